import type {Finding} from '@ampoule/lint'
import {readSource} from '@ampoule/lint/internals'
import type {Element, ElementContent, Root} from 'hast'
import {fromParse5} from 'hast-util-from-parse5'
import type {Root as Markdown, Nodes as MarkdownNodes} from 'mdast'
import type {InlineMath} from 'mdast-util-math'
import type {Extension} from 'micromark-util-types'
import remarkMath from 'remark-math'
import temml from 'temml'
import type {Processor} from 'unified'
import {allText, element, elementsOf, hasWord, replaceIn} from '../hast.ts'
import {problem} from '../problem.ts'
import {withPlainDollars} from './dollar-math.ts'
import {type EquationNumbers, fillNumbers, linkEquations, numberEquation, resolveInTex} from './equations.ts'
import {texDelimiters} from './tex-delimiters.ts'

/** Most characters of a formula, and most macro expansions in one: more is no formula. */
const [MAX_LENGTH, MAX_EXPANSIONS] = [20_000, 1000]

/** Reads `$…$`, `$$…$$`, `\(…\)` and `\[…\]`. */
export function readMath(this: Processor): void {
  remarkMath.call(this)
  const {micromarkExtensions = []} = this.data()
  const dollars = micromarkExtensions.pop()
  if (dollars !== undefined) micromarkExtensions.push(withPlainDollars(dollars as Extension))
  micromarkExtensions.push(texDelimiters())
}

/** Formulas of `$$…$$` and `\[…\]` have a line of their own. Blocks of code in the language `math` are formulas, as on GitHub. */
export function settleMath(tree: Markdown, source: string): void {
  const todo: MarkdownNodes[] = [tree]
  for (let parent = todo.pop(); parent !== undefined; parent = todo.pop()) {
    if (!('children' in parent)) continue
    for (const node of parent.children) {
      if (node.type === 'inlineMath' && /^`[^`]+`$/.test(node.value)) {
        node.value = node.value.slice(1, -1)
        node.data = {...node.data, hChildren: [{type: 'text', value: node.value}]}
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
 * Draws formulas. Definitions (`\\newcommand`) hold for the formulas behind them, as do the macros given by name.
 */
export function drawMath(tree: Root, file: string, given: Readonly<Record<string, string>> = {}): Finding[] {
  const findings: Finding[] = []
  const macros = macroTable(given)
  const numbers: EquationNumbers = new Map()
  let last = 0
  const formulas = elementsOf(tree)
    .filter(({node}) => node.tagName === 'code' && hasWord(node, 'class', 'language-math'))
    .map((found) => {
      const equation = numberEquation(allText(found.node), last)
      for (const [name, number] of equation.numbers) numbers.set(name, number)
      last += equation.taken
      return {...found, ...equation}
    })
  last = 0
  for (const {node, parent, tex, id, taken} of formulas) {
    const display = hasWord(node, 'class', 'math-display')
    try {
      const formula = parseMath(toMathMl(resolveInTex(tex, numbers), display, macros))
      fillNumbers(formula, last)
      if (id !== undefined) formula.properties.id = id
      const isBlock = parent.type === 'element' && parent.tagName === 'pre'
      if (allText(formula).trim() === '' && /\\(?:re)?newcommand|\\[gx]?def/.test(tex)) {
        if (isBlock) Object.assign(parent, element('span', {}, []))
        else replaceIn(parent, node)
      } else if (isBlock) Object.assign(parent, element('p', {}, [formula]))
      else replaceIn(parent, node, formula)
    } catch (error) {
      const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')
      findings.push(problem('invalid-math', `Formula cannot be read: ${reason}`, {file, place: node.position}))
      node.properties = {}
    }
    last += taken
  }
  linkEquations(tree, numbers)
  return findings
}

/** The renderer keeps what formulas define in the table that it is given. */
function macroTable(given: Readonly<Record<string, string>>): Record<string, string> {
  const table: Record<string, string> = Object.create(null)
  for (const [name, tex] of Object.entries(given)) table[name.startsWith('\\') ? name : `\\${name}`] = tex
  return table
}

function toMathMl(tex: string, displayMode: boolean, macros: Record<string, string>): string {
  if (tex.length > MAX_LENGTH) throw new RangeError(`it is longer than ${MAX_LENGTH} characters`)
  return temml.renderToString(globalDefinitions(tex), {
    displayMode,
    throwOnError: true,
    trust: false,
    maxExpand: MAX_EXPANSIONS,
    macros,
  })
}

/** Definitions of one formula that hold for the next ones. */
function globalDefinitions(tex: string): string {
  if (!tex.includes('\\')) return tex
  return tex
    .replace(/\\def(?![a-zA-Z])/g, '\\gdef')
    .replace(
      /\\(?:re)?newcommand\*?\s*\{?\s*(\\[a-zA-Z]+)\s*\}?\s*(?:\[(\d)\])?(?=\s*\{)/g,
      (_, name: string, count = '0') => `\\gdef${name}${'#1#2#3#4#5#6#7#8#9'.slice(0, 2 * Number(count))}`,
    )
    .replace(/\\DeclareMathOperator\*?\s*\{?(\\[a-zA-Z]+)\}?\s*\{([^{}]*)\}/g, '\\gdef$1{\\operatorname{$2}}')
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

function textOf({position, value}: InlineMath, source: string): string {
  const [from, to] = [position?.start.offset, position?.end.offset]
  return from === undefined || to === undefined ? value : source.slice(from, to)
}
