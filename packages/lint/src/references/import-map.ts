import {isRecord} from '../is-record.ts'
import {locateMembers, memberKey} from './json-members.ts'
import type {Found} from './reference.ts'
import {classifyUrl, readUrl} from './url.ts'

/** Specifier to address as written; `null` for an address that the browser refuses, which makes the import fail. */
export type SpecifierMap = Readonly<Record<string, string | null>>

/** An import map as a browser reads it. */
export interface ImportMap {
  readonly imports: SpecifierMap
  /** By the prefix of the importing module's URL, as written. */
  readonly scopes: Readonly<Record<string, SpecifierMap>>
  /** The addresses, spans inside the quotes, in the order of the text. None is fetched before an import names it. */
  readonly found: readonly Found[]
  readonly problems: readonly ImportMapProblem[]
}

/** A fault of an import map. Offsets are UTF-16 code units in its text. */
export interface ImportMapProblem {
  readonly message: string
  readonly start: number
  readonly end: number
  /** True when the browser throws the whole map away. */
  readonly fatal: boolean
}

/** Source: https://html.spec.whatwg.org/multipage/webappapis.html#parse-an-import-map-string */
export function readImportMap(json: string): ImportMap {
  const problems: ImportMapProblem[] = []
  const whole = (message: string): ImportMap => ({
    ...empty,
    problems: [{message, start: 0, end: json.length, fatal: true}],
  })
  const value = parse(json)
  if (value instanceof Error) return whole(`Import map is not JSON: ${value.message}`)
  if (!isRecord(value)) return whole('Import map is not a JSON object')
  for (const name of ['imports', 'scopes', 'integrity']) {
    if (Object.hasOwn(value, name) && !isRecord(value[name]))
      return whole(`\`${name}\` of the import map is not an object`)
  }
  const scopes = isRecord(value.scopes) ? value.scopes : {}
  for (const [prefix, map] of Object.entries(scopes)) {
    if (!isRecord(map)) return whole(`Scope \`${prefix}\` of the import map is not an object`)
  }
  const members = locateMembers(json, 3)
  const spanOf = (path: readonly string[]) => members.get(memberKey(path)) ?? {start: 0, end: json.length}
  for (const name of Object.keys(value)) {
    if (name !== 'imports' && name !== 'scopes' && name !== 'integrity') {
      problems.push({...spanOf([name]), message: `Import map has an unknown key \`${name}\``, fatal: false})
    }
  }
  const found: Found[] = []
  const readMap = (map: unknown, path: readonly string[]): SpecifierMap =>
    Object.fromEntries(
      Object.entries(isRecord(map) ? map : {}).flatMap(([key, address]) => {
        const span = spanOf([...path, key])
        const message = problemOf(key, address)
        if (message !== undefined) problems.push({...span, message, fatal: false})
        else found.push({...span, url: readUrl(String(address)), ...moduleFound})
        return key === '' ? [] : [[key, message === undefined ? readUrl(String(address)) : null]]
      }),
    )
  const imports = readMap(value.imports, ['imports'])
  const scoped = Object.entries(scopes).map(([prefix, map]) => [prefix, readMap(map, ['scopes', prefix])])
  found.sort((a, b) => a.start - b.start)
  return {imports, scopes: Object.fromEntries(scoped), found, problems}
}

/**
 * The URL that an import of `specifier` loads, relative ones as the map has them; `undefined` when it throws a TypeError.
 * `referrer` is the URL of the importing module, for scopes; the page itself when left out.
 */
export type ResolveSpecifier = (specifier: string, referrer?: string) => string | undefined

/** Source: https://html.spec.whatwg.org/multipage/webappapis.html#resolve-a-module-specifier */
export function specifierResolver(map: Pick<ImportMap, 'imports' | 'scopes'>): ResolveSpecifier {
  const scopes = Object.entries(map.scopes)
    .map(([prefix, inner]) => ({prefix: URL.canParse(prefix, pageUrl) ? new URL(prefix, pageUrl).href : '', inner}))
    .filter(({prefix}) => prefix !== '')
    .sort((a, b) => descending(a.prefix, b.prefix))
  const matchImports = specifierMatcher(map.imports)
  /** Those that count for an importer, made once: it is nearly always the page. */
  const matchers = new Map<string, readonly Match[]>()
  return (specifier, referrer = '') => {
    let all = matchers.get(referrer)
    if (all === undefined) {
      const importer = normalize(referrer) ?? pageUrl
      all = scopes
        .filter(({prefix}) => prefix === importer || (prefix.endsWith('/') && importer.startsWith(prefix)))
        .map(({inner}) => specifierMatcher(inner))
      matchers.set(referrer, all)
    }
    for (const match of [...all, matchImports]) {
      const address = match(specifier)
      if (address !== undefined) return address ?? undefined
    }
    return normalize(specifier) === undefined ? undefined : readUrl(specifier)
  }
}

/** `undefined` when no key fits, `null` when one does and its address cannot be used. */
type Match = (specifier: string) => string | null | undefined

function specifierMatcher(specifiers: SpecifierMap): Match {
  const byKey = new Map<string, string | null>()
  for (const [key, address] of Object.entries(specifiers)) {
    const name = normalize(key) ?? key
    if (!byKey.has(name)) byKey.set(name, address)
  }
  /** Of the keys that stand for all that begins with them, the longest first. */
  const lengths = [...new Set([...byKey.keys()].filter((key) => key.endsWith('/')).map(({length}) => length))]
  lengths.sort((a, b) => b - a)
  return (specifier) => {
    const asUrl = normalize(specifier)
    const name = asUrl ?? specifier
    const whole = byKey.get(name)
    if (whole !== undefined) return whole
    if (asUrl !== undefined && !isSpecial(asUrl)) return undefined
    const length = lengths.find((one) => one < name.length && name[one - 1] === '/' && byKey.has(name.slice(0, one)))
    if (length === undefined) return undefined
    const address = byKey.get(name.slice(0, length)) ?? null
    const base = address === null ? undefined : normalize(address)
    if (address === null || base === undefined) return null
    const rest = name.slice(length)
    // `../` may not lead out of what the key stands for.
    return URL.canParse(rest, base) && new URL(rest, base).href.startsWith(base) ? address + rest : null
  }
}

function problemOf(key: string, address: unknown): string | undefined {
  if (key === '') return 'Import map has an empty specifier'
  if (typeof address !== 'string') return `Address of \`${key}\` is not a string`
  if (normalize(address) === undefined)
    return `Address \`${address}\` of \`${key}\` is neither a URL nor a path from \`/\`, \`./\` or \`../\``
  if (key.endsWith('/') && !address.endsWith('/'))
    return `Address \`${address}\` of \`${key}\` does not end in \`/\` as its specifier does`
  return undefined
}

/** The URL of a URL-like module specifier, as if the page were at `pageUrl`; `undefined` for a bare one. */
function normalize(specifier: string): string | undefined {
  if (/^(?:\/|\.\/|\.\.\/)/.test(specifier))
    return URL.canParse(specifier, pageUrl) ? new URL(specifier, pageUrl).href : undefined
  return URL.canParse(specifier) ? new URL(specifier).href : undefined
}

function isSpecial(url: string): boolean {
  const kind = classifyUrl(url)
  return kind === 'absolute' || kind === 'file'
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    return error
  }
}

function descending(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0
}

// Relative specifiers are compared as URLs; any page would do, a name that cannot exist collides with none.
const pageUrl = 'https://page.invalid/'
const moduleFound = {
  sink: 'module',
  directive: 'script-src-elem',
  certain: false,
  kind: 'import-map',
  via: 'import map',
} as const
const empty: ImportMap = {imports: {}, scopes: {}, found: [], problems: []}
