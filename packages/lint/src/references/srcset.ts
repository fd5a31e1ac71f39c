import {readSourceSize} from './source-size.ts'
import {schemeOf} from './url.ts'

/** One image of a `srcset` or `imagesrcset`. Offsets are UTF-16 code units in the attribute's value. */
export interface SrcsetCandidate {
  readonly url: string
  /** Span of the URL. */
  readonly start: number
  readonly end: number
  /** Descriptors as written, with one space between: `2x`, `640w 480h`; empty when there are none. */
  readonly descriptor: string
  /** From `x`; 1 without descriptors, `undefined` with `w`. */
  readonly density: number | undefined
  /** From `w`, in CSS pixels. */
  readonly width: number | undefined
}

/**
 * The candidates in the order written; those with bad descriptors are left out, as in a browser.
 * Source: https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute
 */
export function readSrcset(value: string): SrcsetCandidate[] {
  const candidates: SrcsetCandidate[] = []
  for (let at = skip(separators, value, 0); at < value.length; at = skip(separators, value, at)) {
    const start = at
    at = skip(nonSpaces, value, start)
    let end = at
    while (end > start && value.charCodeAt(end - 1) === comma) end--
    const descriptors: string[] = []
    // A comma right after the URL ends the candidate.
    if (end === at) at = readDescriptors(value, at, descriptors)
    const size = readSize(descriptors)
    if (size !== undefined)
      candidates.push({url: value.slice(start, end), start, end, descriptor: descriptors.join(' '), ...size})
  }
  return candidates
}

/** The attributes of the element that count: `sizes`, and whether there is a `src` that is not empty. */
export interface Selection {
  readonly sizes?: string | undefined
  readonly src?: boolean
}

/**
 * Which image a window asks for, at density 1 and 1280 CSS pixels wide: an index, `src` for the element's own `src`, or
 * `undefined` when there is none or the text does not tell. Browsers are free to choose; Chromium takes the smallest density
 * from 1 upwards, else the largest, yet a `data:` URL of a larger one before it.
 * Source: https://html.spec.whatwg.org/multipage/images.html#updating-the-source-set
 */
export function chooseCandidate(
  candidates: readonly SrcsetCandidate[],
  {sizes, src = false}: Selection,
): number | 'src' | undefined {
  const sized = candidates.some(({width}) => width !== undefined)
  const size = sized ? readSourceSize(sizes ?? '') : 0
  if (size === undefined) return undefined
  // Of equal densities the first one counts.
  const seen = new Set<number>()
  const densities = candidates.map(({density, width}) => {
    const own = width === undefined ? (density ?? 1) : width / size
    if (seen.has(own)) return Number.NaN
    seen.add(own)
    return own
  })
  // The `src` joins in as a candidate of density 1, the best one there is.
  const takesSrc = src && !sized && !seen.has(1)
  const chosen = closest(densities)
  const best = takesSrc ? 1 : (densities[chosen] ?? 1)
  // Chromium takes a larger one instead when it need not be fetched.
  const free = closest(
    densities.map((density, index) => (density >= best && isData(candidates[index]) ? density : Number.NaN)),
  )
  if (free !== -1) return free
  return takesSrc ? 'src' : chosen === -1 ? undefined : chosen
}

/** Candidates without a URL are left out: a `srcset` cannot say them. */
export function writeSrcset(candidates: readonly Pick<SrcsetCandidate, 'url' | 'descriptor'>[]): string {
  return candidates
    .filter(({url}) => url !== '')
    .map(({url, descriptor}) => (descriptor === '' ? encode(url) : `${encode(url)} ${descriptor}`))
    .join(', ')
}

/** Reads on to the end of the candidate and returns where the next one may start. */
function readDescriptors(value: string, from: number, descriptors: string[]): number {
  let at = from
  let start = -1
  let inParens = false
  for (; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (inParens) inParens = code !== closeParen
    else if (code === comma) break
    else if (isSpace(code)) {
      if (start !== -1) descriptors.push(value.slice(start, at))
      start = -1
      continue
    } else if (code === openParen) inParens = true
    if (start === -1) start = at
  }
  if (start !== -1) descriptors.push(value.slice(start, at))
  return at + 1
}

function readSize(descriptors: readonly string[]): Pick<SrcsetCandidate, 'density' | 'width'> | undefined {
  let width: number | undefined
  let density: number | undefined
  let height: number | undefined
  for (const descriptor of descriptors) {
    const unit = descriptor.at(-1)
    const number = descriptor.slice(0, -1)
    if (unit === 'w' && integer.test(number) && width === undefined && density === undefined) width = Number(number)
    else if (unit === 'h' && integer.test(number) && height === undefined && density === undefined)
      height = Number(number)
    else if (unit === 'x' && float.test(number) && density === undefined && width === undefined && height === undefined)
      density = Number(number)
    else return undefined
  }
  if (
    width === 0 ||
    height === 0 ||
    (density !== undefined && density < 0) ||
    (height !== undefined && width === undefined)
  )
    return undefined
  return {width, density: width === undefined ? (density ?? 1) : undefined}
}

function closest(densities: readonly number[]): number {
  let best = -1
  for (const [index, density] of densities.entries()) {
    if (Number.isNaN(density)) continue
    const other = densities[best]
    if (other === undefined || (density >= 1 ? other < 1 || density < other : density > other)) best = index
  }
  return best
}

function isData(candidate: SrcsetCandidate | undefined): boolean {
  return candidate !== undefined && schemeOf(candidate.url) === 'data'
}

/** A URL that starts or ends with a comma, or holds white space, would read as something else. */
function encode(url: string): string {
  let start = 0
  let end = url.length
  while (start < end && url.charCodeAt(start) === comma) start++
  while (end > start && url.charCodeAt(end - 1) === comma) end--
  const middle = url.slice(start, end).replaceAll(spaces, encodeURIComponent)
  return '%2C'.repeat(start) + middle + '%2C'.repeat(url.length - end)
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c
}

const separators = /[\t\n\f\r ,]*/y
const nonSpaces = /[^\t\n\f\r ]*/y
const spaces = /[\t\n\f\r ]/g
const integer = /^[0-9]+$/
const float = /^-?(?:[0-9]+|[0-9]*\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/
const comma = 0x2c
const openParen = 0x28
const closeParen = 0x29
