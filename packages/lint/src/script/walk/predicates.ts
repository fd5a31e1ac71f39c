import {type ESTree, lastName, type Node} from '../syntax/ast.ts'

/** A computed member whose name may be put together from constants: `window['fe' + 'tch']`, `window[atob('…')]`. */
export function isFoldable(property: Node): boolean {
  switch (property.type) {
    case 'TemplateLiteral':
      return true
    case 'BinaryExpression': {
      let left = property.left as Node
      while (left.type === 'BinaryExpression') left = left.left as Node
      return left.type === 'TemplateLiteral' || (left.type === 'Literal' && typeof left.value === 'string')
    }
    case 'CallExpression': {
      const callee = property.callee as Node
      if (callee.type !== 'MemberExpression') return lastName(callee) === 'atob'
      const {type} = callee.object
      return type === 'Literal' || type === 'ArrayExpression' || type === 'TemplateLiteral'
    }
    default:
      return false
  }
}

/** `(0, fetch)('…')`, `(window.fetch || other)('…')`, `fetch.bind(window)('…')` */
export function isIndirect(callee: Node): boolean {
  if (callee.type === 'CallExpression') return lastName(callee.callee as Node) === 'bind'
  return callee.type === 'SequenceExpression' || callee.type === 'LogicalExpression'
}

/** True when a value may be an address, an element or a function: not a number, `!a`, `a < b`. */
export function mayTell(value: Node): boolean {
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'string'
    case 'BinaryExpression':
      return value.operator === '+'
    case 'UnaryExpression':
    case 'UpdateExpression':
      return false
    default:
      return true
  }
}

/** True when waiting for a value may fail: not for one that only takes time. */
export function mayReject(argument: Node): boolean {
  if (argument.type === 'Literal') return false
  if (argument.type === 'NewExpression') return lastName(argument.callee) !== 'Promise'
  return true
}

export function isAlways(test: Node): boolean {
  return test.type === 'Literal' && Boolean(test.value)
}

/** `for (;;)`, and `for (let i = 0; i < 3; i++)`. */
export function runsOnce({init, test}: ESTree.ForStatement): boolean {
  if (test == null) return true
  if (test.type !== 'BinaryExpression' || test.left.type !== 'Identifier' || init?.type !== 'VariableDeclaration')
    return false
  const {name} = test.left
  const start = init.declarations.find(({id}) => id.type === 'Identifier' && id.name === name)?.init
  const from = start?.type === 'Literal' ? start.value : undefined
  const to = test.right.type === 'Literal' ? test.right.value : undefined
  if (typeof from !== 'number' || typeof to !== 'number') return false
  return test.operator === '<' ? from < to : test.operator === '<=' && from <= to
}

/** True when `a?.b` may stop short: not when `a` is what every page has. */
export function mayStop(chain: Node): boolean {
  for (let node = chain; ; ) {
    if (node.type === 'CallExpression') {
      if (node.optional && !isEverPresent(node.callee)) return true
      node = node.callee as Node
    } else if (node.type === 'MemberExpression') {
      if (node.optional && !isEverPresent(node.object)) return true
      node = node.object as Node
    } else return false
  }
}

/** Objects that every page has: `window?.fetch` is as certain as `window.fetch`. */
const everPresent: ReadonlySet<string> = new Set([
  'window',
  'self',
  'globalThis',
  'document',
  'navigator',
  'location',
  'fetch',
])

function isEverPresent(node: Node): boolean {
  return everPresent.has(lastName(node) ?? '')
}
