import {type Finding, readSource} from '@ampoule/lint'
import type {Element, ElementContent, Root} from 'hast'
import {fromParse5} from 'hast-util-from-parse5'
import type {Root as Markdown, Nodes as MarkdownNodes} from 'mdast'
import type {InlineMath} from 'mdast-util-math'
import remarkMath from 'remark-math'
import temml from 'temml'
import type {Processor} from 'unified'
import {allText, element, elementsOf, hasWord, replaceIn} from '../hast.ts'
import {problem} from '../problem.ts'
import {texDelimiters} from './tex-delimiters.ts'

/** Most characters of a formula, and most macro expansions in one: more is no formula. */
const [MAX_LENGTH, MAX_EXPANSIONS] = [20_000, 1000]

/** Reads `$…$`, `$$…$$`, `\(…\)` and `\[…\]`. */
export function readMath(this: Processor): void {
  remarkMath.call(this)
  this.data().micromarkExtensions?.push(texDelimiters())
}

/**
 * Lets stay text what is no formula, `$5 and $6`: a dollar that opens is followed by no space, one that closes follows none and
 * is followed by no digit, as in pandoc. Blocks of code in the language `math` are formulas, as on GitHub.
 */
export function settleMath(tree: Markdown, source: string): void {
  const todo: MarkdownNodes[] = [tree]
  for (let parent = todo.pop(); parent !== undefined; parent = todo.pop()) {
    if (!('children' in parent)) continue
    for (const [at, node] of parent.children.entries()) {
      if (node.type === 'inlineMath' && !isFormula(node, source)) {
        const text = {type: 'text', value: textOf(node, source)} as const
        parent.children[at] = {...text, ...(node.position && {position: node.position})}
      } else if (node.type === 'inlineMath' && /^(?:\$\$|\\\[)/.test(textOf(node, source))) {
        node.data = {...node.data, hProperties: {className: ['language-math', 'math-display']}}
      } else if (node.type === 'code' && node.lang === 'math') {
        node.data = {...node.data, hProperties: {className: ['language-math', 'math-display']}}
      } else todo.push(node)
    }
  }
}

/**
 * Draws formulas as MathML, which needs no fonts and no script. What cannot be read stays as it was written, with a finding.
 */
export function drawMath(tree: Root, file: string): Finding[] {
  const findings: Finding[] = []
  for (const {node, parent} of elementsOf(tree)) {
    if (node.tagName !== 'code' || !hasWord(node, 'class', 'language-math')) continue
    const display = hasWord(node, 'class', 'math-display')
    const tex = allText(node)
    try {
      const formula = parseMath(toMathMl(tex, display))
      const isBlock = parent.type === 'element' && parent.tagName === 'pre'
      if (isBlock) Object.assign(parent, element('p', {}, [formula]))
      else replaceIn(parent, node, formula)
    } catch (error) {
      const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')
      findings.push(problem('invalid-math', `Formula cannot be read: ${reason}`, {file, place: node.position}))
      node.properties = {}
    }
  }
  return findings
}

function toMathMl(tex: string, displayMode: boolean): string {
  if (tex.length > MAX_LENGTH) throw new RangeError(`it is longer than ${MAX_LENGTH} characters`)
  return temml.renderToString(tex, {displayMode, throwOnError: true, trust: false, maxExpand: MAX_EXPANSIONS})
}

function parseMath(mathMl: string): Element {
  const root = fromParse5(readSource(mathMl).tree) as Root
  const found = elementsOf(root).find(({node}) => node.tagName === 'math')?.node
  if (found === undefined) throw new TypeError('it draws nothing')
  for (const {node} of elementsOf(root)) {
    delete node.position
    for (const child of node.children as ElementContent[]) delete child.position
  }
  return found
}

function isFormula(node: InlineMath, source: string): boolean {
  const text = textOf(node, source)
  if (text.startsWith('$$') || !text.startsWith('$')) return true
  return !/^\$\s|\s\$$/.test(text) && !/\d/.test(source.charAt(node.position?.end.offset ?? source.length))
}

function textOf({position, value}: InlineMath, source: string): string {
  const [from, to] = [position?.start.offset, position?.end.offset]
  return from === undefined || to === undefined ? value : source.slice(from, to)
}
