/** As much of the grammar of a value as decides whether a browser keeps a declaration with a URL in it. */
export interface Grammar {
  /** Commas separate layers, and each layer follows the rest of the grammar. */
  readonly layers: boolean
  /** How many images a layer may hold. */
  readonly images: 'one' | 'many' | 'leading'
  /** Words that may stand in a layer. */
  readonly words: ReadonlySet<string>
  /** Words that may stand in the last layer alone. */
  readonly lastWords?: ReadonlySet<string>
  /** Words that are the whole value. */
  readonly soleWords?: ReadonlySet<string>
  /** How many other words a layer may hold. */
  readonly otherWords?: number
  /** An image has its layer to itself. */
  readonly alone?: boolean
  /** Numbers other than 0 may stand without a unit. */
  readonly numbers?: boolean
  /** Parts that a layer with an image has at least. */
  readonly leastParts?: number
}

/** Whether the word can only be the whole value. */
export function isSole(word: string, grammar: Grammar): boolean {
  return wideKeywords.has(word) || grammar.soleWords?.has(word) === true
}

/** Functions that a browser knows in such values; a value with another one may be dropped as a whole. */
export function isKnownFunction(name: string): boolean {
  return isGradient(name) || knownFunctions.has(name)
}

export function isGradient(name: string): boolean {
  return gradient.test(name)
}

const none = new Set(['none'])
const repeats = 'repeat no-repeat repeat-x repeat-y space round'
const positions = 'left center right top bottom cover contain auto'
const boxes = 'border-box padding-box content-box'

export const imageAlone: Grammar = {layers: false, images: 'one', words: none, alone: true}
export const imageLayers: Grammar = {layers: true, images: 'one', words: none, alone: true}
export const contents: Grammar = {
  layers: false,
  images: 'many',
  words: words('open-quote close-quote no-open-quote no-close-quote'),
  soleWords: words('none normal'),
}
export const filters: Grammar = {layers: false, images: 'many', words: new Set(), soleWords: none}
export const borders: Grammar = {
  layers: false,
  images: 'one',
  words: words('none stretch repeat round space fill auto'),
  numbers: true,
}
export const reflections: Grammar = {
  layers: false,
  images: 'one',
  words: words('none above below left right stretch repeat round space fill auto'),
  numbers: true,
  leastParts: 3,
}
// Any word may name a counter style.
export const lists: Grammar = {layers: false, images: 'one', words: words('inside outside none'), otherWords: 1}
export const masks: Grammar = {
  layers: true,
  images: 'one',
  words: words(
    `none ${repeats} ${positions} ${boxes} fill-box stroke-box view-box no-clip border padding content text`,
    'add subtract intersect exclude alpha luminance match-source',
  ),
}
/** A list of images that ends in a word. */
export const cursors: Grammar = {
  layers: true,
  images: 'leading',
  words: words(
    'auto default none context-menu help pointer progress wait cell crosshair text vertical-text alias copy move no-drop',
    'not-allowed grab grabbing all-scroll col-resize row-resize n-resize ne-resize e-resize se-resize s-resize sw-resize',
    'w-resize nw-resize ns-resize nesw-resize ew-resize nwse-resize zoom-in zoom-out',
    '-webkit-grab -webkit-grabbing -webkit-zoom-in -webkit-zoom-out',
  ),
}

const colors = words(
  'transparent currentcolor aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet',
  'brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod',
  'darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen',
  'darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue',
  'firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew',
  'hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan',
  'lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray',
  'lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid',
  'mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream',
  'mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen',
  'paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue',
  'saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen',
  'steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen',
  'accentcolor accentcolortext activetext buttonborder buttonface buttontext canvas canvastext field fieldtext graytext',
  'highlight highlighttext linktext mark marktext selecteditem selecteditemtext visitedtext',
)
export const backgrounds: Grammar = {
  layers: true,
  images: 'one',
  words: words(`none ${repeats} ${positions} ${boxes} text border-area scroll fixed local`),
  lastWords: colors,
}
export const paints: Grammar = {layers: false, images: 'one', words: new Set([...none, ...colors])}

const wideKeywords = words('inherit initial unset revert revert-layer revert-rule')
const gradient = /^(?:(?:-webkit-)?(?:repeating-)?(?:linear|radial|conic)-gradient|-webkit-gradient)$/
const knownFunctions = words(
  'url image-set -webkit-image-set -webkit-cross-fade light-dark paint var env attr if type',
  'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix calc min max clamp round mod rem abs sign',
  'counter counters blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia',
)

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '))
}
