import postcss from 'postcss'
import * as v from 'valibot'
import {noTokens, safeValue, type Tokens, tokenName, tokenOf} from './tokens.ts'

/** Custom properties of `:root`, those in the dark apart. */
export function tokensOfCss(css: string): Tokens {
  const light = new Map<string, string>()
  const dark = new Map<string, string>()
  const sheet = parseCss(css)
  sheet?.walkDecls(/^--/, (declaration) => {
    const token = tokenOf(declaration.prop, declaration.value)
    if (token === undefined) return
    const around: string[] = []
    for (let node = declaration.parent; node !== undefined && node.type !== 'root'; node = node.parent as typeof node) {
      if (node.type === 'rule') around.push((node as postcss.Rule).selector)
      if (node.type === 'atrule') around.push((node as postcss.AtRule).params)
    }
    const where = around.join(' ')
    if (!/:root|html|body|@theme/.test(where)) return
    const isDark = /dark/i.test(where)
    ;(isDark ? dark : light).set(...token)
  })
  return {light, dark}
}

function parseCss(css: string): postcss.Root | undefined {
  try {
    return postcss.parse(css)
  } catch (error) {
    if (error instanceof postcss.CssSyntaxError) return undefined
    throw error
  }
}

const color = v.object({
  hex: v.optional(v.string()),
  colorSpace: v.optional(v.string()),
  components: v.optional(v.array(v.union([v.number(), v.string()]))),
})
const dimension = v.object({value: v.number(), unit: v.string()})

/** Design tokens as the W3C group writes them (2025.10): groups of `{"$type", "$value"}`, with aliases. */
export function tokensOfJson(text: string): Tokens | undefined {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())), text)
  if (!result.success) return undefined
  const all = new Map<string, unknown>()
  collect(result.output, [], all, 0)
  const light = new Map<string, string>()
  const dark = new Map<string, string>()
  for (const [path, given] of all) {
    const isDark = /(?:^|\.)dark(?:\.|$)/i.test(path)
    const token = tokenOf(path.replace(/(?:^|\.)(?:dark|light|modes?)(?=\.|$)/gi, ''), textOf(resolve(given, all)))
    if (token !== undefined) (isDark ? dark : light).set(...token)
  }
  return {light, dark}
}

function collect(
  group: Readonly<Record<string, unknown>>,
  path: readonly string[],
  all: Map<string, unknown>,
  depth: number,
): void {
  if (depth > 20) return
  for (const [name, value] of Object.entries(group)) {
    if (name === '$value') all.set(path.join('.'), value)
    else if (!name.startsWith('$') && typeof value === 'object' && value !== null && !Array.isArray(value))
      collect(value as Record<string, unknown>, [...path, name], all, depth + 1)
  }
}

/** Value that an alias stands for; one that goes round in a circle stands for nothing. */
function resolve(value: unknown, all: ReadonlyMap<string, unknown>): unknown {
  let found = value
  for (let step = 0; step < 20; step++) {
    const alias = typeof found === 'string' ? /^\{([^{}]+)\}$/.exec(found)?.[1] : undefined
    if (alias === undefined) return found
    found = all.get(alias)
  }
  return undefined
}

function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return value
      .map((family) => (/^[\w-]+$/.test(String(family)) ? family : `'${String(family).replaceAll("'", '')}'`))
      .join(', ')
  if (v.is(dimension, value)) return `${value.value}${value.unit}`
  if (!v.is(color, value)) return ''
  if (value.hex !== undefined) return value.hex
  const parts = (value.components ?? []).map((part) => (typeof part === 'number' ? part : 'none')).join(' ')
  if (/^(?:oklch|oklab|lch|lab|hsl|hwb)$/.test(value.colorSpace ?? '')) return `${value.colorSpace}(${parts})`
  return parts === '' ? '' : `color(${value.colorSpace ?? 'srgb'} ${parts})`
}

/** Names and values as front matter has them; those in the dark under `dark`. */
export function tokensOfRecord(record: Readonly<Record<string, unknown>>): Tokens {
  const {dark, ...light} = record
  return {
    light: valuesOf(light),
    dark: typeof dark === 'object' && dark !== null ? valuesOf(dark as Record<string, unknown>) : new Map(),
  }
}

function valuesOf(record: Readonly<Record<string, unknown>>): Map<string, string> {
  return new Map(
    Object.entries(record).flatMap(([written, given]) => {
      const token = tokenOf(written, typeof given === 'string' || typeof given === 'number' ? String(given) : '')
      return token === undefined ? [] : [token]
    }),
  )
}

/** The list under `## Design system` in what a project tells its agents: `- Accent: #0b625e (dark: #7fcec4)`. */
export function tokensOfGuide(markdown: string): Tokens {
  const [, section] =
    /^#{1,4}[ \t]+(?:design[ \t]+(?:system|tokens?)|brand|visual[ \t]+(?:style|identity))[ \t]*$([\s\S]*?)(?=^#{1,4}[ \t]|$(?![\s\S]))/im.exec(
      markdown,
    ) ?? []
  if (section === undefined) return noTokens
  const light = new Map<string, string>()
  const dark = new Map<string, string>()
  for (const line of section.split('\n')) {
    const [, written = '', rest = ''] =
      /^[ \t]*(?:[-*+]|\|)[ \t]*(?:\*\*|`|--)*([^:|*`]{1,60}?)(?:\*\*|`)*[ \t]*[:|](?:\*\*)?[ \t]*(.{1,300})$/.exec(
        line,
      ) ?? []
    const isDark = /^dark\b|\bdark$/i.test(written.trim())
    const name = tokenName(written.replace(/^dark\b|\bdark$/i, '').replace(/\((?:light|dark)\)/gi, ''))
    if (name === undefined) continue
    const [, other] = /\(?\bdark(?: mode)?:?[ \t]*`?([^`)|]{1,100})`?\)?/i.exec(rest) ?? []
    const value = valueIn(name, other === undefined ? rest : rest.slice(0, rest.search(/\(?\bdark\b/i)))
    if (value !== undefined) (isDark ? dark : light).set(name, value)
    const darkValue = other === undefined ? undefined : valueIn(name, other)
    if (darkValue !== undefined) dark.set(name, darkValue)
  }
  return {light, dark}
}

/** The value in a sentence about it: the first colour, the first length, or a name of a font. */
function valueIn(name: string, text: string): string | undefined {
  const plain = text
    .replace(/[`*|]/g, '')
    .replace(/[,;/][ \t]*$/, '')
    .trim()
  if (name.startsWith('color-'))
    return safeValue(
      /#[\da-f]{3,8}\b|(?:rgb|hsl|oklch|oklab|lch|lab|hwb)a?\([^()]{1,60}\)/i.exec(plain)?.[0] ??
        (/^[a-z]+$/i.test(plain) ? plain : ''),
    )
  if (name.startsWith('font-')) return safeValue(plain.replace(/\.$/, '').replace(/[ \t]+\([^)]*\)$/, ''))
  return safeValue(/-?\d*\.?\d+(?:rem|em|px|ch|%|pt)?/.exec(plain)?.[0] ?? '')
}
