import {docsOf, type Finding, type OtherFindingId, otherFindings, type Place} from '@ampoule/lint'

/** What a build finds wrong itself. */
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
    message,
    ...(where.place && {place: where.place}),
    file: where.file,
    ...(where.url !== undefined && {url: where.url}),
    why,
    instead: where.instead ?? instead,
    docs: docsOf(kind),
  }
}
