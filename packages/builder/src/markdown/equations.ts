import type {ElementContent, Parents, Root} from 'hast'
import {element, elementsOf} from '../hast.ts'
import {proseLines} from './prose-lines.ts'

/** Numbers of equations, by their labels. */
export type EquationNumbers = Map<string, string>

const label = /\\label\s*\{([^{}]{1,100})\}/g
/** Environments whose lines LaTeX numbers by itself. */
const numbering = /\\begin\s*\{(equation|align|gather|alignat|multline|eqnarray)\}/
/** Environment with lines of its own within a line. */
const nested = /\\begin\{(\w*(?:cases|matrix|aligned|array|split|gathered)\*?)\}[\s\S]*?\\end\{\1\}/g
const reference = /\\(?:eq|auto|c)?ref\{([^{}]{1,100})\}|@(eq-[\w-]{1,100})/g

/** `$$ {#eq-name}` of Quarto closes a formula and labels it; TeX has the label inside. No line is added. */
export function prepareEquations(text: string): string {
  if (!/^[ \t>]*\$\$[ \t]*\{#/m.test(text)) return text
  const lines = [...proseLines(text)]
  const out = lines.map((line) => line.text)
  for (const [at, line] of lines.entries()) {
    const [, prefix = '', name] = /^([ \t>]*)\$\$[ \t]*\{#([\w:.-]{1,100})\}[ \t]*\r?$/.exec(line.text) ?? []
    if (line.isVerbatim || name === undefined || at === 0) continue
    out[at - 1] += `\\label{${name}}`
    out[at] = `${prefix}$$`
  }
  return out.join('\n')
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
