import {isRecord} from '../../is-record.ts'
import {attribute, type Element, isElement, textOf} from '../../source/source.ts'
import {readLoader} from './loader.ts'

/** Files that a page carries in a table, and the loader that answers for them. */
export interface CarriedFiles {
  /** The script of the loader. */
  readonly element: Element
  /** The parts of the loader that are there: what it answers for. */
  readonly parts: ReadonlySet<string>
  /** How many files are carried. */
  readonly count: number
  /** True when an address names a file of the table. */
  holds(url: string): boolean
  /** True when it names what the loader can show in a frame: a page that is carried for it, a picture, a text. */
  shows(url: string): boolean
  /** True when it names a file that the page has in another form: as code, say. */
  hasElsewhere(url: string): boolean
}

/**
 * The carried files of a page. The loader must be the first of its scripts, with the table right before it: what runs earlier is
 * not answered. Undefined when there is none, or when it only looks like one.
 */
export function readCarried(scripts: readonly Element[]): CarriedFiles | undefined {
  const element = scripts.find((script) => isRun(script))
  if (element === undefined || attribute(element, 'src') !== undefined || attribute(element, 'type') !== undefined)
    return undefined
  const parts = readLoader(textOf(element))
  if (parts === undefined) return undefined
  const siblings = element.parentNode?.childNodes.filter(isElement) ?? []
  const before = siblings[siblings.indexOf(element) - 1]
  const table = before?.tagName === 'script' && !isRun(before) ? readTable(textOf(before)) : undefined
  if (table === undefined) return undefined
  const {page, files, prefix, documents, types} = table
  const names = new Set(Object.keys(files).filter((path) => files[path] !== 0))
  const isShown = (path: string): boolean => {
    const entry = files[path]
    const ending = /[^.]*$/.exec(path.toLowerCase())?.[0] ?? ''
    const type = typeof entry === 'string' ? entry.slice('data:'.length) : types[ending]
    return path in documents || (names.has(path) && /^(?:image|text\/(?!html))/.test(String(type)))
  }
  const isIn = (url: string, has: (path: string) => boolean): boolean => {
    const path = pathOf(url, page)
    return (
      path !== undefined && (has(path) || (prefix !== '' && path.startsWith(prefix) && has(path.slice(prefix.length))))
    )
  }
  return {
    element,
    parts,
    count: names.size + Object.keys(documents).length,
    holds: (url) => isIn(url, (path) => names.has(path)),
    shows: (url) => isIn(url, isShown),
    hasElsewhere: (url) => isIn(url, (path) => files[path] === 0),
  }
}

/** As the loader resolves it: a page may have been published anywhere. */
function pathOf(url: string, page: string): string | undefined {
  if (!URL.canParse(url, own + page)) return undefined
  const {origin, host, pathname} = new URL(url, own + page)
  // What a CDN is asked for is in the table by its address, whose protocol may be that of the page.
  if (/^https?:/.test(origin) && origin !== own.slice(0, -1)) return `https://${host}${pathname}`
  if (origin !== own.slice(0, -1)) return undefined
  try {
    return decodeURIComponent(pathname.slice(1))
  } catch (error) {
    if (error instanceof URIError) return pathname.slice(1)
    throw error
  }
}

const own = 'http://carried.invalid/'

interface Table {
  readonly page: string
  readonly files: Readonly<Record<string, unknown>>
  /** Documents of frames. */
  readonly documents: Readonly<Record<string, unknown>>
  readonly types: Readonly<Record<string, unknown>>
  readonly prefix: string
}

function readTable(json: string): Table | undefined {
  try {
    const table: unknown = JSON.parse(json)
    if (!isRecord(table)) return undefined
    const {p: page, f: files, b: prefix = '', d: documents = {}, t: types = {}} = table
    if (typeof page !== 'string' || typeof prefix !== 'string' || !isRecord(files)) return undefined
    if (!isRecord(documents) || !isRecord(types)) return undefined
    return {page, files, documents, types, prefix}
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isRun(script: Element): boolean {
  const type = attribute(script, 'type')?.trim().toLowerCase() ?? ''
  return type === '' || type === 'module' || /(?:java|ecma)script/.test(type)
}
