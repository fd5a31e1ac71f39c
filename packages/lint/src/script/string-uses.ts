import {isFunction, lastName, type Node, writtenName} from './syntax/ast.ts'

/** Names that a value is given to: of the function that is called with it (`loader.load`), or of the member that is set to it (`baseURL`). */
export type Uses = ReadonlySet<string>

export const noUses: Uses = new Set()

/** Names of minified code mean many things. In characters. */
const shortestVariable = 3

/** The uses that each child of a node has. */
type UsesOfChild = (child: Node, given: Uses) => Uses

/** Reads the uses of values in code, of those that a variable or a function holds as well: these are complete once all of it is read. */
export class StringUses {
  readonly #held = new Map<string, Set<string>>()

  /** Notes that what a name holds is given to something. */
  note(name: string, given: Uses): void {
    if (given.size === 0 || name.length < shortestVariable) return
    const held = this.#heldBy(name)
    if (held !== given) for (const use of given) held.add(use)
  }

  /** The uses of the children of a node; undefined where each has those of the node. */
  namesFor(node: Node): UsesOfChild | undefined {
    switch (node.type) {
      case 'CallExpression':
      case 'NewExpression': {
        const uses = new Set([calledName(node.callee as Node)])
        // `load(address('sky'))`: the function that makes the address is what is given.
        return (child, given) => (child !== node.callee ? uses : child.type === 'Identifier' ? given : noUses)
      }
      case 'Property':
        return only(node.value, () => new Set([writtenName(node.key as Node, node.computed) ?? '']))
      case 'AssignmentExpression':
        return only(node.right, () => this.#usesOf(node.left) ?? new Set([lastName(node.left) ?? '']))
      case 'VariableDeclarator':
        return only(node.init, () => this.#usesOf(node.id) ?? noUses)
      case 'FunctionDeclaration':
        return only(node.body, () => (node.id ? this.#usesOf(node.id) : undefined) ?? noUses)
      case 'MemberExpression':
        return () => noUses
      default:
        return isFunction(node) ? (child, given) => (child === node.body ? given : noUses) : undefined
    }
  }

  #usesOf(target: Node): Uses | undefined {
    if (target.type !== 'Identifier') return undefined
    return target.name.length < shortestVariable ? noUses : this.#heldBy(target.name)
  }

  #heldBy(name: string): Set<string> {
    const known = this.#held.get(name) ?? new Set()
    this.#held.set(name, known)
    return known
  }
}

function only(one: unknown, uses: () => Uses): UsesOfChild {
  return (child) => (child === one ? uses() : noUses)
}

/** `load` of `load()`, `SceneLoader.Append` of `BABYLON.SceneLoader.Append()`, `load.image` of `this.load.image()`. */
function calledName(callee: Node): string {
  const name = lastName(callee) ?? ''
  const owner = callee.type === 'MemberExpression' ? lastName(callee.object as Node) : undefined
  return owner === undefined ? name : `${owner}.${name}`
}
