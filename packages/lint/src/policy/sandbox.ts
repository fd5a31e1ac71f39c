import type {Policy} from './policy.ts'
import type {Host} from './profile.ts'

/** Flags of a sandbox: each gives something back. Source: https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-sandbox */
export type SandboxFlag = (typeof sandboxFlags)[number]

export const sandboxFlags = [
  'allow-downloads',
  'allow-forms',
  'allow-modals',
  'allow-orientation-lock',
  'allow-pointer-lock',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-presentation',
  'allow-same-origin',
  'allow-scripts',
  'allow-storage-access-by-user-activation',
  'allow-top-navigation',
  'allow-top-navigation-by-user-activation',
  'allow-top-navigation-to-custom-protocols',
] as const

/**
 * Parses the value of a `sandbox` attribute or directive: the flags that hold, in the order of `sandboxFlags`, with
 * those that a wider one implies. An empty list is the tightest sandbox there is. Unknown words are passed over.
 */
export function parseSandbox(value: string): readonly SandboxFlag[] {
  const held = new Set<string>()
  for (const token of value.toLowerCase().split(/[\t\n\f\r ]+/)) {
    held.add(token)
    for (const implied of implications.get(token) ?? []) held.add(implied)
  }
  return sandboxFlags.filter((flag) => held.has(flag))
}

/**
 * The sandbox that a profile's frame and its policies make together: the flags that all of them give, or undefined when
 * none of them is a sandbox. `allow-same-origin` missing means an opaque origin.
 */
export function sandboxOf(
  profile: Pick<Host, 'sandbox'>,
  policies: readonly Policy[],
): readonly SandboxFlag[] | undefined {
  const values = policies.flatMap(({directives}) => directives.get('sandbox')?.value.join(' ') ?? [])
  return intersectSandboxes(profile.sandbox === undefined ? values : [profile.sandbox, ...values])
}

/** The flags that every one of the sandboxes gives; undefined when there is no sandbox at all. */
export function intersectSandboxes(values: readonly string[]): readonly SandboxFlag[] | undefined {
  const [first, ...rest] = values.map(parseSandbox)
  if (first === undefined) return undefined
  return first.filter((flag) => rest.every((flags) => flags.includes(flag)))
}

export function isSandboxFlag(word: string): word is SandboxFlag {
  return (sandboxFlags as readonly string[]).includes(word)
}

// HTML, "parse a sandboxing directive": each of these tokens lifts the restriction that the narrower ones lift.
const implications: ReadonlyMap<string, readonly SandboxFlag[]> = new Map([
  ['allow-popups', ['allow-top-navigation-to-custom-protocols']],
  ['allow-top-navigation', ['allow-top-navigation-by-user-activation', 'allow-top-navigation-to-custom-protocols']],
])
