import {type Config, optimize} from 'svgo/browser'
import {elements, type SvgElement, textOf} from './tree.ts'

/** Above it one pass takes seconds; what is left to gain is digits. */
const MAX_LENGTH = 2 * 1024 * 1024
const MAX_LENGTH_FOR_PASSES = 128 * 1024
/** Taking an element away costs svgo as much as it has siblings. */
const MAX_ELEMENTS = 20_000
/** Most steps of svgo compute the style of every element, from all rules and all ancestors. */
const MAX_STYLE_LOOKUPS = 300_000
const ANIMATION = /^(?:animate|set|animateMotion|animateTransform|animateColor|discard)$/

/**
 * Makes the text of an SVG shorter without changing what it shows; undefined when it is too much to be worth it, or when HTML
 * in it would not survive. Throws what svgo throws.
 */
export function optimizeSvg(text: string, root: SvgElement, keepIds: boolean): string | undefined {
  const all = [...elements(root)]
  const rules = all
    .filter(({name}) => name === 'style')
    .reduce((sum, style) => sum + textOf(style).split('{').length, 1)
  if (text.length > MAX_LENGTH || all.length > MAX_ELEMENTS || rules * depths(root) > MAX_STYLE_LOOKUPS)
    return undefined
  if (all.some(({namespace}) => namespace !== 'svg')) return undefined
  const fixed = keepIds || all.some((element) => ANIMATION.test(element.name) || isDynamic(element))
  return optimize(text, {
    multipass: text.length <= MAX_LENGTH_FOR_PASSES,
    plugins: [{name: 'preset-default', params: {overrides: fixed ? CAUTIOUS : PLAIN}}],
  }).data
}

type Overrides = NonNullable<
  NonNullable<Extract<NonNullable<Config['plugins']>[number], {name: 'preset-default'}>['params']>['overrides']
>

const PLAIN: Overrides = {
  // Of 160 icons, 30 looked different at their own size after joining paths or making arcs of curves, for 7 % of the bytes.
  convertPathData: {makeArcs: {threshold: 0, tolerance: 0}},
  mergePaths: false,
  inlineStyles: {onlyMatchedOnce: false},
  // Its list of attributes is behind SVG 2: it would take `href` from `<a>`.
  removeUnknownsAndDefaults: {unknownAttrs: false, unknownContent: false},
}

// What is hidden now may show later, and what something points at or moves must stay an element of its own.
const CAUTIOUS: Overrides = {
  ...PLAIN,
  cleanupIds: false,
  collapseGroups: false,
  convertEllipseToCircle: false,
  convertShapeToPath: false,
  convertTransform: false,
  inlineStyles: false,
  moveElemsAttrsToGroup: false,
  moveGroupAttrsToElems: false,
  removeEmptyContainers: false,
  removeHiddenElems: false,
  removeUselessDefs: false,
  removeUselessStrokeAndFill: false,
}

/** The sum of the depths of all elements. */
function depths(element: SvgElement, depth = 1): number {
  return element.children.reduce(
    (sum, child) => (typeof child === 'string' ? sum : sum + depths(child, depth + 1)),
    depth,
  )
}

/** True when style rules depend on time, the reader, or the fragment of the address. */
function isDynamic(element: SvgElement): boolean {
  return (
    /\b(?:animation|transition|offset)/i.test(element.attributes.get('style') ?? '') ||
    (element.name === 'style' &&
      /@keyframes|@media|@supports|@container|animation|transition|:(?!:?root)/i.test(
        selectorsAndRules(textOf(element)),
      ))
  )
}

/** Without declarations, whose colons are no pseudo-classes. */
function selectorsAndRules(css: string): string {
  return css.replace(/([\w-]+)\s*:[^;{}]*(?=[;}])/g, (_, property: string) =>
    /^(?:animation|transition)/.test(property) ? property : '',
  )
}
