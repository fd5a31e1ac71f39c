import type {Grammar} from './grammar.ts'
import {
  backgrounds,
  borders,
  contents,
  cursors,
  filters,
  imageAlone,
  imageLayers,
  lists,
  masks,
  paints,
  reflections,
  urlAlone,
} from './grammars.ts'

/** A property that fetches, or that decides whether another one does. Seen in Chromium 156, property by property. */
export interface Property {
  readonly longhands: readonly string[]
  /**
   * `image`: under img-src. `sprite`: a part of another document, which browsers refuse whatever the policy. `undefined`: no
   * fetch, yet it overrides or uses something that does.
   */
  readonly sink: 'image' | 'sprite' | undefined
  readonly grammar: Grammar | undefined
  /** `url(#id)` is an element of the page itself; elsewhere it asks for the page as an image. */
  readonly takesElements: boolean
  /** The SVG presentation attribute of the same name takes a URL. */
  readonly isAttribute: boolean
  /** Only browsers other than Chromium know it. */
  readonly isForeign: boolean
}

export function findProperty(name: string): Property | undefined {
  return properties.get(name)
}

const element = {grammar: urlAlone, takesElements: true}
const paint = {grammar: paints, takesElements: true, isAttribute: true}
const filter = {sink: 'sprite', grammar: filters, takesElements: true} as const
const setting = {sink: undefined, grammar: undefined}

/** Names and the longhands that they set; what is left out is an image that stands alone. */
const rows: readonly (readonly [names: string, longhands: string, details?: Partial<Property>])[] = [
  ['background', 'background-image', {grammar: backgrounds}],
  ['background-image', 'background-image', {grammar: imageLayers}],
  ['border-image -webkit-border-image', 'border-image-source', {grammar: borders}],
  ['border-image-source', 'border-image-source'],
  ['mask', 'mask-image', {grammar: masks, takesElements: true, isAttribute: true}],
  ['-webkit-mask', 'mask-image', {grammar: masks, takesElements: true}],
  ['mask-image -webkit-mask-image', 'mask-image', {grammar: imageLayers, takesElements: true}],
  ['-webkit-mask-box-image', '-webkit-mask-box-image-source', {grammar: borders}],
  ['-webkit-mask-box-image-source', '-webkit-mask-box-image-source'],
  ['-webkit-box-reflect', '-webkit-box-reflect', {grammar: reflections}],
  ['list-style', 'list-style-image', {grammar: lists}],
  ['list-style-image', 'list-style-image'],
  ['shape-outside -webkit-shape-outside', 'shape-outside'],
  ['content', 'content', {grammar: contents}],
  ['cursor', 'cursor', {grammar: cursors, isAttribute: true}],
  ['clip-path', 'clip-path', {...element, isAttribute: true}],
  ['-webkit-clip-path', 'clip-path', element],
  ['fill', 'fill', paint],
  ['stroke', 'stroke', paint],
  ['marker', 'marker-start marker-mid marker-end', element],
  ['marker-start', 'marker-start', {...element, isAttribute: true}],
  ['marker-mid', 'marker-mid', {...element, isAttribute: true}],
  ['marker-end', 'marker-end', {...element, isAttribute: true}],
  ['filter', 'filter', {...filter, isAttribute: true}],
  ['-webkit-filter', 'filter', filter],
  ['backdrop-filter', 'backdrop-filter', filter],
  ['-webkit-backdrop-filter', 'backdrop-filter', {...filter, isForeign: true}],
  ['mask-border', 'mask-border-source', {grammar: borders, isForeign: true}],
  ['mask-border-source', 'mask-border-source', {isForeign: true}],
  ['border', 'border-image-source', setting],
  ['display', 'display', setting],
  ['all', 'all', setting],
  ['animation animation-name -webkit-animation -webkit-animation-name', 'animation-name', setting],
]

const properties: ReadonlyMap<string, Property> = new Map(
  rows.flatMap(([names, longhands, details]) =>
    names.split(' ').map((name): [string, Property] => [
      name,
      {
        longhands: longhands.split(' '),
        sink: 'image',
        grammar: imageAlone,
        takesElements: false,
        isAttribute: false,
        isForeign: false,
        ...details,
      },
    ]),
  ),
)
