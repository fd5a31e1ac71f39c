import type {Nodes, Parents, Root} from 'hast'
import rehypeMinifyWhitespace from 'rehype-minify-whitespace'
import {unified} from 'unified'
import {contextOf} from '../build-context.ts'
import {definePass} from '../define-pass.ts'
import {allText, elementsOf} from '../hast.ts'

/** Pass: comments, and white space that no reader sees, are left out. */
export const minifyMarkup = definePass({
  name: 'minify-markup',
  summary: 'Leave out comments, and white space that no reader sees.',
  needs: [],
  options: {},
  transform(tree, {file}) {
    if (contextOf(file).sealed) return
    const kept = mayRun(tree) ? [told, markers] : [told]
    dropComments(tree, kept)
    for (const {node} of elementsOf(tree)) {
      dropComments(node, kept)
      if (node.content !== undefined) dropComments(node.content, kept)
    }
    // Styles or scripts may show or read white space that would not count by itself.
    if (mayRun(tree) || hasStyle(tree, preserving)) return
    if (hasStyle(tree, inline) || hasLongGap(tree)) collapse(tree)
    else unified().use(rehypeMinifyWhitespace).runSync(tree)
  },
})

/** Licences and comments to the linter are kept. */
const told = /^\s*(?:!|@license|ampoule-|\[if\b)/i

/**
 * Comments by which frameworks find what a server has written, and others where their work begins: `<!-- -->` and `<!--/$-->` of React,
 * `<!--[-->` of Svelte and Vue, `<!--lit-part-->`, `<!-- ko if: shown -->`.
 */
const markers = /^(?: ?|\S{1,40}|\s*\/?(?:ko|lit-part|lit-node|qv|ng-\w+)(?:\s.*)?)$/s

function dropComments(parent: Parents, kept: readonly RegExp[]): void {
  parent.children = parent.children.filter(
    (child) => child.type !== 'comment' || kept.some((one) => one.test(child.value)),
  ) as typeof parent.children
}

function mayRun(tree: Root): boolean {
  return elementsOf(tree).some(
    ({node: {tagName, properties}}) =>
      tagName === 'script' && (properties.type === undefined || /module|javascript/i.test(String(properties.type))),
  )
}

const preserving = /white-space(?:-collapse)?\s*:\s*(?!normal|nowrap|inherit|initial)/i
/** Between blocks that styles put into a line a space shows; `display: none` and its kin are no reason. */
const inline = /display\s*:\s*(?:inline|ruby|contents|run-in)/i

function hasStyle(tree: Root, wanted: RegExp): boolean {
  return elementsOf(tree).some(({node}) => {
    const styles = node.tagName === 'style' ? allText(node) : node.properties.style
    return typeof styles === 'string' && wanted.test(styles)
  })
}

/**
 * True when many elements and comments stand between two texts. For each of them the library looks ahead to the next text,
 * which takes minutes when there are thousands.
 */
function hasLongGap(tree: Root): boolean {
  // The list grows as it is walked.
  const apart: Parents[] = [tree]
  for (const parent of apart) {
    const open: Nodes[] = parent.children.toReversed()
    let gap = 0
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (node.type === 'text' && node.value.trim() !== '') gap = 0
      else if ((node.type === 'element' || node.type === 'comment') && ++gap > longestGap) return true
      if (node.type !== 'element') continue
      if (passedOver.has(node.tagName) || node.properties.hidden) apart.push(node)
      else for (const child of node.children.toReversed()) open.push(child)
    }
  }
  return false
}

/** Text in these is none to what stands before them. */
const passedOver: ReadonlySet<string> = new Set(
  'area base basefont datalist dialog head link meta noembed noframes param rp script source style template title track'.split(
    ' ',
  ),
)

/** In elements and comments. */
const longestGap = 100

/** White space of any length becomes one space, and none is left out. */
function collapse(tree: Root): void {
  const open: Parents[] = [tree]
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    if (parent.type === 'element' && (preformatted.has(parent.tagName) || 'xmlSpace' in parent.properties)) continue
    for (const child of parent.children) {
      if (child.type === 'text') child.value = child.value.replaceAll(/[\t\n\f\r ]+/g, ' ')
      else if (child.type === 'element') open.push(child)
    }
  }
}

const preformatted: ReadonlySet<string> = new Set('pre textarea listing xmp plaintext script style title'.split(' '))
