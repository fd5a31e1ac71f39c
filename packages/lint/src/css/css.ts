import {maxRuleDepth} from '../limits.ts'
import {connectReadings} from './connect.ts'
import type {CssReading} from './found.ts'
import {readAttribute, readPresentation, readSheet} from './reader.ts'

export {connectReadings} from './connect.ts'
export {serializeUrl, unescapeString} from './escape.ts'
export type {CssDeclaration, CssFound, CssReading, ImportRule, Validity} from './found.ts'
export {rewriteUrls} from './rewrite.ts'

/**
 * Reads a style sheet: every URL in it, which of them a browser fetches when the page loads, and what decides over the others.
 * `static` is true for imports and font sources alone; a declaration fetches only where its selector matches something.
 */
export function readStylesheet(css: string): CssReading {
  return connect(readSheet(css))
}

/** Reads a `style` attribute; `static` is true for what is fetched once the element is rendered. */
export function readDeclarations(css: string): CssReading {
  return connect(readAttribute(css))
}

/** Reads an SVG presentation attribute such as `fill="url(…)"`. */
export function readValue(property: string, value: string): CssReading {
  return connect(readPresentation(property, value))
}

/**
 * A quick look: false when no browser would find a URL in this text or in one that uses its custom properties. A text without
 * one may still override what another one says, so skip it only when it stands alone or all others are skipped as well.
 */
export function mayFetch(css: string): boolean {
  return /url\(|@import|image-set\(|\\/i.test(css)
}

/** A quick look: true for a text in which `mayFetch` finds nothing, and that is nested nowhere so deep that it would not be read. */
export function isPlain(css: string): boolean {
  if (mayFetch(css)) return false
  let [blocks, brackets] = [0, 0]
  // Without escapes strings and comments are easy to tell.
  for (const [sign] of css.matchAll(/"[^"\n\r\f]*"?|'[^'\n\r\f]*'?|\/\*[\s\S]*?(?:\*\/|$)|[{}()[\]]/g)) {
    if (sign === '(' || sign === '[') brackets++
    else if (sign === ')' || sign === ']') brackets--
    else if (sign === '{') blocks++
    else if (sign === '}') blocks--
    // Blocks that do not match their brackets are for a reader.
    if (blocks > maxRuleDepth || (sign === '}' && (blocks < 0 || brackets !== 0))) return false
  }
  return true
}

function connect(reading: CssReading): CssReading {
  return connectReadings([reading])[0] ?? reading
}
