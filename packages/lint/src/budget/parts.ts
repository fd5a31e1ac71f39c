import {byteLength} from '../measure/bytes.ts'
import type {Page} from '../page.ts'
import type {Sink} from '../references/reference.ts'

/** Sizes of the heavy parts of a page, in bytes of UTF-8 as they stand there, base64 and all. */
export interface Parts {
  /** `data:` images, those in stylesheets included. */
  readonly images: number
  /** `data:` fonts. */
  readonly fonts: number
  /** Inline scripts, event handlers and `data:` scripts. */
  readonly scripts: number
}

/** Weighs the heavy parts of a page by its references. */
export function weighParts({references, source}: Pick<Page, 'references' | 'source'>): Parts {
  const parts = {images: 0, fonts: 0, scripts: 0}
  for (const {sink, url, inline} of references) {
    const part = partOf.get(sink)
    if (part === undefined) continue
    if (inline !== undefined) parts[part] += byteLength(source.payloads.restore(inline.text))
    else if (/^data:/i.test(url)) parts[part] += byteLength(source.payloads.restore(url))
  }
  return parts
}

const partOf: ReadonlyMap<Sink, keyof Parts> = new Map([
  ['image', 'images'],
  ['font', 'fonts'],
  ['script', 'scripts'],
  ['module', 'scripts'],
  ['inline-script', 'scripts'],
  ['handler', 'scripts'],
])
