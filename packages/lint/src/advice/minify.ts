import type {Part} from '../measure/attribute.ts'
import {describePart} from '../measure/tally.ts'
import {type Advice, adviseOn, type Weighed} from './advice.ts'

/** White space and comments of styles, scripts and data, and comments of the page, that nobody reads. */
export function adviseMinify({source, attribution, input}: Weighed): Advice[] {
  return attribution.parts.flatMap((part) => {
    if (part.type !== undefined || part.bytes < minBytes) return []
    const share = shareOfAir(source.text, part)
    if (share * part.bytes < minBytes) return []
    const message = part.element === '#comment' ? 'Drop the comments' : `Minify ${describePart(part)}`
    return [adviseOn(part, share, {id: 'minify', message, command: `ampoule build ${input}`})]
  })
}

/** In bytes. */
const minBytes = 512

function shareOfAir(text: string, part: Part): number {
  if (part.element === '#comment') return 1
  const {kind, count, place} = part
  if (count > 1 || (kind !== 'css' && kind !== 'js' && kind !== 'json')) return 0
  return Math.min(1, countAir(text, place.start.offset, place.end.offset, kind) / part.bytes)
}

/**
 * Characters that a minifier would take at least: comments, indentation, spaces beside punctuation. Strings are not
 * told from code, which matters little to an estimate. One pass.
 */
function countAir(text: string, start: number, end: number, kind: 'css' | 'js' | 'json'): number {
  let air = 0
  let at = start
  // Looked up once: else each comment that is never closed would be sought to the end.
  const lastClose = text.lastIndexOf('*/', end - 2)
  while (at < end) {
    const stop = skipAir(text, at, end, lastClose, kind)
    if (stop === at) at++
    else {
      const length = stop - at
      const bare = isMark(text[at - 1]) || isMark(text[stop]) || at === start
      air += bare ? length : length - 1
      at = stop
    }
  }
  return air
}

/** End of the white space or comment that stands at `at`; `at` itself when none does. */
function skipAir(text: string, at: number, end: number, lastClose: number, kind: 'css' | 'js' | 'json'): number {
  let stop = at
  while (stop < end && isSpace(text.charCodeAt(stop))) stop++
  if (stop > at || kind === 'json') return stop
  // A comment with `!` is a licence.
  if (at + 2 <= lastClose && text.startsWith('/*', at) && text[at + 2] !== '!') return text.indexOf('*/', at + 2) + 2
  // Anywhere but at a line's start it may be an address in a string.
  if (kind === 'js' && text.startsWith('//', at) && isSpace(text.charCodeAt(at - 1))) {
    const line = text.indexOf('\n', at)
    return line === -1 || line > end ? end : line
  }
  return at
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d
}

function isMark(character = ''): boolean {
  return '{}[]():;,<>=+-*/|&?!'.includes(character)
}
