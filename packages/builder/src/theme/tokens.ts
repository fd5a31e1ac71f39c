/** Values of custom properties of the theme, by their names without dashes in front: `color-text`. */
export type TokenValues = ReadonlyMap<string, string>

/** Values of a design: for light, and those that differ in the dark. */
export interface Tokens {
  readonly light: TokenValues
  readonly dark: TokenValues
}

export const noTokens: Tokens = {light: new Map(), dark: new Map()}

/** The later ones win. */
export function mergeTokens(all: readonly Tokens[]): Tokens {
  return {
    light: new Map(all.flatMap(({light}) => [...light])),
    dark: new Map(all.flatMap(({dark}) => [...dark])),
  }
}

/** Other names of tokens; the first of each line is the name here. */
const synonyms = `color-background background bg page paper canvas base
color-surface surface card panel code-background secondary-background muted-background
color-text text foreground fg ink body-text on-background text-color
color-muted muted text-muted muted-text secondary-text subtle text-secondary muted-foreground
color-line line border rule divider outline borders
color-accent accent primary brand link links primary-color brand-color accent-color
color-mark mark highlight
color-note note info
color-tip tip success positive green
color-important important violet purple
color-warning warning warn caution-color amber
color-caution caution danger error destructive negative red
font-body body-font font sans font-family font-sans text-font typeface base-font
font-heading heading-font headings display-font font-display title-font headline-font
font-mono mono-font mono monospace code-font font-code
text font-size text-size base-size size-text
leading line-height
measure line-length max-width width content-width
space spacing gap spacing-unit space-unit
radius border-radius corner-radius corners rounding radius-base`

const byName = new Map(
  synonyms.split('\n').flatMap((line) => {
    const [name = '', ...others] = line.split(' ')
    return [name, ...others].map((other) => [other, name] as const)
  }),
)
// Of both meanings the value decides.
byName.set('text', 'color-text')

/** Name and value of a token, as it is written; undefined where the theme does not know it, or the value cannot stand there. */
export function tokenOf(written: string, given: string): readonly [name: string, value: string] | undefined {
  const name = tokenName(written)
  const value = safeValue(given)
  if (name === undefined || value === undefined) return undefined
  if (!name.startsWith('color-') || !isLength(value)) return [name, value]
  return name === 'color-text' ? ['text', value] : undefined
}

function isLength(value: string): boolean {
  return /^(?:[-+]?\.?\d|(?:calc|clamp|max|min)\()/i.test(value)
}

/** The name of a token that the theme knows; undefined for any other. */
export function tokenName(written: string): string | undefined {
  const name = written
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const short = name
    .replace(/^(?:theme|design|ds|tokens?|semantic|global)-/, '')
    .replace(/-(?:default|base|500|value)$/, '')
  for (const form of [
    short,
    short.replace(/^colou?rs?-/, ''),
    short.replace(/-colou?r$/, ''),
    short.replace(/^(?:fonts?|typography)-(?:family-)?/, ''),
  ])
    if (byName.has(form)) return byName.get(form)
  const font = /^(?:fonts?|typography)-(?:family-)?(body|sans|heading|display|mono|code)/.exec(short)?.[1]
  return font === undefined
    ? undefined
    : `font-${/mono|code/.test(font) ? 'mono' : /heading|display/.test(font) ? 'heading' : 'body'}`
}

/** A value that can stand in a declaration and end nothing: no braces, no semicolons, no addresses. */
export function safeValue(value: string): string | undefined {
  const plain = value.trim()
  return plain === '' || plain.length > 400 || /[;{}<>\\]|\/\*|url\(|@/i.test(plain) ? undefined : plain
}
