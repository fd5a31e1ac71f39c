/** What is wrong with a part of a policy. None of it keeps the rest from working. */
export type PolicyProblemKind =
  | 'non-ascii-directive'
  | 'duplicate-directive'
  | 'unknown-directive'
  | 'obsolete-directive'
  | 'ignored-in-meta'
  | 'comma-in-meta'
  | 'invalid-source'
  | 'unknown-keyword'
  | 'unquoted-keyword'
  | 'scheme-without-colon'
  | 'ignored-none'
  | 'unknown-sandbox-flag'
  | 'invalid-value'

/** A part of a policy that does not do what it seems to. */
export interface PolicyProblem {
  readonly kind: PolicyProblemKind
  /** The directive's name in lower case; null when it has none that can be read. */
  readonly directive: string | null
  /** The part of the policy that is meant, as written. */
  readonly token: string
  /** Where the token begins, in UTF-16 code units from the start of the header or attribute value. */
  readonly offset: number
  /** What the author may have meant. */
  readonly suggestion?: string
}

/** The problem in words: what stands there and what a browser makes of it. */
export function describeProblem(problem: PolicyProblem): string {
  const meant = problem.suggestion === undefined ? '' : `, expected \`${problem.suggestion}\``
  return `Unexpected ${texts[problem.kind](problem)}${meant}`
}

const texts: Readonly<Record<PolicyProblemKind, (problem: PolicyProblem) => string>> = {
  'non-ascii-directive': ({token}) => `characters outside ASCII in \`${token}\`: browsers skip the whole directive`,
  'duplicate-directive': ({token}) => `second \`${token}\`: only the first counts`,
  'unknown-directive': ({token}) => `directive \`${token}\`: browsers skip it`,
  'obsolete-directive': ({token}) => `directive \`${token}\`: it is obsolete, and browsers skip it`,
  'ignored-in-meta': ({token}) => `\`${token}\` in a \`<meta>\` element: it works in a header only`,
  'comma-in-meta': () =>
    'comma in a `<meta>` element: Chromium begins a new policy there, the specification reads on in the same one',
  'invalid-source': ({token, directive}) => `\`${token}\` in \`${directive}\`: it is no source expression`,
  'unknown-keyword': ({token, directive}) => `\`${token}\` in \`${directive}\`: no keyword has that name`,
  'unquoted-keyword': ({token, directive}) => `\`${token}\` in \`${directive}\`: without quotes it is a host name`,
  'scheme-without-colon': ({token, directive}) => `\`${token}\` in \`${directive}\`: without a colon it is a host name`,
  'ignored-none': ({directive}) => `\`'none'\` beside other expressions in \`${directive}\`: it has no effect there`,
  'unknown-sandbox-flag': ({token}) => `\`${token}\` in \`sandbox\`: browsers skip it`,
  'invalid-value': ({token, directive}) => `value \`${token}\` of \`${directive}\``,
}
