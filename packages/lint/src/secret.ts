import type {Finding} from './finding.ts'

/** A key, token or password that a scanner has found in a page. Plain data. */
export interface Secret {
  /** For messages: "GitHub token". */
  readonly kind: string
  /** As it stands in the page; of an image, a piece of its data that stands nowhere else. */
  readonly text: string
  /** True when it is in the metadata of an image, which `text` is a piece of. */
  readonly isInImage?: boolean
}

/** What of a secret may be told: enough to know it again. */
export function maskedSecret({text}: Secret): string {
  return text.length < 16 ? '…' : `${text.slice(0, 4)}…`
}

/**
 * Findings of a text that say nothing of its secrets but that they are there: reports go to logs that others read. A fix that would
 * show one is left out.
 */
export function withoutSecrets(findings: readonly Finding[], secrets: readonly Secret[], source: string): Finding[] {
  const told = secrets.filter(({isInImage}) => isInImage !== true)
  const mask = (text: string): string =>
    told.reduce((masked, secret) => masked.replaceAll(secret.text, maskedSecret(secret)), text)
  const holds = (text: string): boolean => told.some((secret) => text.includes(secret.text))
  return findings.map(({fix, url, ...finding}) => ({
    ...finding,
    message: mask(finding.message),
    ...(url !== undefined && {url: mask(url)}),
    ...(fix !== undefined &&
      !fix.edits.some(({start, end, text}) => holds(text) || holds(source.slice(start, end))) && {fix}),
  }))
}

/** The text of a page for excerpts: where a finding says that a secret is, each of its characters is a star. */
export function starSecrets(text: string, findings: readonly Finding[]): string {
  return findings.reduce((starred, {rule, place}) => {
    if (rule !== 'no-secret' || place === undefined) return starred
    const [start, end] = [place.start.offset, place.end.offset]
    if (start === undefined || end === undefined) return starred
    return starred.slice(0, start) + starred.slice(start, end).replace(/[^\s]/g, '*') + starred.slice(end)
  }, text)
}
