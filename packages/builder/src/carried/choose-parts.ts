import type {AddressRead} from '@ampoule/lint/internals'
import type {LoaderPart} from '../loader/loader-text.ts'
import type {Kind} from './kinds.ts'

/** The parts of the loader that answer for what the code mentions and reads back, and the table holds. */
export function chooseParts(
  code: readonly string[],
  kinds: ReadonlySet<Kind>,
  reads: ReadonlySet<AddressRead>,
  held: ReadonlySet<Kind>,
): LoaderPart[] {
  const mentions = (pattern: RegExp): boolean => code.some((text) => pattern.test(text))
  const holds = (...some: readonly Kind[]): boolean => some.some((kind) => kinds.has(kind))
  const shows = holds('image', 'media', 'style', 'script', 'page')
  const parts: [LoaderPart, boolean][] = [
    ['fetching', mentions(/\bfetch\b/)],
    ['requests', mentions(/\bXMLHttpRequest\b/)],
    ['elements', shows],
    ['candidates', shows && mentions(/srcset/i)],
    ['sounds', holds('media') && mentions(/\bAudio\b/)],
    ['markup', shows && mentions(/innerHTML|outerHTML|insertAdjacentHTML/)],
    [
      'parsing',
      shows &&
        mentions(/createContextualFragment|DOMParser|HTMLUnsafe|(?:parse|set)HTML|responseXML|["'`]document["'`]/),
    ],
    ['writing', shows && mentions(/\.write(?:ln)?\(/)],
    ['caching', mentions(/\bcaches\b/)],
    ['styles', holds('image', 'font') && mentions(/style|css|insertRule|url\(/i)],
    ['imports', holds('style') && mentions(/@import/)],
    ['fonts', holds('font') && mentions(/\bFontFace\b/)],
    ['keyframes', holds('image') && mentions(/\.animate\(|setKeyframes/)],
    [
      'links',
      (holds('style', 'script') && mentions(/createElement|href|src|@import/)) ||
        (holds('image') && mentions(/\bicon\b/i)) ||
        // Bundlers wait for what they load ahead.
        ((held.has('style') || held.has('script')) && mentions(/modulepreload|\bstylesheet\b/)),
    ],
    // A worker whose code is written by the page asks for files as the page does.
    ['workers', mentions(/Worker|importScripts/) && (holds('script') || mentions(/createObjectURL/))],
    ['sprites', holds('image') && mentions(/\buse\b/)],
    ['shown', shows && ((reads.has('element') && mentions(/currentSrc|\battributes\b/)) || mentions(/baseVal/))],
    ['drawn', shows && (reads.has('style') || (holds('image') && mentions(/url\(/) && mentions(measures)))],
    ['selectors', shows && reads.has('selector')],
  ]
  return parts.flatMap(([part, isNeeded]) => (isNeeded ? [part] : []))
}

/** Code that has the page drawn to measure it. */
const measures = /\b(?:offset|client|scroll)(?:Width|Height|Top|Left)\b|getBoundingClientRect|getComputedStyle/
