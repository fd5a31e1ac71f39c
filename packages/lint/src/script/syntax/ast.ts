import type {ESTree} from 'meriyah'

/** Any node of a syntax tree, as ESTree has them. */
export type Node = ESTree.Node
export type {ESTree}

/** A node that makes a routine: its body runs when it is called. */
export type FunctionNode = ESTree.FunctionDeclaration | ESTree.FunctionExpression | ESTree.ArrowFunctionExpression
export type ClassNode = ESTree.ClassDeclaration | ESTree.ClassExpression

export function isFunction(node: Node): node is FunctionNode {
  return (
    node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression' || node.type === 'FunctionDeclaration'
  )
}

export function isClass(node: Node): node is ClassNode {
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression'
}

/** The name of a member or key that is written out: `a.b`, `a['b']`, `{b: 1}`, `#b`; undefined when it is computed. */
export function writtenName(key: Node, computed: boolean): string | undefined {
  if (!computed && key.type === 'Identifier') return key.name
  if (key.type === 'Literal' && (typeof key.value === 'string' || typeof key.value === 'number'))
    return String(key.value)
  return key.type === 'PrivateIdentifier' ? `#${key.name}` : undefined
}

export function memberName(node: ESTree.MemberExpression): string | undefined {
  return writtenName(node.property, node.computed)
}

/** The last name of `a`, `a.b` or `a['b']`. */
export function lastName(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name
  return node.type === 'MemberExpression' ? memberName(node) : undefined
}

export function startOf(node: Node): number {
  return node.start ?? 0
}

export function endOf(node: Node): number {
  return node.end ?? 0
}

/** Every child of any node; slow, for the few places that need no scope. */
export function children(node: Node): Node[] {
  const found: Node[] = []
  addChildren(node, found)
  return found
}

/** A node and all that are in it, each behind the one that holds it; in no other order. */
export function nodesIn(root: Node): readonly Node[] {
  const found: Node[] = []
  const pending = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    found.push(node)
    addChildren(node, pending)
  }
  return found
}

function addChildren(node: Node, to: Node[]): void {
  // Large code has millions of nodes: no list is made of what each holds.
  for (const key in node) {
    const value: unknown = node[key as keyof Node]
    if (Array.isArray(value)) {
      for (const one of value) if (isNode(one)) to.push(one)
    } else if (isNode(value)) to.push(value)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
