import type {ElementContent, Parents, Root} from 'hast'
import {element, elementsOf} from '../hast.ts'
import {type Line, proseLines} from './prose-lines.ts'

/** Numbers of equations, by their labels. */
export type EquationNumbers = Map<string, string>

const label = /\\label\s*\{([^{}]{1,100})\}/g
/** Environments whose lines LaTeX numbers by itself. */
const numbering = /\\begin\s*\{(equation|align|gather|alignat|multline|eqnarray)\}/
/** Environment with lines of its own within a line. */
const nested = /\\begin\{(\w*(?:cases|matrix|aligned|array|split|gathered)\*?)\}[\s\S]*?\\end\{\1\}/g
const reference = /\\(?:eq|auto|c)?ref\{([^{}]{1,100})\}|@(eq-[\w-]{1,100})/g

/**
 * `$$ {#eq-name}` of Quarto closes a formula and labels it, TeX has the label inside; an environment of TeX at the begin of a
 * line, `\begin{align}`, is a formula without dollars, as in pandoc and Jupyter. No line is added.
 */
export function prepareEquations(text: string): string {
  if (!/\$\$[ \t]*\{#|^[ \t>]*\\begin\{/m.test(text)) return text
  const lines = [...proseLines(text)]
  const out = lines.map((line) => line.text)
  let isOpen = false
  for (const [at, line] of lines.entries()) {
    if (line.isVerbatim) continue
    const [, prefix = '', tex, name] = /^([ \t>]*)(.*)\$\$[ \t]*\{#([\w:.-]{1,100})\}[ \t]*\r?$/.exec(line.text) ?? []
    if (name !== undefined && tex === '' && at > 0) {
      out[at - 1] += `\\label{${name}}`
      out[at] = `${prefix}$$`
    } else if (name !== undefined && tex?.startsWith('$$')) out[at] = `${prefix}${tex}\\label{${name}}$$`
    if (/^[ \t>]*\$\$/.test(line.text) && line.text.split('$$').length === 2) isOpen = !isOpen
    if (!isOpen) wrapEnvironment(lines, at, out)
  }
  return out.join('\n')
}

/** Longest environment without dollars, in lines. */
const MAX_LINES = 100

/** Puts dollars around the environment that begins at a line: its first and last line move into their neighbours. */
function wrapEnvironment(lines: readonly Line[], from: number, out: string[]): void {
  const {text: first = ''} = lines[from] ?? {}
  const [, prefix = '', name] = /^([ >]{0,3}|>[ \t>]*)\\begin\{([a-z]{1,12}\*?)\}/.exec(first) ?? []
  if (name === undefined || !numbering.test(`\\begin{${name.replace('*', '')}}`)) return
  const end = `\\end{${name}}`
  let to = from
  while (to < from + MAX_LINES && !lines[to]?.text.includes(end)) to++
  const all = lines.slice(from, to + 1).map(({text}) => text.replace(/\r$/, ''))
  // A comment would take the line that follows with it.
  if (!all.at(-1)?.trimEnd().endsWith(end) || all.some((text) => /(?:^|[^\\])%|\$\$/.test(text))) return
  if (all.some((text) => text.trim() === '')) return
  if (to === from) out[from] = `${prefix}$$${first.slice(prefix.length).trimEnd()}$$`
  else {
    const inner = all.map((text) => text.replace(/^[ \t>]+/, ''))
    out[from] = `${prefix}$$`
    if (to === from + 1) {
      out[from] = `${prefix}$$${inner.join(' ')}$$`
      out[to] = prefix
    } else if (to === from + 2) out[from + 1] = `${prefix}${inner.join(' ')}`
    else {
      out[from + 1] = `${prefix}${inner[0]} ${inner[1]}`
      out[to - 1] = `${prefix}${inner.at(-2)} ${inner.at(-1)}`
    }
    if (to > from + 1) out[to] = `${prefix}$$`
  }
}

/** A formula without its labels, and the numbers that it takes. */
interface NumberedEquation {
  readonly tex: string
  readonly numbers: EquationNumbers
  /** How many numbers it takes. */
  readonly taken: number
  /** Its first label. */
  readonly id?: string
}

/** Numbers a formula; `from` is the last number before it. One without a label has a number where TeX gives it one. */
export function numberEquation(tex: string, from: number): NumberedEquation {
  const numbers: EquationNumbers = new Map()
  const id = label.exec(tex)?.[1]
  label.lastIndex = 0
  const [, environment] = numbering.exec(tex) ?? []
  if (id === undefined && environment === undefined) return {tex, numbers, taken: 0}
  const hasLines = /^(?:align|gather|alignat|eqnarray)$/.test(environment ?? '')
  let taken = 0
  for (const line of hasLines ? tex.replace(nested, '').split('\\\\') : [tex]) {
    const tag = /\\tag\s*\{([^{}]*)\}/.exec(line)?.[1]
    const number = tag ?? (/\\no(?:tag|number)\b/.test(line) ? undefined : String(from + ++taken))
    for (const [, name = ''] of line.matchAll(label)) if (number !== undefined) numbers.set(name, number)
  }
  const plain = tex.replace(label, '')
  const isOpen = environment === undefined && taken === 1
  return {tex: isOpen ? `${plain}\\tag{${from + 1}}` : plain, numbers, taken, ...(id !== undefined && {id})}
}

/** Writes the numbers that a drawn formula leaves open; `from` is the last one before it. */
export function fillNumbers(formula: Parents, from: number): void {
  let last = from
  const todo: Parents[] = [formula]
  for (let parent = todo.pop(); parent !== undefined; parent = todo.pop()) {
    for (const child of parent.children) {
      if (child.type !== 'element') continue
      if ([child.properties.className].flat().includes('tml-eqn')) {
        parent.children = [{type: 'text', value: `(${++last})`}]
        break
      }
    }
    for (const child of parent.children.toReversed()) if (child.type === 'element') todo.push(child)
  }
}

/** References in a formula. */
export function resolveInTex(tex: string, numbers: EquationNumbers): string {
  return tex.replace(reference, (all, name: string | undefined, quarto?: string) => {
    const number = numbers.get(name ?? quarto ?? '')
    return number === undefined ? all : `\\text{(${number})}`
  })
}

/** `\eqref{eq:name}` and `@eq-name` in the text become links to the equation. */
export function linkEquations(tree: Root, numbers: EquationNumbers): void {
  if (numbers.size === 0) return
  for (const {node} of elementsOf(tree)) {
    if (/^(?:a|code|pre|script|style|math|annotation)$/.test(node.tagName)) continue
    node.children = node.children.flatMap((child) => (child.type === 'text' ? linked(child.value, numbers) : [child]))
  }
}

function linked(text: string, numbers: EquationNumbers): ElementContent[] {
  const out: ElementContent[] = []
  let from = 0
  for (const {0: all, 1: name, 2: quarto, index} of text.matchAll(reference)) {
    const id = name ?? quarto ?? ''
    const number = numbers.get(id)
    if (number === undefined) continue
    if (index > from) out.push({type: 'text', value: text.slice(from, index)})
    out.push(element('a', {href: `#${id}`}, [{type: 'text', value: `(${number})`}]))
    from = index + all.length
  }
  if (from < text.length || out.length === 0) out.push({type: 'text', value: text.slice(from)})
  return out
}
