import type {Finding} from '@ampoule/lint'
import {type Capabilities, CapabilityError} from '../capabilities.ts'
import {problem} from '../problem.ts'
import {defaultTheme} from './default.ts'
import {themes} from './themes.ts'
import {mergeTokens, noTokens, type Tokens, type TokenValues} from './tokens.ts'

/** The styles of a page, and what they ask for. */
export interface Theme {
  readonly css: string
  /** Rules of its author, which stand behind the styles of all parts. */
  readonly own: string
  /** Families that are embedded. */
  readonly fonts: readonly string[]
  readonly findings: readonly Finding[]
}

/** Sources of a design. */
export interface ThemeSources {
  /** A name, or the path of a file of CSS or design tokens. */
  readonly named: string
  /** Design in the front matter. */
  readonly own: Readonly<Record<string, unknown>>
  /** Path of the document. */
  readonly path: string
  readonly capabilities: Capabilities
  /** True when the guide of the project counts. */
  readonly usesGuide: boolean
}

/**
 * Puts the styles of a page together: the theme, then what the project's guide for agents says of its design, the front matter, and the
 * file that the caller names; the later wins. Colours for the dark are derived, and those that could not be read are repaired.
 */
export async function resolveTheme({named, own, path, capabilities, usesGuide}: ThemeSources): Promise<Theme> {
  const file = /\.(?:css|json)$/i.test(named) ? named : undefined
  const base = (file === undefined ? themes[named] : undefined) ?? {light: {}, dark: {}, css: ''}
  const findings: Finding[] = []
  const guide = usesGuide ? await guideOf(path, capabilities) : undefined
  const isBare = guide === undefined && file === undefined && Object.keys(own).length === 0
  if (isBare && base === themes.default) return {css: defaultTheme, own: '', fonts: [], findings}
  const design = await import('./read-tokens.ts')
  const layers: Tokens[] = [guide === undefined ? noTokens : design.tokensOfGuide(guide), design.tokensOfRecord(own)]
  let extra = ''
  if (file !== undefined) {
    const text = await textOf(`/${file.replace(/^\.?\//, '')}`, capabilities)
    if ('finding' in text) findings.push(problem('failed-reference', text.finding, {file: path, url: file}))
    else if (/\.css$/i.test(file)) {
      layers.push(design.tokensOfCss(text.value))
      extra = text.value
    } else {
      const tokens = design.tokensOfJson(text.value)
      if (tokens === undefined)
        findings.push(problem('failed-reference', `\`${file}\` is not JSON`, {file: path, url: file}))
      layers.push(tokens ?? noTokens)
    }
  }
  const given = mergeTokens(layers)
  const hasTokens = given.light.size + given.dark.size + Object.keys(base.light).length > 0
  const css = [defaultTheme, base.css].join('\n')
  if (!hasTokens) return {css, own: extra, fonts: [], findings}
  const {light, dark, repaired} = await palettes(given, base, path)
  findings.push(...repaired)
  return {
    css,
    own: [extra, stylesOf(light, dark)].join('\n'),
    fonts: familiesOf(given.light),
    findings,
  }
}

/** The values of both themes: those of the theme, what is given, and what follows from that. */
async function palettes(given: Tokens, base: {light: object; dark: object}, file: string) {
  const {forDark, isColor, isDark, repairContrast} = await import('./palette.ts')
  const light = new Map<string, string>([...valuesIn(':root'), ...Object.entries(base.light), ...given.light])
  const background = given.light.get('color-background')
  const isAlwaysDark =
    background !== undefined && isColor(background) && isDark(background) && !given.dark.has('color-background')
  const darkBase: [string, string][] = [...valuesIn('dark'), ...Object.entries(base.dark)]
  const derived = [...given.light]
    .filter(([name, value]) => name.startsWith('color-') && isColor(value))
    .map(([name, value]): [string, string] => [name, isAlwaysDark ? value : forDark(name, value)])
  const dark = new Map<string, string>([...darkBase, ...derived, ...given.dark])
  if (isAlwaysDark) for (const [name, value] of darkBase) if (!given.light.has(name)) light.set(name, value)
  const repaired = [
    ...repairContrast(light, given.light).map((found) => ({...found, theme: 'light'})),
    ...repairContrast(dark, given.dark).map((found) => ({...found, theme: 'dark'})),
  ].map(({name, value, background, contrast, instead, theme}) => {
    const message = `\`${name}\` \`${value}\` on \`${background}\` has a contrast of ${contrast.toFixed(1)} in the ${theme} theme: \`${instead}\` is used`
    return problem('unreadable-contrast', message, {file})
  })
  return {light, dark, repaired}
}

/** Custom properties that differ from those of the default theme, in its three states. */
function stylesOf(light: TokenValues, dark: TokenValues): string {
  const declare = (values: TokenValues, standard: ReadonlyMap<string, string>, scheme?: string): string =>
    [
      ...(scheme === undefined ? [] : [`color-scheme: ${scheme}`]),
      ...[...values]
        .filter(([name, value]) => standard.get(name) !== value)
        .map(([name, value]) => `--${name}: ${value}`),
    ].join('; ')
  const dim = declare(new Map([...dark].filter(([name]) => name.startsWith('color-'))), new Map(valuesIn('dark')))
  return `:root { ${declare(withFallbacks(light), new Map(valuesIn(':root')))} }
@media screen and (prefers-color-scheme: dark) { :root:not([data-theme='light']) { ${dim} } }
@media screen { :root[data-theme='dark'] { ${dim} } }`
}

/** A family alone has the families of the theme behind it. */
function withFallbacks(values: TokenValues): TokenValues {
  const standard = new Map(valuesIn(':root'))
  return new Map(
    [...values].map(([name, value]) => {
      const isAlone = name.startsWith('font-') && !value.includes(',')
      const family = /^[\w-]+$|^['"]/.test(value) ? value : `'${value}'`
      return [name, isAlone ? `${family}, ${standard.get(name) ?? 'sans-serif'}` : value] as const
    }),
  )
}

/** Custom properties of the default theme. */
function valuesIn(state: ':root' | 'dark'): [string, string][] {
  const start = state === ':root' ? defaultTheme.indexOf(':root {') : defaultTheme.indexOf(":root[data-theme='dark'] {")
  const block = defaultTheme.slice(start, defaultTheme.indexOf('}', start))
  return [...block.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value])
}

/** Families that no system has by itself. */
function familiesOf(values: TokenValues): string[] {
  const families = ['font-body', 'font-heading', 'font-mono'].flatMap((name) => {
    const family = values
      .get(name)
      ?.split(',')[0]
      ?.trim()
      .replace(/^['"]|['"]$/g, '')
    return family === undefined || system.test(family) || !/^[A-Z][\w ]{1,40}$/.test(family) ? [] : [family]
  })
  return [...new Set(families)]
}

const system =
  /^(?:system-ui|ui-[\w-]+|serif|sans-serif|monospace|cursive|-apple-system|BlinkMacSystemFont|Arial|Helvetica(?: Neue)?|Georgia|Times(?: New Roman)?|Courier(?: New)?|Verdana|Tahoma|Segoe UI|Menlo|Consolas|Monaco|Charter|Cambria|Palatino|Inherit)$/i

/** The nearest guide for agents, from the folder of the document up to the root folder. */
async function guideOf(path: string, capabilities: Capabilities): Promise<string | undefined> {
  const folders = path.split('/').slice(0, -1)
  for (let depth = folders.length; depth >= 0; depth--) {
    const folder = folders.slice(0, depth).join('/')
    for (const name of ['CLAUDE.md', 'AGENTS.md']) {
      const text = await textOf(`/${folder === '' ? '' : `${folder}/`}${name}`, capabilities)
      if ('value' in text && /^#{1,4}[ \t]+(?:design|brand|visual)/im.test(text.value)) return text.value
    }
  }
  return undefined
}

async function textOf(url: string, capabilities: Capabilities): Promise<{value: string} | {finding: string}> {
  try {
    const file = await capabilities.read?.(encodeURI(url), '')
    return file === undefined
      ? {finding: `\`${url}\` cannot be read here`}
      : {value: new TextDecoder().decode(file.bytes)}
  } catch (error) {
    if (error instanceof CapabilityError) return {finding: error.message}
    throw error
  }
}
