/** As much of the grammar of a value as decides whether a browser keeps a declaration with a URL in it. */
export interface Grammar {
  /** Commas separate layers, and each layer follows the rest of the grammar. */
  readonly hasLayers: boolean
  /** How many images a layer may hold; `leading`: one in each but the last, which is a word. */
  readonly images: 'one' | 'many' | 'leading'
  /** Parts that a layer may hold beside `url()` and words. */
  readonly accepts: ReadonlySet<Part>
  /** Words that may stand in a layer. */
  readonly words: ReadonlySet<string>
  /** How many words of the author's own a layer may hold. */
  readonly ownWords?: number
  /** Words that are the whole value. */
  readonly soleWords?: ReadonlySet<string>
  /** Colors stand in the last layer alone. */
  readonly colorsLast?: boolean
  /** Numbers other than 0 may stand without a unit. */
  readonly hasNumbers?: boolean
  /** How many parts a layer with an image has. */
  readonly leastParts?: number
  readonly mostParts?: number
}

export type Part = 'image' | 'color' | 'size' | 'filter' | 'text'

/** The part that a function makes; `any` for one that takes its meaning from elsewhere, `unknown` for one that is new. */
export function partOf(name: string): Part | 'any' | 'unknown' {
  return gradient.test(name) ? 'image' : (functions.get(name) ?? 'unknown')
}

export function isColorWord(word: string): boolean {
  return colors.has(word)
}

/** True when the word can only be the whole value. */
export function isSole(word: string, {soleWords}: Grammar): boolean {
  return wideKeywords.has(word) || soleWords?.has(word) === true
}

export function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '))
}

const wideKeywords = words('inherit initial unset revert revert-layer revert-rule')
const gradient = /^(?:(?:-webkit-)?(?:repeating-)?(?:linear|radial|conic)-gradient|-webkit-gradient)$/
const functions: ReadonlyMap<string, Part | 'any'> = new Map(
  Object.entries({
    image: 'image-set -webkit-image-set -webkit-cross-fade paint',
    color: 'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix',
    size: 'calc min max clamp round mod rem abs sign',
    filter: 'blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia',
    text: 'counter counters attr',
    any: 'light-dark',
  } as const).flatMap(([part, names]) =>
    names.split(' ').map((name): [string, Part | 'any'] => [name, part as Part | 'any']),
  ),
)
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
