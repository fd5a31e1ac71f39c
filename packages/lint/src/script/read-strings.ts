import {readLookups} from './read-lookups.ts'
import type {ScriptType} from './reading.ts'
import {noUses, StringUses, type Uses} from './string-uses.ts'
import {children, type ESTree, endOf, memberName, type Node, nodesIn, startOf} from './syntax/ast.ts'
import {type ParseScript, parseScript} from './syntax/parse.ts'

/** A string that stands in code, or that code puts together. */
export interface WrittenString {
  /** Its parts in order; undefined for each that only a run would tell. A constant has one part. */
  readonly parts: readonly (string | undefined)[]
  readonly start: number
  readonly end: number
  /** Names that it is given to: of a function that is called, a member, or those of the variable that holds it. */
  readonly uses: Uses
}

/**
 * The strings of a script by its syntax: literals, templates, sums and joined lists, names of constants put in. Comments and regular
 * expressions are none. Empty for code that does not parse.
 */
export function readStrings(
  code: string,
  type: ScriptType,
  parse: ParseScript = parseScript,
): readonly WrittenString[] {
  const parsed = parse(code, type)
  if ('error' in parsed) return []
  const nodes = parsed.nodes ?? nodesIn(parsed.program)
  const constants = constantsOf(nodes)
  const uses = new StringUses()
  const found: WrittenString[] = grownStrings(nodes, constants)
  const pending: {readonly node: Node; readonly given: Uses}[] = [{node: parsed.program, given: noUses}]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const {node, given} = next
    const parts = partsOf(node, constants)
    if (parts !== undefined) {
      const joined = join(parts)
      const place = {start: startOf(node), end: endOf(node), uses: given}
      if (joined.some((part) => part !== undefined && part !== '')) found.push({parts: joined, ...place})
      for (const terms of readLookups(termsOf(node)))
        found.push({parts: join(partsOfTerms(terms, constants)), ...place})
      // What is put together is one string; what it is put together of may hold others.
      for (const part of unknownParts(node)) {
        if (!isString(part)) pending.push({node: part, given})
        else if (part.type === 'Identifier') uses.note(part.name, given)
      }
      continue
    }
    if (node.type === 'Identifier') uses.note(node.name, given)
    const names = uses.namesFor(node)
    for (const child of children(node))
      if (!isSource(node, child)) pending.push({node: child, given: names === undefined ? given : names(child, given)})
  }
  return found.sort((a, b) => a.start - b.start)
}

type Parts = readonly (string | undefined)[]

function partsOf(node: Node, constants: ReadonlyMap<string, string>): Parts | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : undefined
  if (node.type === 'TemplateLiteral')
    return node.quasis.flatMap((quasi, index) => {
      const expression = node.expressions[index]
      return [quasi.value.cooked ?? undefined, ...(expression === undefined ? [] : partOf(expression, constants))]
    })
  const terms = termsOf(node)
  if (terms.length < 2) return undefined
  const parts = partsOfTerms(terms, constants)
  return parts.some((part) => part !== undefined) ? parts : undefined
}

/** A sum is reckoned up to its first text: of `i + 1 + '.png'` nothing but the ending is known. */
function partsOfTerms(terms: readonly (Node | string)[], constants: ReadonlyMap<string, string>): Parts {
  const each = terms.map((term) => (typeof term === 'string' ? [term] : partOf(term, constants)))
  const first = each.findIndex((parts, index) => !isNumber(terms[index]) && parts.some((part) => part !== undefined))
  if (first === -1) return [undefined]
  return first > 1 ? [undefined, ...each.slice(first).flat()] : each.flat()
}

function isNumber(term: Node | string | undefined): boolean {
  return typeof term === 'object' && term.type === 'Literal' && typeof term.value === 'number'
}

function partOf(node: Node, constants: ReadonlyMap<string, string>): Parts {
  if (node.type === 'Identifier') return [constants.get(node.name)]
  if (node.type === 'Literal' && typeof node.value === 'number') return [String(node.value)]
  return partsOf(node, constants) ?? [undefined]
}

/** Known parts that stand side by side become one, and so do unknown ones. */
function join(parts: Parts): Parts {
  const joined: (string | undefined)[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part !== undefined && typeof last === 'string') joined[joined.length - 1] = last + part
    else if (part !== undefined || last !== undefined || joined.length === 0) joined.push(part)
  }
  return joined.length > 1 ? joined.filter((part) => part !== '') : joined
}

function unknownParts(node: Node): readonly Node[] {
  if (node.type === 'TemplateLiteral') return node.expressions
  return termsOf(node).filter((term) => typeof term !== 'string')
}

function isString(node: Node): boolean {
  return (node.type === 'Literal' && typeof node.value === 'string') || node.type === 'Identifier'
}

function isSum(node: Node): node is ESTree.BinaryExpression {
  return node.type === 'BinaryExpression' && node.operator === '+'
}

/** The parts that a string is made of, in order; none when it is written whole. Long sums nest deeply to the left. */
function termsOf(whole: Node): readonly (Node | string)[] {
  if (whole.type === 'CallExpression') return calledTerms(whole)
  if (!isSum(whole)) return none
  const terms: Node[] = []
  let node: Node = whole
  while (isSum(node)) {
    terms.push(node.right)
    node = node.left
  }
  return [node, ...terms.reverse()]
}

const none: readonly never[] = []

/** `['img', name].join('/')`, and `'img/'.concat(name, '.png')`. */
function calledTerms({callee, arguments: given}: ESTree.CallExpression): (Node | string)[] {
  if (callee.type !== 'MemberExpression') return []
  const {object} = callee
  const name = memberName(callee)
  if (name === 'concat' && isString(object) && object.type !== 'Identifier') return [object, ...given]
  const [separator] = given
  if (name !== 'join' || object.type !== 'ArrayExpression' || separator?.type !== 'Literal') return []
  const between = separator.value
  if (typeof between !== 'string' || object.elements.some((element) => element === null)) return []
  return object.elements.flatMap((element, index) => (index === 0 ? [element as Node] : [between, element as Node]))
}

/**
 * Names that are declared once, with a string, and never assigned to; those that strings are only put behind (`path += name`) have
 * what they come to.
 */
function constantsOf(nodes: readonly Node[]): ReadonlyMap<string, string> {
  const constants = new Map<string, string>()
  const others = new Set<string>()
  const longer: {readonly name: string; readonly start: number; readonly text: string}[] = []
  for (const node of nodes) {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') {
      const {init, id} = node
      if (constants.has(id.name) || init?.type !== 'Literal' || typeof init.value !== 'string') others.add(id.name)
      else constants.set(id.name, init.value)
    } else if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier') {
      const {left, right, operator} = node
      if (operator !== '+=' || right.type !== 'Literal' || typeof right.value !== 'string') others.add(left.name)
      else longer.push({name: left.name, start: startOf(node), text: right.value})
    } else if ('params' in node && Array.isArray(node.params)) {
      for (const param of node.params) if (param.type === 'Identifier') others.add(param.name)
    }
  }
  for (const {name, text} of longer.sort((a, b) => a.start - b.start)) {
    const before = constants.get(name)
    if (before !== undefined) constants.set(name, before + text)
  }
  for (const name of others) constants.delete(name)
  return constants
}

/** Longer texts are no addresses of files. In characters. */
const longestName = 512

/** Strings that names come to, step by step, by what is put behind them: `path = 'img/'; path += name`. */
function grownStrings(nodes: readonly Node[], constants: ReadonlyMap<string, string>): WrittenString[] {
  const steps: {readonly name: string; readonly node: Node; readonly value: Node; readonly isFirst: boolean}[] = []
  for (const node of nodes) {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init)
      steps.push({name: node.id.name, node, value: node.init, isFirst: true})
    else if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier')
      steps.push({name: node.left.name, node, value: node.right, isFirst: node.operator !== '+='})
  }
  const grown = new Set(steps.flatMap(({name, isFirst}) => (isFirst ? [] : [name])))
  const values = new Map<string, Parts>()
  return steps
    .filter(({name}) => grown.has(name))
    .sort((a, b) => startOf(a.node) - startOf(b.node))
    .flatMap(({name, node, value, isFirst}) => {
      const before = isFirst ? [] : (values.get(name) ?? [undefined])
      const parts = join([...before, ...partOf(value, constants)])
      const length = parts.reduce((sum, part) => sum + (part?.length ?? 1), 0)
      // Markup is put together so as well, and is no address.
      if (length > longestName) values.set(name, [undefined])
      else values.set(name, parts)
      const isKnown = length <= longestName && !isFirst && parts.some((part) => part !== undefined && part !== '')
      return isKnown ? [{parts, start: startOf(node), end: endOf(node), uses: noUses}] : []
    })
}

/** The specifier of an import is no address of a file that is asked for; the name of a method is none, which bundlers give to modules. */
function isSource(node: Node, child: Node): boolean {
  if (node.type === 'Property' && node.method && node.key === child) return true
  return 'source' in node && node.source === child && node.type !== 'ImportExpression'
}
