import type {ESTree} from 'meriyah'

/** Expression that is no plain value: a call, a function, a name. */
export class NotLiteral {
  readonly path: string
  constructor(path: string) {
    this.path = path
  }
}

/** Reads an expression as a plain value, without running it. What is no plain value is left out, and reported by its path. */
export function readLiteral(node: ESTree.Node, report: (problem: NotLiteral) => void, path = ''): unknown {
  if (node.type === 'ObjectExpression') return readObject(node, report, path)
  if (node.type === 'ArrayExpression')
    return node.elements.flatMap((element, index) => {
      const value = element === null ? undefined : readLiteral(element, report, `${path}[${index}]`)
      return value === undefined ? [] : [value]
    })
  if (node.type === 'Literal' && !(node.value instanceof RegExp) && typeof node.value !== 'bigint') return node.value
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? ''
  if (node.type === 'UnaryExpression' && node.operator === '-') {
    const value = readLiteral(node.argument, report, path)
    return typeof value === 'number' ? -value : undefined
  }
  report(new NotLiteral(path))
  return undefined
}

function readObject(node: ESTree.ObjectExpression, report: (problem: NotLiteral) => void, path: string): object {
  const entries = node.properties.flatMap((property): [string, unknown][] => {
    const key = property.type === 'Property' && !property.computed ? keyOf(property.key) : undefined
    if (property.type !== 'Property' || key === undefined || property.kind !== 'init') {
      report(new NotLiteral(`${path}…`))
      return []
    }
    const value = readLiteral(property.value, report, path === '' ? key : `${path}.${key}`)
    return value === undefined ? [] : [[key, value]]
  })
  // A key such as `__proto__` is a key.
  return Object.assign(Object.create(null), Object.fromEntries(entries))
}

function keyOf(node: ESTree.Node): string | undefined {
  if (node.type === 'Identifier') return node.name
  return node.type === 'Literal' && (typeof node.value === 'string' || typeof node.value === 'number')
    ? String(node.value)
    : undefined
}
