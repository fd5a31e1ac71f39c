import {isFunction, lastName, type Node, writtenName} from './syntax/ast.ts'

/** Names of minified code mean many things. In characters. */
const shortestVariable = 3

/**
 * Names that values are given to in code: the function that is called with one (`loader.load`), the member that is set to it
 * (`baseURL`), and those that the variable or function which holds it is given to. Nodes are taken from the outside in.
 */
export class StringUses {
  readonly #uses = new WeakMap<Node, ReadonlySet<string>>()
  readonly #variables = new Map<string, Set<string>>()

  /** All names that the value of a node is given to: complete once all of the code was passed. */
  of(node: Node): ReadonlySet<string> {
    return this.#uses.get(node) ?? none
  }

  /** Notes the names that the children of a node are given to. */
  pass(node: Node, inside: readonly Node[]): void {
    const given = this.#uses.get(node)
    if (
      node.type === 'Identifier' &&
      given !== undefined &&
      given !== this.#variables.get(node.name) &&
      node.name.length >= shortestVariable
    )
      for (const name of given) this.#variable(node.name).add(name)
    const own = this.#namesFor(node)
    for (const child of inside) {
      const uses = own?.for(child) ?? given
      if (uses !== undefined) this.#uses.set(child, uses)
    }
  }

  /** The names that a node gives to its children by itself; undefined for a child is what the node is given to. */
  #namesFor(node: Node): {for(child: Node): ReadonlySet<string> | undefined} | undefined {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const uses = new Set([calledName(node.callee as Node)])
      // `load(address('sky'))`: the function that makes the address is what is given.
      return {for: (child) => (child === node.callee ? (child.type === 'Identifier' ? undefined : none) : uses)}
    }
    if (node.type === 'Property') {
      const uses = new Set([writtenName(node.key as Node, node.computed) ?? ''])
      return {for: (child) => (child === node.value ? uses : none)}
    }
    if (node.type === 'AssignmentExpression') {
      const uses = node.left.type === 'Identifier' ? this.#held(node.left.name) : new Set([lastName(node.left) ?? ''])
      return {for: (child) => (child === node.right ? uses : none)}
    }
    if (node.type === 'VariableDeclarator') {
      const uses = node.id.type === 'Identifier' ? this.#held(node.id.name) : none
      return {for: (child) => (child === node.init ? uses : none)}
    }
    if (node.type === 'FunctionDeclaration') {
      const uses = node.id === null ? new Set<string>() : this.#held(node.id.name)
      return {for: (child) => (child === node.body ? uses : none)}
    }
    if (isFunction(node)) return {for: (child) => (child === node.body ? undefined : none)}
    if (node.type === 'MemberExpression') return {for: () => none}
    return undefined
  }

  #held(name: string): ReadonlySet<string> {
    return name.length < shortestVariable ? none : this.#variable(name)
  }

  #variable(name: string): Set<string> {
    const known = this.#variables.get(name) ?? new Set()
    this.#variables.set(name, known)
    return known
  }
}

const none: ReadonlySet<string> = new Set()

/** `load` of `load()`, `SceneLoader.Append` of `BABYLON.SceneLoader.Append()`, `load.image` of `this.load.image()`. */
function calledName(callee: Node): string {
  const name = lastName(callee) ?? ''
  const owner = callee.type === 'MemberExpression' ? lastName(callee.object as Node) : undefined
  return owner === undefined ? name : `${owner}.${name}`
}
