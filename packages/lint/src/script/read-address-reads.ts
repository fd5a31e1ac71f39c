import type {ScriptType} from './reading.ts'
import {type ESTree, memberName, type Node, nodesIn, writtenName} from './syntax/ast.ts'
import {type ParseScript, parseScript} from './syntax/parse.ts'

/**
 * A place where code sees the address of a file: an attribute or property of an element, a style, a response, or the
 * elements that a selector such as `[src$=".svg"]` finds.
 */
export type AddressRead = 'element' | 'style' | 'response' | 'selector'

/** The addresses of a page that a script may read back, by its syntax. Nothing for code that does not parse. */
export function readAddressReads(
  code: string,
  type: ScriptType,
  parse: ParseScript = parseScript,
): ReadonlySet<AddressRead> {
  const reads = new Set<AddressRead>()
  if (!quickLook.test(code)) return reads
  const parsed = parse(code, type)
  if ('error' in parsed) return reads
  // What is given a value is not read; what it belongs to is.
  const given = new Set<Node>()
  for (const node of parsed.nodes ?? nodesIn(parsed.program)) {
    if (node.type === 'AssignmentExpression' && node.operator === '=') given.add(node.left)
    const read = node.type === 'MemberExpression' && given.has(node) ? undefined : readBy(node)
    if (read !== undefined) reads.add(read)
  }
  return reads
}

/**
 * The addresses that code may read back, by the names that it mentions: for libraries, which are too large to be parsed and of which
 * most read some.
 */
export function mentionedAddressReads(code: string): ReadonlySet<AddressRead> {
  const reads = new Set<AddressRead>()
  for (const [, name = ''] of code.matchAll(mentioned)) {
    const read = members.get(name)
    if (read !== undefined) reads.add(read)
  }
  if (mentionsSelector(code)) reads.add('selector')
  return reads
}

/** A quick look: whether a selector such as `[src$=".svg"]` may be in code. */
export function mentionsSelector(code: string): boolean {
  return isSelector(code)
}

const quickLook = /src|poster|url|attr|background|mask|borderImage|listStyle|cursor|\[\s*data/i

function readBy(node: Node): AddressRead | undefined {
  switch (node.type) {
    case 'MemberExpression':
      return isOwnScript(node.object) ? undefined : members.get(memberName(node) ?? '')
    case 'ObjectPattern':
      return node.properties.map((one) => (one.type === 'Property' ? ofKey(one) : undefined)).find(Boolean)
    case 'CallExpression':
      return readByCall(node)
    case 'Literal':
      return typeof node.value === 'string' && isSelector(node.value) ? 'selector' : undefined
    case 'TemplateElement':
      return isSelector(node.value.cooked ?? '') ? 'selector' : undefined
    default:
      return undefined
  }
}

const members: ReadonlyMap<string, AddressRead> = new Map<string, AddressRead>([
  ...['src', 'currentSrc', 'srcset', 'poster', 'attributes'].map((name): [string, AddressRead] => [name, 'element']),
  ...['backgroundImage', 'borderImageSource', 'listStyleImage', 'maskImage', 'webkitMaskImage'].map(
    (name): [string, AddressRead] => [name, 'style'],
  ),
  ['url', 'response'],
  ['responseURL', 'response'],
])

/** Members that are not given a value. */
const mentioned = new RegExp(`\\.(${[...members.keys()].join('|')})\\b(?!\\s*=[^=])`, 'g')

/** `{src}` of an element. What else is taken apart by such names is no element's. */
function ofKey({key, computed}: ESTree.AssignmentProperty): AddressRead | undefined {
  return /^(?:src|currentSrc)$/.test(writtenName(key, computed) ?? '') ? 'element' : undefined
}

/** Calls by which libraries and browsers give an attribute or a style. */
function readByCall({callee, arguments: given}: ESTree.CallExpression): AddressRead | undefined {
  const [first] = given
  const name = callee.type === 'MemberExpression' ? memberName(callee) : undefined
  if (first?.type !== 'Literal' || typeof first.value !== 'string' || name === undefined) return undefined
  if (getters.has(name) && given.length === 1) {
    if (/^(?:src|srcset|poster|data)$/i.test(first.value)) return 'element'
    if (/^(?:background|mask|border|list-style)-?(?:image)?(?:-source)?$/i.test(first.value)) return 'style'
  }
  return undefined
}

const getters: ReadonlySet<string> = new Set([
  'getAttribute',
  'getAttributeNode',
  'attr',
  'prop',
  'css',
  'getPropertyValue',
])

/** `currentScript.src` and `import.meta.url` are given back where they are asked for. */
function isOwnScript(object: Node): boolean {
  if (object.type === 'MetaProperty') return true
  return object.type === 'MemberExpression' && memberName(object) === 'currentScript'
}

/** In a string that may be put together with others. */
function isSelector(text: string): boolean {
  return /\[\s*(?:src|srcset|poster|data)\s*[~|^$*]?=/i.test(text)
}
