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

/** An address in code, and what is to stand for the span that names it. */
export interface CodeAddress {
  readonly start: number
  readonly end: number
  readonly url: string
  /** What it is relative to. */
  readonly base: 'module' | 'page'
  /** An object `URL`, the address of a worker, a string, a part of a string; or `fetch(`, of which the address is an argument. */
  readonly form: 'url' | 'worker' | 'string' | 'part' | 'fetch'
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

/** Addresses that stand in code as they are, or as constants; in the order of the code, none within another. */
export function findAddresses(code: string, type: ScriptType, isPackage: boolean): CodeAddress[] {
  const own = [...moduleAddresses(code), ...workerAddresses(code)]
  const asked = isPackage ? [] : pageAddresses(code, type).filter((one) => !own.some((other) => overlaps(one, other)))
  return [...own, ...asked].filter(({url}) => !hasScheme.test(url)).sort((a, b) => a.start - b.start)
}

function overlaps(one: CodeAddress, other: CodeAddress): boolean {
  return one.start < other.end && other.start < one.end
}

const hasScheme = /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i

function moduleAddresses(code: string): CodeAddress[] {
  return [...code.matchAll(moduleUrl)].map((match): CodeAddress => {
    const before = code.slice(0, match.index)
    const end = match.index + match[0].length
    const address = {start: match.index, end, url: match[2] ?? '', base: 'module'} as const
    if (workerBefore.test(before)) return {...address, form: 'worker'}
    const call = fetchBefore.exec(before)
    // The policies of hosts let nothing be fetched, `data:` neither.
    return call === null ? {...address, form: 'url'} : {...address, start: call.index, end: match.index, form: 'fetch'}
  })
}

function workerAddresses(code: string): CodeAddress[] {
  return [...code.matchAll(pageWorker)].map((match): CodeAddress => {
    const start = match.index + (match[1]?.length ?? 0)
    return {start, end: match.index + match[0].length, url: match[3] ?? '', base: 'page', form: 'worker'}
  })
}

/** What the linter finds a script to ask for: images and media, in markup and styles as well, and data by `fetch`. */
function pageAddresses(code: string, type: ScriptType): CodeAddress[] {
  const reading = readScript(code, {type})
  const spans = new Map<string, number>()
  for (const {start, end} of reading.found) spans.set(`${start} ${end}`, (spans.get(`${start} ${end}`) ?? 0) + 1)
  // What is put together with the address of a module is not relative to the page.
  const isModule = code.includes('import.meta.url')
  const asked = reading.found.flatMap(({url, whole, argument, sink, via, start, end}): CodeAddress[] => {
    // An expression of several values stays what it is.
    if (url === '' || !whole || argument === 'unknown' || spans.get(`${start} ${end}`) !== 1) return []
    const quote = /["'`]/.test(code.charAt(start - 1)) && code.charAt(end) === code.charAt(start - 1) ? 1 : 0
    if (isModule && quote === 0) return []
    if (via === 'fetch') {
      const call = fetchBefore.exec(code.slice(0, start - quote))
      return call === null ? [] : [{start: call.index, end: start - quote, url, base: 'page', form: 'fetch'}]
    }
    return shown.has(sink) ? [{start: start - quote, end: end + quote, url, base: 'page', form: 'string'}] : []
  })
  return [...asked, ...embeddedAddresses(code, reading)]
}

const shown: ReadonlySet<Sink> = new Set(['image', 'media', 'track'])

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
      const found = readPage(one.html, defaultProfile).references.filter(({sink, url}) => shown.has(sink) && url !== '')
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
  return isWhole && code.slice(start, end) === url ? [{start, end, url, base: 'page', form: 'part'}] : []
}
