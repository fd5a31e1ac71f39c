import {type AttributeOptions, attribute} from '../measure/attribute.ts'
import {findDataUris} from '../measure/data-uri.ts'
import {readSource, type Source} from '../source/source.ts'
import type {Advice, Weighed} from './advice.ts'
import {adviseData} from './data.ts'
import {dropCss} from './drop-css.ts'
import {adviseFonts} from './fonts.ts'
import {adviseImages} from './images.ts'
import {adviseMinify} from './minify.ts'
import {adviseScripts} from './scripts.ts'
import {sharePayload} from './share-payload.ts'

/** The page and the limits that advice is for. */
export interface AdviseOptions extends AttributeOptions {
  /** Path of what is built, for the commands; `<source>` when left out. */
  readonly input?: string
  /** Least saving worth a line, in bytes. */
  readonly minBytes?: number
}

/** Ways to make a page smaller, most bytes first. Savings are estimates and may overlap: a font that is dropped needs no subset. */
export function advise(html: string | Source, options: AdviseOptions = {}): Advice[] {
  const source = typeof html === 'string' ? readSource(html) : html
  const attribution = attribute(source, options)
  const byStart = new Map(attribution.parts.map((part) => [part.place.start.offset, part]))
  const weighed: Weighed = {
    source,
    attribution,
    uris: findDataUris(source.text).filter(({start}) => byStart.has(start)),
    partAt: (offset) => byStart.get(offset),
    knowsSources: options.sourcePositionOf !== undefined,
    input: options.input ?? '<source>',
  }
  return finders
    .flatMap((find) => find(weighed))
    .filter(({bytes}) => bytes >= (options.minBytes ?? minBytes))
    .toSorted((a, b) => b.bytes - a.bytes || b.tokens - a.tokens || a.place.start.offset - b.place.start.offset)
}

const minBytes = 512

const finders: readonly ((weighed: Weighed) => Advice[])[] = [
  sharePayload,
  adviseImages,
  adviseFonts,
  dropCss,
  adviseData,
  adviseMinify,
  adviseScripts,
]
