import type {Analysis} from './analysis.ts'
import {type ESTree, memberName, type Node} from './ast.ts'
import type {Frame} from './frame.ts'
import {decodeBase64, stringMethods} from './strings.ts'
import type {Value} from './value.ts'

/** A string that an expression may come to. */
export interface Text {
  /** As much of its beginning as is known. */
  readonly value: string
  readonly whole: boolean
  /** Whether the expression is sure to come to this string. */
  readonly sure: boolean
  /** Where the string is handed over, when that is elsewhere: the argument of a call, the element of a list. */
  readonly handed?: Node
  /** The calls that hand over parts of it. */
  readonly calls?: readonly Frame[]
}

const maxTexts = 256
/** Texts put together from several that may be this or that. */
const maxMixed = 16
const maxLength = 1 << 22
/** A string of which unknownText is known. */
export const unknownText: Text = {value: '', whole: false, sure: false}

export function textsOf(analysis: Analysis, node: Node, frame: Frame): readonly Text[] {
  if (node.type === 'Literal' || node.type === 'TemplateLiteral' || node.type === 'BinaryExpression') {
    return textsOfNode(analysis, node, frame)
  }
  const texts = analysis.values(node, frame).flatMap((value) => {
    const own = textsOfValue(analysis, value)
    const texts = value.sure ? own : own.map(doubtful)
    return texts.map((text) => handedOver(text, value))
  })
  // Of several, an empty one (`let url = ''`) and what is not known tell nothing.
  const telling = texts.length > 1 ? texts.filter(({value}) => value !== '') : texts
  return telling.length === 0 ? [unknownText] : telling.slice(0, maxTexts)
}

function handedOver(text: Text, {handed, calls}: Value): Text {
  if (handed === undefined && calls === undefined) return text
  const all = [...(text.calls ?? []), ...(calls ?? [])]
  return handed === undefined ? {...text, calls: all} : {...text, calls: all, handed}
}

function doubtful(text: Text): Text {
  return text.sure ? {...text, sure: false} : text
}

function known(value: string): readonly Text[] {
  return [{value, whole: true, sure: true}]
}

function textsOfValue(analysis: Analysis, value: Value): readonly Text[] {
  const {node, frame, keys} = value
  if (node === null) return [unknownText]
  if (keys.length === 0) return textsOfNode(analysis, node, frame)
  // The address of a URL object.
  if (node.type === 'NewExpression' && keys.length === 1 && keys[0] === 'href')
    return textsOfNode(analysis, node, frame)
  return [unknownText]
}

function textsOfNode(analysis: Analysis, node: Node, frame: Frame): readonly Text[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' || typeof node.value === 'number'
        ? known(String(node.value))
        : [unknownText]
    case 'TemplateLiteral':
      return analysis.assemble(node, [unknownText], () => templateTexts(analysis, node, frame))
    case 'BinaryExpression':
      if (node.operator !== '+') return [unknownText]
      return analysis.assemble(node, [unknownText], () => sumTexts(analysis, node, frame))
    case 'CallExpression':
      return callTexts(analysis, node, frame)
    case 'NewExpression':
      return constructedTexts(analysis, node, frame)
    case 'TaggedTemplateExpression':
      return analysis.path(node.tag, frame)?.path === 'String.raw' && node.quasi.expressions.length === 0
        ? known(node.quasi.quasis[0]?.value.raw ?? '')
        : [unknownText]
    default:
      return [unknownText]
  }
}

function templateTexts(analysis: Analysis, node: ESTree.TemplateLiteral, frame: Frame): readonly Text[] {
  const parts: (() => readonly Text[])[] = []
  node.quasis.forEach((quasi, index) => {
    parts.push(() => known(quasi.value.cooked ?? ''))
    const expression = node.expressions[index]
    if (expression !== undefined) parts.push(() => analysis.texts(expression, frame))
  })
  return join(parts)
}

/** The terms of `a + b + c`, which leans to the left, without recursion. */
export function termsOf(node: ESTree.BinaryExpression): Node[] {
  const terms: Node[] = []
  let left: Node = node
  while (left.type === 'BinaryExpression' && left.operator === '+') {
    terms.push(left.right)
    left = left.left
  }
  terms.push(left)
  return terms.reverse()
}

function sumTexts(analysis: Analysis, node: ESTree.BinaryExpression, frame: Frame): readonly Text[] {
  const terms = termsOf(node)
  if (terms.every((term) => term.type === 'Literal' && typeof term.value === 'number')) return [unknownText]
  return join(terms.map((term) => () => analysis.texts(term, frame)))
}

/** Every way to join the parts; what follows an unknown part is not asked for. */
function join(parts: readonly (() => readonly Text[])[]): readonly Text[] {
  let joined: Text[] = [{value: '', whole: true, sure: true}]
  for (const part of parts) {
    if (joined.every(({whole, value}) => !whole || value.length > maxLength)) break
    const texts = part()
    const isMixed = joined.length > 1 && texts.length > 1
    joined = joined.flatMap((before) =>
      before.whole
        ? texts.map(({value, whole, sure, calls}) => ({
            value: before.value + value,
            whole,
            sure: before.sure && (sure || !whole),
            calls: [...(before.calls ?? []), ...(calls ?? [])],
          }))
        : [before],
    )
    const limit = isMixed ? maxMixed : maxTexts
    if (joined.length > limit) joined = joined.slice(0, limit).map((text) => ({...text, sure: false}))
  }
  return joined
}

const asWritten: ReadonlySet<string> = new Set(['String', 'URL.parse', 'decodeURI', 'encodeURI', 'Request'])

function callTexts(analysis: Analysis, node: ESTree.CallExpression, frame: Frame): readonly Text[] {
  const callee = node.callee as Node
  const [first] = node.arguments
  const path = analysis.path(callee, frame)?.path
  if (path === 'URL.createObjectURL') return [{value: 'blob:', whole: false, sure: true}]
  if (path !== undefined && first !== undefined) {
    if (path === 'URL.parse') return resolved(analysis, node, frame)
    if (asWritten.has(path)) return analysis.texts(first, frame)
    const decode = decoders.get(path)
    if (decode !== undefined) return mapWhole(analysis.texts(first, frame), decode)
  }
  return callee.type === 'MemberExpression' ? methodTexts(analysis, callee, node.arguments, frame) : [unknownText]
}

const decoders: ReadonlyMap<string, (text: string) => string | null> = new Map([
  ['encodeURIComponent', (text) => (isWellFormed(text) ? encodeURIComponent(text) : null)],
  ['decodeURIComponent', (text) => (/%(?![0-9a-f]{2})|%[89a-f]/i.test(text) ? null : decodeURIComponent(text))],
  ['atob', decodeBase64],
])

function isWellFormed(text: string): boolean {
  return !/[\ud800-\udfff]/.test(text)
}

function mapWhole(texts: readonly Text[], change: (text: string) => string | null): readonly Text[] {
  return texts.map((text) => {
    const value = text.whole ? change(text.value) : null
    return value === null ? unknownText : {...text, value}
  })
}

function methodTexts(
  analysis: Analysis,
  callee: ESTree.MemberExpression,
  given: readonly Node[],
  frame: Frame,
): readonly Text[] {
  const name = memberName(callee)
  const object = callee.object as Node
  if (name === null) return [unknownText]
  if (name === 'toString' || name === 'valueOf') return analysis.texts(object, frame)
  // canvas.toDataURL()
  if (name === 'toDataURL') return [{value: 'data:', whole: false, sure: true}]
  if (name === 'join') return joinTexts(analysis, object, given[0], frame)
  if (name === 'concat') return join([object, ...given].map((part) => () => analysis.texts(part, frame)))
  const method = stringMethods.get(name)
  if (method === undefined) return [unknownText]
  const values: (string | number)[] = []
  for (const argument of given) {
    const value = constant(argument)
    if (value === null) return [unknownText]
    values.push(value)
  }
  return mapWhole(analysis.texts(object, frame), (text) => method(text, values))
}

/** A string or a number that is written out. */
function constant(node: Node): string | number | null {
  if (node.type === 'UnaryExpression' && node.operator === '-') {
    const number = constant(node.argument)
    return typeof number === 'number' ? -number : null
  }
  if (node.type !== 'Literal') return null
  return typeof node.value === 'string' || typeof node.value === 'number' ? node.value : null
}

/** `['https:', '', host].join('/')` */
function joinTexts(analysis: Analysis, list: Node, separator: Node | undefined, frame: Frame): readonly Text[] {
  const [value, ...others] = analysis.values(list, frame)
  if (value?.node?.type !== 'ArrayExpression' || others.length > 0 || value.keys.length > 0) return [unknownText]
  const {elements} = value.node
  const between = separator === undefined ? known(',') : analysis.texts(separator, frame)
  const parts: (() => readonly Text[])[] = []
  elements.forEach((element, index) => {
    if (index > 0) parts.push(() => between)
    parts.push(() => (element === null ? known('') : analysis.texts(element as Node, value.frame)))
  })
  return join(parts)
}

/** `new URL(x, base)`, `new Request(x)`: the address itself. */
function constructedTexts(analysis: Analysis, node: ESTree.NewExpression, frame: Frame): readonly Text[] {
  const path = analysis.path(node.callee as Node, frame)?.path
  const [first] = node.arguments
  if (first === undefined) return [unknownText]
  if (path === 'URL') return resolved(analysis, node, frame)
  return path === 'Request' || path === 'String' ? analysis.texts(first, frame) : [unknownText]
}

/** An address against a base. The page's own address is not known, so an address against it stays as it is written. */
function resolved(
  analysis: Analysis,
  node: ESTree.NewExpression | ESTree.CallExpression,
  frame: Frame,
): readonly Text[] {
  const [first, second] = node.arguments
  if (first === undefined) return [unknownText]
  const addresses = analysis.texts(first, frame)
  if (second === undefined) return addresses
  const [base, ...others] = analysis.texts(second, frame)
  if (base === undefined || others.length > 0 || base.value === '') return addresses
  return addresses.map((address) => {
    if (URL.canParse(address.value) || (address.value === '' && !address.whole)) return address
    if (!URL.canParse(address.value, base.value)) return unknownText
    const {href} = new URL(address.value, base.value)
    return {value: href, whole: address.whole && base.whole, sure: address.sure && base.sure}
  })
}
