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
    ['markup', shows && mentions(/innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|\.write(?:ln)?\(/)],
    ['styles', holds('image', 'font') && mentions(/style|css|FontFace|insertRule|url\(|\.animate\(/i)],
    [
      'links',
      (holds('style', 'script') && mentions(/createElement|href|src/)) ||
        // Bundlers wait for what they load ahead.
        ((held.has('style') || held.has('script')) && mentions(/modulepreload|\bstylesheet\b/)),
    ],
    ['workers', holds('script') && mentions(/Worker|importScripts/)],
    ['sprites', holds('image') && mentions(/\buse\b/)],
    ['shown', shows && reads.has('element') && mentions(/currentSrc|\battributes\b/)],
    ['drawn', shows && reads.has('style')],
    ['selectors', shows && reads.has('selector')],
  ]
  return parts.flatMap(([part, isNeeded]) => (isNeeded ? [part] : []))
}
