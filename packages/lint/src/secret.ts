import type {Finding} from './finding.ts'
import {findPersonalData} from './personal/find-personal-data.ts'
import {holdPayloads} from './source/payloads.ts'

/** A key, token or password that a scanner has found in a page. Plain data. */
export interface Secret {
  /** For messages: "GitHub token". */
  readonly kind: string
  /** As it stands in the page; of an image, a piece of its data that stands nowhere else. */
  readonly text: string
  /** True when it is in the metadata of an image, which `text` is a piece of. */
  readonly isInImage?: boolean
}

/** The part of a secret that may be told: enough to know it again. */
export function maskedSecret({text}: Secret): string {
  return text.length < 16 ? '…' : `${text.slice(0, 4)}…`
}

/**
 * Findings of a text that say nothing of its secrets but that they are there: reports go to logs that others read. A fix that would
 * show one is left out.
 */
export function withoutSecrets(findings: readonly Finding[], secrets: readonly Secret[], source: string): Finding[] {
  const told = secrets.filter(({isInImage}) => isInImage !== true)
  return maskFindings(findings, source, {
    mask: (text) =>
      told.reduce((rest, secret) => maskCut(rest.replaceAll(secret.text, maskedSecret(secret)), secret.text), text),
    holds: (text) => told.some((secret) => text.includes(secret.text)),
  })
}

/** The same for what belongs to persons. */
export function withoutPersonalData(findings: readonly Finding[], source: string): Finding[] {
  if (findings.length === 0) return []
  const {masked} = holdPayloads(source)
  const values = new Set(findPersonalData(masked).map(({start, end}) => masked.slice(start, end)))
  const few = [...values].slice(0, mostValues)
  return maskFindings(findings, source, {
    mask: (text) =>
      few.reduce(
        maskCut,
        starPersonalData(text, () => '…'),
      ),
    holds: (text) => findPersonalData(text).length > 0,
  })
}

/** So many are looked for in what a message has cut short. */
const mostValues = 1000

function maskFindings(
  findings: readonly Finding[],
  source: string,
  {mask, holds}: {mask(text: string): string; holds(text: string): boolean},
): Finding[] {
  return findings.map(({fix, url, ...finding}) => ({
    ...finding,
    message: mask(finding.message),
    ...(url !== undefined && {url: mask(url)}),
    ...(fix !== undefined &&
      !fix.edits.some(({start, end, text}) => holds(text) || holds(source.slice(start, end))) && {fix}),
  }))
}

/** Messages cut long addresses short, and what is left may be most of a secret. */
function maskCut(text: string, secret: string): string {
  if (!text.includes('…')) return text
  const parts = text.split('…')
  return parts
    .map((part, index) => {
      const end =
        index === parts.length - 1 ? 0 : longestCut(secret, (length) => part.endsWith(secret.slice(0, length)))
      const start = index === 0 ? 0 : longestCut(secret, (length) => part.startsWith(secret.slice(-length)))
      return part.slice(start, part.length - end)
    })
    .join('…')
}

/** Of a secret that was cut; fewer characters tell nothing. */
function longestCut(secret: string, isThere: (length: number) => boolean): number {
  for (let length = Math.min(secret.length - 1, 200); length > 4; length--) if (isThere(length)) return length
  return 0
}

function starPersonalData(text: string, star: (value: string) => string): string {
  let last = 0
  let starred = ''
  for (const {start, end} of findPersonalData(text)) {
    starred += text.slice(last, start) + star(text.slice(start, end))
    last = end
  }
  return starred + text.slice(last)
}

/** The text of a page for excerpts: where a finding says that a secret is, each of its characters is a star. */
export function starSecrets(text: string, findings: readonly Finding[]): string {
  const starred = findings.reduce((rest, {rule, place}) => {
    if (rule !== 'no-secret' || place === undefined) return rest
    const [start, end] = [place.start.offset, place.end.offset]
    if (start === undefined || end === undefined) return rest
    return rest.slice(0, start) + stars(rest.slice(start, end)) + rest.slice(end)
  }, text)
  return findings.some(({rule}) => rule === 'no-personal-data') ? starPersonalData(starred, stars) : starred
}

function stars(text: string): string {
  return text.replace(/[^\s]/g, '*')
}
