import {type Grammar, type Part, words} from './grammar.ts'

const none = words('none')
const repeats = 'repeat no-repeat repeat-x repeat-y space round'
const positions = 'left center right top bottom cover contain auto'
const boxes = 'border-box padding-box content-box'
const one = {hasLayers: false, images: 'one'} as const
const layers = {hasLayers: true, images: 'one'} as const

export const imageAlone: Grammar = {...one, accepts: parts('image'), words: none, mostParts: 1}
export const imageLayers: Grammar = {...imageAlone, hasLayers: true}
export const urlAlone: Grammar = {...one, accepts: parts(), words: none, mostParts: 1}
export const paints: Grammar = {...one, accepts: parts('color'), words: none, mostParts: 2}
export const filters: Grammar = {
  hasLayers: false,
  images: 'many',
  accepts: parts('filter'),
  words: new Set(),
  soleWords: none,
}
export const contents: Grammar = {
  hasLayers: false,
  images: 'many',
  accepts: parts('image', 'text'),
  words: words('open-quote close-quote no-open-quote no-close-quote'),
  soleWords: words('none normal'),
}
// A word of the author's own names a counter style.
export const lists: Grammar = {
  ...one,
  accepts: parts('image', 'text'),
  words: words('inside outside none'),
  ownWords: 1,
}
export const borders: Grammar = {
  ...one,
  accepts: parts('image', 'size'),
  words: words('none stretch repeat round space fill auto'),
  hasNumbers: true,
}
export const reflections: Grammar = {
  ...borders,
  words: words('none above below left right stretch repeat round space fill auto'),
  leastParts: 3,
}
export const backgrounds: Grammar = {
  ...layers,
  accepts: parts('image', 'size', 'color'),
  words: words(`none ${repeats} ${positions} ${boxes} text border-area scroll fixed local`),
  colorsLast: true,
}
export const masks: Grammar = {
  ...layers,
  accepts: parts('image', 'size'),
  words: words(
    `none ${repeats} ${positions} ${boxes} fill-box stroke-box view-box no-clip border padding content text`,
    'add subtract intersect exclude alpha luminance match-source',
  ),
}
export const cursors: Grammar = {
  hasLayers: true,
  images: 'leading',
  accepts: parts('image', 'size'),
  hasNumbers: true,
  words: words(
    'auto default none context-menu help pointer progress wait cell crosshair text vertical-text alias copy move no-drop',
    'not-allowed grab grabbing all-scroll col-resize row-resize n-resize ne-resize e-resize se-resize s-resize sw-resize',
    'w-resize nw-resize ns-resize nesw-resize ew-resize nwse-resize zoom-in zoom-out',
    '-webkit-grab -webkit-grabbing -webkit-zoom-in -webkit-zoom-out',
  ),
}

function parts(...accepted: readonly Part[]): ReadonlySet<Part> {
  return new Set(accepted)
}
