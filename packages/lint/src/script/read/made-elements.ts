import type {Analysis} from '../analysis/analysis.ts'
import {calledNode} from '../analysis/calls.ts'
import {insertions} from '../sinks/vocabulary.ts'
import {lastName, type Node, writtenName} from '../syntax/ast.ts'
import type {Region, Site} from '../syntax/region.ts'

/** An expression and where it stands. */
export interface Given {
  readonly node: Node
  readonly region: Region
}

/** A property that is set more often than this is not looked through. */
const maxWrites = 64

/** Follows what a script does elsewhere to the elements that it makes. An element is known by the call that makes it. */
export class MadeElements {
  readonly #analysis: Analysis
  readonly #sites: readonly Site[]
  #inserted: Map<Node, boolean> | undefined
  readonly #called: Map<string, Map<Node, boolean>> = new Map()

  constructor(analysis: Analysis, sites: readonly Site[]) {
    this.#analysis = analysis
    this.#sites = sites
  }

  /** True when loading the page is certain to put it into a tree. */
  isInserted(made: Node): boolean {
    this.#inserted ??= this.#collect(
      (name) => insertions.has(name),
      (site) => this.#analysis.arguments(site),
    )
    return this.#inserted.get(made) ?? false
  }

  /** True when the script calls `click` or `send` on it: `certain` when loading the page is; undefined when it never does. */
  call(made: Node, method: 'click' | 'send'): {readonly certain: boolean} | undefined {
    let called = this.#called.get(method)
    if (called === undefined) {
      called = this.#collect(
        (name) => name === method,
        ({node}) => {
          const callee = calledNode(node)
          return callee?.type === 'MemberExpression' ? [callee.object as Node] : []
        },
      )
      this.#called.set(method, called)
    }
    const certain = called.get(made)
    return certain === undefined ? undefined : {certain}
  }

  /** Values that the script gives an attribute of an element, by property, `setAttribute` or `Object.assign`. */
  attribute(made: Node, attribute: string): Given | undefined {
    const writes = this.#analysis.record.members.of(attribute)
    for (const {object, value, region} of writes.length > maxWrites ? [] : writes) {
      if (object !== undefined && value !== undefined && this.#isSame(object, region, made))
        return {node: value, region}
    }
    for (const site of this.#sites) {
      const given = this.#givenBy(site, made, attribute)
      if (given !== undefined) return given
    }
    return undefined
  }

  /** The text of an attribute; undefined when it is not set, or not known. */
  attributeText(made: Node, attribute: string): string | undefined {
    const given = this.attribute(made, attribute)
    if (given === undefined) return undefined
    const [text, ...others] = this.#analysis.texts(given.node, given.region)
    return text?.whole && others.length === 0 ? text.value : undefined
  }

  #givenBy(site: Site, made: Node, attribute: string): Given | undefined {
    const {node, region} = site
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined
    const [first, second] = node.arguments
    if (first === undefined || second === undefined) return undefined
    const name = lastName(node.callee)
    if (name === 'setAttribute') {
      const isName = first.type === 'Literal' && String(first.value).toLowerCase() === attribute
      return isName && this.#isSame(node.callee.object as Node, region, made) ? {node: second, region} : undefined
    }
    if (name !== 'assign' || second.type !== 'ObjectExpression' || !this.#isSame(first, region, made)) return undefined
    for (const property of second.properties) {
      if (property.type !== 'Property') continue
      if (writtenName(property.key, property.computed)?.toLowerCase() === attribute)
        return {node: property.value as Node, region}
    }
    return undefined
  }

  #isSame(object: Node, region: Region, made: Node): boolean {
    return this.#analysis.values(object, region).some(({node, keys}) => node === made && keys.length === 0)
  }

  #collect(isCalled: (name: string) => boolean, elements: (site: Site) => readonly Node[]): Map<Node, boolean> {
    const found = new Map<Node, boolean>()
    for (const site of this.#sites) {
      const callee = calledNode(site.node)
      if (callee === undefined || !isCalled(lastName(callee) ?? '')) continue
      this.#analysis.budget.begin()
      for (const element of elements(site)) {
        for (const {node, keys} of this.#analysis.values(element, site.region)) {
          if (
            node === undefined ||
            keys.length > 0 ||
            (node.type !== 'CallExpression' && node.type !== 'NewExpression')
          )
            continue
          if (found.get(node) !== true) found.set(node, this.#analysis.isCertain(site.region))
        }
      }
    }
    return found
  }
}
