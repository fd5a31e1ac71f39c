import {
  defaultProfile,
  offsetInCode,
  readDeclarations,
  readPage,
  readScript,
  readStylesheet,
  type ScriptReading,
  type ScriptType,
  type Sink,
} from '@ampoule/lint'
import {mimeTypes} from './mime-types.ts'

/** A span of code that asks for files by address. */
export interface CodeAddress {
  readonly start: number
  readonly end: number
  /** All that it may ask for, as far as that is known. */
  readonly urls: readonly [string, ...string[]]
  /** Whether it may ask for something else, or otherwise than by `GET`. */
  readonly isOpen: boolean
  /** What they are relative to. */
  readonly base: 'module' | 'page'
  /**
   * What the span is: an expression for an object `URL`, for the address of a worker or for text; a part of a string; or
   * `fetch(`, of which the address is an argument.
   */
  readonly form: 'url' | 'worker' | 'text' | 'part' | 'fetch'
}

/** What esbuild reads as a script, whatever comes of it. */
export const scriptFiles = /\.[cm]?[jt]sx?$/

/** `new URL('./file', import.meta.url)`: how bundlers know a file that code asks for by address. */
const moduleUrl = /new\s+URL\(\s*(["'`])((?:(?!\1|\$\{|[\\\n]).)+)\1\s*,\s*import\.meta\.url\s*\)/g
/** `new Worker('./file')`, relative to the page. */
const pageWorker = /(new\s+(?:Shared)?Worker\(\s*)(["'`])((?:(?!\2|\$\{|[\\\n]).)+)\2/g
const workerBefore = /new\s+(?:Shared)?Worker\(\s*$/
const fetchBefore = /(?:\b(?:window|self|globalThis)\s*\.\s*|(?<![\w$.#]))fetch\(\s*$/

/** A quick look: whether code may name a file at all. What a package asks for is relative to itself or to nothing. */
export function mayNameFiles(code: string, isPackage: boolean): boolean {
  return (
    code.includes('import.meta.url') ||
    /new\s+(?:Shared)?Worker\(/.test(code) ||
    (!isPackage && (/\bfetch\(/.test(code) || shownFile.test(code)))
  )
}

const endings = Object.keys(mimeTypes).filter((ending) => isShown(mimeTypes[ending]))
const shownFile = new RegExp(`\\w(?:${endings.join('|').replaceAll('.', '\\.')})(?:[?#][^"'\`\\n]*)?["'\`)\\s>]`, 'i')

/** Whether files of a type are images or media. */
export function isShown(type: string | undefined): boolean {
  return /^(?:image|audio|video)\/|^text\/vtt$/.test(type ?? '')
}

/** What code asks for by addresses that are constants; in the order of the code, none within another. */
export function findAddresses(code: string, type: ScriptType, isPackage: boolean): CodeAddress[] {
  const found = [...moduleAddresses(code), ...workerAddresses(code), ...(isPackage ? [] : pageAddresses(code, type))]
  const apart: CodeAddress[] = []
  for (const one of found.sort((a, b) => a.start - b.start)) {
    if (one.start >= (apart.at(-1)?.end ?? 0)) apart.push(one)
  }
  return apart
}

/** Nothing that is looked for before an offset is longer. */
function before(code: string, offset: number): string {
  return code.slice(Math.max(0, offset - 100), offset)
}

/** Where the call begins whose first argument does; -1 when it is none of `fetch`. */
function fetchStart(code: string, argument: number): number {
  const call = fetchBefore.exec(before(code, argument))
  return call === null ? -1 : argument - call[0].length
}

/** Whether nothing stands behind the first argument that may be another method: no options, or some without one. */
const plainCall = /^\s*(?:\)|,\s*\{(?:(?!method|\.\.\.)[^()])*\}\s*,?\s*\))/

function isPlainCall(code: string, end: number): boolean {
  return plainCall.test(code.slice(end, end + 500))
}

const hasScheme = /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i

function moduleAddresses(code: string): CodeAddress[] {
  return [...code.matchAll(moduleUrl)].flatMap((match): CodeAddress[] => {
    const url = match[2] ?? ''
    if (hasScheme.test(url)) return []
    const end = match.index + match[0].length
    const address = {start: match.index, end, urls: [url], isOpen: false, base: 'module'} as const
    if (workerBefore.test(before(code, match.index))) return [{...address, form: 'worker'}]
    const start = fetchStart(code, match.index)
    // The policies of hosts let nothing be fetched, `data:` neither.
    const isFetched = start !== -1 && isPlainCall(code, end)
    return [isFetched ? {...address, start, end: match.index, form: 'fetch'} : {...address, form: 'url'}]
  })
}

function workerAddresses(code: string): CodeAddress[] {
  return [...code.matchAll(pageWorker)].flatMap((match): CodeAddress[] => {
    const [text, call = '', , url = ''] = match
    if (hasScheme.test(url)) return []
    const [start, end] = [match.index + call.length, match.index + text.length]
    return [{start, end, urls: [url], isOpen: false, base: 'page', form: 'worker'}]
  })
}

/** What the linter finds a script to ask for: images and media, in markup and styles as well, and data by `fetch`. */
function pageAddresses(code: string, type: ScriptType): CodeAddress[] {
  const reading = readScript(code, {type})
  // What is put together with the address of a module is not relative to the page.
  const isModule = code.includes('import.meta.url')
  const asked = byExpression(reading.found).flatMap(({start, end, found: [first, ...others]}): CodeAddress[] => {
    const found = [first, ...others]
    const known = found.filter(({url, whole}) => whole && url !== '' && !hasScheme.test(url))
    const [url, ...more] = new Set(known.map((one) => one.url))
    if (url === undefined || (isModule && !quote.test(code.charAt(start)))) return []
    const address = {
      urls: [url, ...more],
      isOpen: found.length > 1 || first.given?.sure !== true,
      base: 'page',
    } as const
    if (first.api !== 'fetch') return shown.has(first.sink) ? [{...address, start, end, form: 'text'}] : []
    const call = fetchStart(code, start)
    const isOpen = address.isOpen || !isPlainCall(code, end)
    return call === -1 ? [] : [{...address, isOpen, start: call, end: start, form: 'fetch'}]
  })
  return [...asked, ...embeddedAddresses(code, reading)]
}

const quote = /["'`]/
const shown: ReadonlySet<Sink> = new Set(['image', 'media', 'track'])

type Found = ScriptReading['found'][number]

interface Expression {
  readonly start: number
  readonly end: number
  /** One for each address that it may come to. */
  readonly found: readonly [Found, ...Found[]]
}

function byExpression(all: readonly Found[]): readonly Expression[] {
  const expressions = new Map<string, Expression>()
  for (const found of all) {
    if (found.given === null) continue
    const {start, end} = found.given
    const key = `${start} ${end}`
    const known = expressions.get(key)
    expressions.set(key, {start, end, found: known === undefined ? [found] : [...known.found, found]})
  }
  return [...expressions.values()]
}

/** Addresses in the styles and the markup that a script hands to the browser. */
function embeddedAddresses(code: string, {css, markup}: ScriptReading): CodeAddress[] {
  return [
    ...css.flatMap((one) => {
      const prefix = one.grammar === 'value' ? `${one.property ?? ''}: ` : ''
      const read = one.grammar === 'sheet' ? readStylesheet : readDeclarations
      const found = read(prefix + one.text).found.filter(({sink}) => shown.has(sink))
      return found.flatMap(({url, urlStart, urlEnd}) =>
        partOf(code, one, url, urlStart - prefix.length, urlEnd - prefix.length),
      )
    }),
    ...markup.flatMap((one) => {
      const found = readPage(one.html, defaultProfile).references.filter(({sink}) => shown.has(sink))
      return found.flatMap(({url, place}) => partOf(code, one, url, place.start.offset, place.end.offset))
    }),
  ]
}

/** Where the address stands in the code, when nothing before or behind it is put together with it. */
function partOf(
  code: string,
  embedded: ScriptReading['css'][number] | ScriptReading['markup'][number],
  url: string,
  from: number,
  to: number,
): CodeAddress[] {
  const isWhole = embedded.pieces.some(({at, length}) => at < from && to < at + length)
  const start = offsetInCode(embedded, from)
  const end = start + to - from
  if (!isWhole || url === '' || code.slice(start, end) !== url || hasScheme.test(url)) return []
  return [{start, end, urls: [url], isOpen: false, base: 'page', form: 'part'}]
}
