import {children, type ESTree, endOf, type Node, startOf, writtenName} from '../script/syntax/ast.ts'
import type {ParseScript} from '../script/syntax/parse.ts'

/** True when a text of data, JSON or lines of values, has rows with numbers. */
export function textFigures(text: string, type: string): boolean {
  if (!type.includes('json')) {
    const lines = text.trim().split(/\r?\n/, 10)
    return lines.length > fewestRows && lines.slice(1).every((line) => /(?:^|[,;\t])\s*"?-?\d/.test(line))
  }
  try {
    return hasRows(JSON.parse(text))
  } catch (error) {
    // What is no JSON is data of nobody.
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/** True when a script names a list of figures: `data: [3, 5, 8]`, `const rows = [{month: 'May', sold: 12}, …]`. */
export function scriptFigures(code: string, type: string, parse: ParseScript): boolean {
  if (!mayName.test(code)) return false
  const parsed = parse(code, type === 'module' ? 'module' : 'classic')
  if ('error' in parsed) return false
  const todo: Node[] = [parsed.program]
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    const [name, value] = named(node)
    if (name !== undefined && figureNames.test(name) && value !== undefined && isList(value, code)) return true
    todo.push(...children(node))
  }
  return false
}

const mayName = /data|values|rows|series|records|stats|metrics|results|figures|measurements/i
const figureNames =
  /^(?:.*(?:data|dataset|values|rows|series|records|stats|metrics|results|figures|measurements)|(?:data|values|rows|series|records|stats|metrics|results|figures|measurements)(?:by|for|of|per).*)$/i
const fewestRows = 3

function named(node: Node): readonly [string | undefined, Node | undefined] {
  if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') return [node.id.name, node.init ?? undefined]
  if (node.type === 'Property') return [writtenName(node.key, node.computed) ?? undefined, node.value]
  if (node.type !== 'AssignmentExpression') return [undefined, undefined]
  const {left} = node
  if (left.type === 'Identifier') return [left.name, node.right]
  return [
    left.type === 'MemberExpression' ? (writtenName(left.property, left.computed) ?? undefined) : undefined,
    node.right,
  ]
}

/** A list that is written out, or JSON that is parsed where it stands. */
function isList(node: Node, code: string): boolean {
  if (node.type === 'CallExpression' && code.slice(startOf(node.callee), endOf(node.callee)) === 'JSON.parse') {
    const [text] = node.arguments
    return text?.type === 'Literal' && typeof text.value === 'string' && textFigures(text.value, 'json')
  }
  if (node.type !== 'ArrayExpression') return false
  return hasRows(
    node.elements.slice(0, mostRows).map((element) => (element === null ? undefined : plainValue(element, 3))),
  )
}

/** The value of a literal; undefined for one that a script works out. */
function plainValue(node: ESTree.Node, depth: number): unknown {
  if (node.type === 'Literal') return node.value
  if (node.type === 'UnaryExpression' && node.argument.type === 'Literal') return node.argument.value
  if (depth === 0) return undefined
  if (node.type === 'ArrayExpression')
    return node.elements
      .slice(0, mostRows)
      .map((element) => (element === null ? undefined : plainValue(element, depth - 1)))
  if (node.type !== 'ObjectExpression') return undefined
  return Object.fromEntries(
    node.properties.flatMap((property) =>
      property.type === 'Property'
        ? [[writtenName(property.key, property.computed) ?? '', plainValue(property.value, depth - 1)]]
        : [],
    ),
  )
}

const mostRows = 1000

/** True when a value is a list of rows with numbers, or has one in it. */
function hasRows(value: unknown): boolean {
  const todo: {readonly value: unknown; readonly depth: number}[] = [{value, depth: 0}]
  for (let next = todo.pop(), steps = 0; next !== undefined && steps < mostSteps; next = todo.pop(), steps++) {
    const {value: inner, depth} = next
    if (typeof inner !== 'object' || inner === null || depth > 4) continue
    if (Array.isArray(inner) && inner.length >= fewestRows) {
      const rows = inner.slice(0, mostRows)
      if (rows.filter(isRow).length >= rows.length * 0.7 && !isCount(rows)) return true
    }
    for (const part of Object.values(inner).slice(0, mostRows)) todo.push({value: part, depth: depth + 1})
  }
  return false
}

const mostSteps = 20_000

function isRow(row: unknown): boolean {
  if (typeof row === 'number') return true
  if (Array.isArray(row)) return row.length > 1 && row.some((cell) => typeof cell === 'number')
  if (typeof row !== 'object' || row === null) return false
  return Object.entries(row).some(([name, cell]) => typeof cell === 'number' && !keyNames.test(name))
}

/** Numbers that name, order or place things. */
const keyNames =
  /^(?:.*id|index|order|no|nr|number|key|x|y|z|[xyrz][12]|c[xy]|r|dx|dy|width|height|w|h|size|weight|version|port|code|level|step|page|line|col|row|zoom|angle|speed|delay|duration|answer|correct|opacity|hue)$/i

function isCount(rows: readonly unknown[]): boolean {
  return rows.every((row, at) => typeof row === 'number' && (at === 0 || row === Number(rows[at - 1]) + 1))
}
