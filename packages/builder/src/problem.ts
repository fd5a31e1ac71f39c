import type {Finding, Place} from '@ampoule/lint'
import {docsOf, type OtherFindingId, otherFindings, visible} from '@ampoule/lint/internals'

/** Problem that a build finds itself. */
export type ProblemKind = Exclude<OtherFindingId, 'max-budget' | 'max-growth'>

/** A finding of a build. What it says beside the message stands with the other findings, in the linter. */
export function problem(
  kind: ProblemKind,
  message: string,
  where: {file: string; place?: Place | undefined; url?: string; instead?: string},
): Finding {
  const {severity, why, instead} = otherFindings[kind]
  return {
    rule: kind,
    severity,
    message: saidOf(message, where.url),
    ...(where.place && {place: where.place}),
    file: where.file,
    ...(where.url !== undefined && {url: where.url}),
    why,
    instead: where.instead ?? instead,
    docs: docsOf(kind),
  }
}

/** A message on one line, in which an address cannot end the code that it stands in and go on in words of its own. */
function saidOf(message: string, url = ''): string {
  return visible(url.includes('`') ? message.replaceAll(url, url.replaceAll('`', 'ˋ')) : message)
}
