import {defaultSchema, type Schema} from 'hast-util-sanitize'

const words = (text: string): string[] => text.trim().split(/\s+/)

/** Elements that show content and act on nothing, beyond those of GitHub's schema. Measure: the list of DOMPurify 3. */
const html =
  words(`abbr address article aside audio bdi bdo big caption center cite col colgroup data dfn figcaption figure
  font footer header hgroup legend main map area mark nav s small time title track u video wbr`)

/** Shapes, text and paint of SVG. No `image`, `use`, `style`, `foreignObject`, no links, no animation. */
const svg = words(`svg circle clipPath defs desc ellipse g line linearGradient marker mask path pattern polygon polyline
  radialGradient rect stop switch symbol text textPath tspan view filter feBlend feColorMatrix feComponentTransfer feComposite
  feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`)

/** MathML Core, without links and actions. Source: https://www.w3.org/TR/mathml-core/ */
const math =
  words(`math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms
  mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics annotation`)

/** Names of properties in hast. */
const common = words('className dir lang title role hidden translate')
const aria = words('ariaLabel ariaHidden ariaDescribedBy ariaLabelledBy ariaLevel')
const svgAttributes =
  words(`viewBox width height x y x1 x2 y1 y2 cx cy r rx ry fx fy d points transform fill fillOpacity
  fillRule stroke strokeWidth strokeOpacity strokeDashArray strokeDashOffset strokeLineCap strokeLineJoin strokeMiterLimit
  opacity offset stopColor stopOpacity gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits
  patternTransform clipPath clipPathUnits clipRule mask maskUnits maskContentUnits markerStart markerMid markerEnd
  markerUnits markerWidth markerHeight refX refY orient preserveAspectRatio textAnchor fontSize fontFamily fontWeight
  fontStyle letterSpacing wordSpacing dominantBaseline alignmentBaseline dx dy rotate textLength lengthAdjust
  startOffset color display visibility filter filterUnits primitiveUnits in in2 result stdDeviation mode operator k1
  k2 k3 k4 type values tableValues slope intercept amplitude exponent floodColor floodOpacity lightingColor
  surfaceScale specularConstant specularExponent diffuseConstant azimuth elevation pointsAtX pointsAtY pointsAtZ
  limitingConeAngle baseFrequency numOctaves seed stitchTiles scale xChannelSelector yChannelSelector radius order
  kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha xmlns vectorEffect paintOrder shapeRendering`)
const mathAttributes =
  words(`display displayStyle displaystyle mathvariant mathsize mathcolor mathbackground scriptlevel form
  fence separator stretchy symmetric lspace rspace minsize maxsize movablelimits accent accentunder linethickness
  columnalign rowalign columnspan rowspan columnspacing rowspacing columnlines rowlines frame width height depth voffset
  notation open close separators encoding xmlns`)

const forElements = (names: readonly string[], attributes: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, [...attributes]]))

/**
 * Contents allowed in a stranger's page: GitHub's schema and what is as harmless. Ids stay as written; of names only those
 * of anchors and maps do, since others would stand for properties of the document. What runs or styles goes with its content,
 * so that no CSS stands as text.
 */
export const untrustedSchema: Schema = {
  ...defaultSchema,
  clobber: [],
  clobberPrefix: '',
  tagNames: [...(defaultSchema.tagNames ?? []), ...html, ...svg, ...math],
  strip: words('script style template noscript iframe object embed applet textarea select noembed noframes xmp canvas'),
  protocols: {
    ...defaultSchema.protocols,
    href: [...(defaultSchema.protocols?.href ?? []), 'tel', 'sms'],
    src: ['http', 'https', 'data'],
    poster: ['http', 'https', 'data'],
  },
  attributes: {
    ...defaultSchema.attributes,
    ...forElements(svg, svgAttributes),
    ...forElements(math, mathAttributes),
    '*': [...(defaultSchema.attributes?.['*'] ?? []).filter((name) => name !== 'name'), ...common, ...aria],
    a: [...(defaultSchema.attributes?.a ?? []), 'name'],
    audio: words('src controls loop muted preload'),
    video: words('src controls loop muted preload poster width height playsInline'),
    track: words('src kind srcLang label default'),
    source: words('src srcSet type media sizes width height'),
    time: ['dateTime'],
    data: ['value'],
    code: [...(defaultSchema.attributes?.code ?? []), 'dataSrc', 'dataMeta'],
    // What a directive says: components make of it what they would of anybody's.
    div: [...(defaultSchema.attributes?.div ?? []), 'dataDirective'],
    ol: words('start reversed type'),
    area: words('alt coords shape href'),
    map: ['name'],
    font: words('color face size'),
  },
}
