import {type ESTree, parseScript} from 'meriyah'
import {type NotLiteral, readLiteral} from './literal.ts'

/** Settings in a script for Tailwind's script, and what is left of it without them. */
export interface TailwindScript {
  /** The script with the configuration taken out, every line in its place. */
  readonly code: string
  readonly config: object | undefined
  /** Paths in the configuration that hold no plain value: `theme.extend.spacing`. */
  readonly unread: readonly string[]
  /** Class names that are put together when the script runs: `bg-${…}-500`. */
  readonly composed: readonly string[]
}

/** Reads `tailwind.config = {…}` as a literal; undefined for a script that does not parse, which others report. */
export function readTailwindScript(code: string): TailwindScript | undefined {
  const program = parse(code)
  if (program === undefined) return undefined
  let config: object | undefined
  let rest = code
  const unread: string[] = []
  for (const node of [...program.body].reverse()) {
    const value = assigned(node)
    if (value === undefined) continue
    const read = readLiteral(value, (problem: NotLiteral) => unread.push(problem.path))
    if (typeof read === 'object' && read !== null) config ??= read
    const [start, end] = [node.start ?? 0, node.end ?? 0]
    rest = rest.slice(0, start) + rest.slice(start, end).replace(/[^\n]/g, ' ') + rest.slice(end)
  }
  return {code: rest, config, unread, composed: composedIn(program)}
}

function parse(code: string): ESTree.Program | undefined {
  try {
    return parseScript(code, {ranges: true, next: true, webcompat: true, jsx: true})
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}

/** The value of `tailwind.config = …` and of `window.tailwind = {config: …}`. */
function assigned(node: ESTree.Node): ESTree.Node | undefined {
  if (node.type !== 'ExpressionStatement' || node.expression.type !== 'AssignmentExpression') return undefined
  const {left, right} = node.expression
  if (left.type !== 'MemberExpression' || left.property.type !== 'Identifier') return undefined
  if (left.property.name === 'config' && isTailwind(left.object)) return right
  if (left.property.name !== 'tailwind' || right.type !== 'ObjectExpression') return undefined
  for (const property of right.properties)
    if (property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === 'config')
      return property.value
  return undefined
}

function isTailwind(node: ESTree.Node): boolean {
  if (node.type === 'Identifier') return node.name === 'tailwind'
  return node.type === 'MemberExpression' && node.property.type === 'Identifier' && node.property.name === 'tailwind'
}

/** Utilities whose end is a colour or a size, and so is often put together. */
const utility =
  /(?:^|[\s:])-?(?:bg|text|border|from|via|to|ring|fill|stroke|w|h|p[xytrbl]?|m[xytrbl]?|gap|grid-cols|col-span)-(?:[a-z]+-)?$/

function composedIn(program: ESTree.Program): string[] {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    if (typeof value !== 'object' || value === null || !('type' in value)) return
    const node = value as ESTree.Node
    if (node.type === 'TemplateLiteral') for (const quasi of node.quasis.slice(0, -1)) note(quasi.value.cooked ?? '')
    if (
      node.type === 'BinaryExpression' &&
      node.operator === '+' &&
      node.left.type === 'Literal' &&
      typeof node.left.value === 'string'
    )
      note(node.left.value)
    for (const child of Object.values(node)) visit(child)
  }
  const note = (text: string): void => {
    const match = utility.exec(text)
    if (match !== null) found.add(`${match[0].trim()}…`)
  }
  visit(program.body)
  return [...found]
}
