import type {Edit} from '../finding.ts'
import type {PageReference} from '../html/reading.ts'
import type {Page} from '../page.ts'
import {attribute, textOf} from '../source/source.ts'

/** A node of the syntax tree, as far as this cares. */
interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly object?: SyntaxNode
  readonly callee?: SyntaxNode
  readonly left?: SyntaxNode
  readonly right?: SyntaxNode
  readonly operator?: string
}

/**
 * Wraps a use of a storage in `try`: the statement when it is nothing else, or else the call or the read, which then gives
 * what a key that was never set gives. Undefined where that would change more, as of a store that is handed on.
 */
export function guardStorage(page: Page, reference: PageReference): readonly Edit[] | undefined {
  const raw = reference.isTop ? rawCode(page, reference) : undefined
  if (raw === undefined) return undefined
  const parsed = page.parse(raw.code, raw.type)
  if ('error' in parsed) return undefined
  const {start, end} = reference.place
  const path = pathTo(parsed.program as unknown as SyntaxNode, start.offset - raw.start, end.offset - raw.start)
  const wrapped = wrap(path, raw.code, reference)
  if (wrapped === undefined) return undefined
  return [{start: raw.start + wrapped.start, end: raw.start + wrapped.end, text: wrapped.text}]
}

interface RawCode {
  readonly code: string
  /** Its start in the text of the page. */
  readonly start: number
  readonly type: 'classic' | 'module' | 'handler'
}

/** The code as it is written, when the parser of HTML changes nothing in it and text may be put into it. */
function rawCode(page: Page, {node, attribute: name}: PageReference): RawCode | undefined {
  const code = name === undefined ? textOf(node) : attribute(node, name)
  if (code === undefined || (name !== undefined && !name.startsWith('on'))) return undefined
  const {start, end} = name === undefined ? page.placeOfText(node, 0, code.length) : page.placeOfAttribute(node, name)
  const {text, payloads} = page.source
  const written = text.slice(start.offset, end.offset)
  const isQuoted = name === undefined || /["']/.test(text[start.offset - 1] ?? '')
  // Of line ends the parser of HTML makes one kind; to that of scripts all are the same.
  if (!isQuoted || written.replace(/\r\n?/g, '\n') !== payloads.restore(code)) return undefined
  const isModule = attribute(node, 'type')?.trim().toLowerCase() === 'module'
  return {code: written, start: start.offset, type: name !== undefined ? 'handler' : isModule ? 'module' : 'classic'}
}

/** The nodes from the program down to the one that has this very span. */
function pathTo(program: SyntaxNode, start: number, end: number): SyntaxNode[] {
  const path: SyntaxNode[] = []
  for (let node: SyntaxNode | undefined = program; node !== undefined; node = childAt(node, start)) path.push(node)
  const last = path.findLastIndex((node) => node.start === start && node.end === end)
  return path.slice(0, last + 1)
}

function childAt(node: SyntaxNode, at: number): SyntaxNode | undefined {
  return Object.values(node)
    .flat()
    .find((child): child is SyntaxNode => isNode(child) && child.start <= at && at < child.end)
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value
}

function wrap(
  path: readonly SyntaxNode[],
  code: string,
  {api = '', attribute: name}: PageReference,
): {start: number; end: number; text: string} | undefined {
  const isCookie = api === 'document.cookie'
  const store = path.at(-1)
  if (store === undefined || !(isCookie || wrappable.has(api))) return undefined
  const above = path
    .slice(0, -1)
    .toReversed()
    .filter(({type}) => type !== 'ChainExpression')
  const access = isCookie ? store : above.shift()
  if (access?.type !== 'MemberExpression' || !(isCookie || access.object === store)) return undefined
  const [parent] = above
  const isCall = parent?.type === 'CallExpression' && parent.callee === access
  const isDeleted = parent?.type === 'UnaryExpression' && parent.operator === 'delete'
  const isWrite = isDeleted || (parent?.type === 'AssignmentExpression' && parent.left === access)
  const use = isCall || isWrite ? parent : access
  const statement = isCall || isWrite ? above[1] : parent
  if (statement?.type === 'ExpressionStatement') {
    const {start, end} = statement
    return {start, end, text: `try { ${code.slice(start, end).replace(/;$/, '')} } catch {}`}
  }
  const text = code.slice(use.start, use.end)
  const isTarget = [parent, above[1]].some((node) => targets.has(node?.type ?? '') && node?.right?.start !== use.start)
  const isAlone = !isWrite && !isTarget && !/\b(?:await|yield)\b/.test(text)
  // At the start of a statement the parenthesis would call what stands before.
  const begins = above.some((node) => node.type === 'ExpressionStatement' && node.start === use.start)
  if (!isAlone || begins || (isCookie && name !== undefined)) return undefined
  const otherwise = isCookie ? " return '' " : isCall ? ' return null ' : ''
  return {start: use.start, end: use.end, text: `(() => { try { return ${text} } catch {${otherwise}} })()`}
}

const wrappable: ReadonlySet<string> = new Set(['localStorage', 'sessionStorage'])
/** Targets of assignments, which no value can replace. */
const targets: ReadonlySet<string> = new Set(
  'UpdateExpression AssignmentPattern ArrayPattern ObjectPattern ForInStatement ForOfStatement'.split(' '),
)
