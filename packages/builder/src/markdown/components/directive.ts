import type {Element, ElementContent} from 'hast'
import * as v from 'valibot'
import {getAttribute} from '../../hast.ts'

/** A directive of a document, as it stands on an element of the tree. */
export interface Directive {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Text in brackets behind its name. */
  readonly label?: readonly ElementContent[]
  readonly children: ElementContent[]
}

const schema = v.object({
  name: v.pipe(v.string(), v.maxLength(100)),
  attributes: v.record(v.string(), v.pipe(v.string(), v.maxLength(10_000))),
  label: v.boolean(),
})

/** The directive that an element stands for. Raw HTML may hold anything by the name of its attribute. */
export function readDirective(node: Element): Directive | undefined {
  const json = getAttribute(node, 'data-directive')
  if (json === undefined) return undefined
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), json)
  if (!result.success) return undefined
  const {name, attributes, label} = result.output
  const at = node.children.findIndex((child) => child.type === 'element')
  const first = node.children[at]
  if (!label || first?.type !== 'element') return {name, attributes, children: node.children}
  if (first.tagName !== 'p') return {name, attributes, label: node.children, children: []}
  const children = node.children.slice(at + 1)
  return isBlank(first) ? {name, attributes, children} : {name, attributes, label: first.children, children}
}

/** A label without a word or a picture is none. */
function isBlank({children}: Element): boolean {
  return children.every((child) => child.type === 'text' && child.value.trim() === '')
}
