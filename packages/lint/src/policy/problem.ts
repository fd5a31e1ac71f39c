/** A fault in a part of a policy. None of it keeps the rest from working. */
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
  /** The directive's name in lower case; undefined when it has none that can be read. */
  readonly directive: string | undefined
  /** The part of the policy that is meant, as written. */
  readonly token: string
  /** Start of the token, in UTF-16 code units from the start of the header or attribute value. */
  readonly offset: number
  /** The value that the author may have meant. */
  readonly suggestion?: string
}

/** The problem in one sentence. */
export function describeProblem(problem: PolicyProblem): string {
  const meant = problem.suggestion === undefined ? '' : `; did you mean \`${problem.suggestion}\`?`
  return `${texts[problem.kind](problem)}${meant}`
}

const texts: Readonly<Record<PolicyProblemKind, (problem: PolicyProblem) => string>> = {
  'non-ascii-directive': ({token}) => `\`${token}\` has characters outside ASCII: browsers skip the directive`,
  'duplicate-directive': ({token}) => `Only the first \`${token}\` counts`,
  'unknown-directive': ({token}) => `\`${token}\` is not a directive: browsers skip it`,
  'obsolete-directive': ({token}) => `\`${token}\` is obsolete: browsers skip it`,
  'ignored-in-meta': ({token}) => `\`${token}\` works only in a header, not in \`<meta>\``,
  'comma-in-meta': () => 'A comma in `<meta>` begins a new policy in Chromium, but not in the specification',
  'invalid-source': ({token, directive}) => `\`${token}\` in \`${directive}\` is not a source expression`,
  'unknown-keyword': ({token, directive}) => `\`${token}\` in \`${directive}\` is not a keyword`,
  'unquoted-keyword': ({token, directive}) => `\`${token}\` in \`${directive}\` is a host name without quotes`,
  'scheme-without-colon': ({token, directive}) => `\`${token}\` in \`${directive}\` is a host name without a colon`,
  'ignored-none': ({directive}) => `\`'none'\` in \`${directive}\` has no effect beside other sources`,
  'unknown-sandbox-flag': ({token}) => `\`${token}\` in \`sandbox\` is unknown: browsers skip it`,
  'invalid-value': ({token, directive}) => `Value \`${token}\` of \`${directive}\` is invalid`,
}
