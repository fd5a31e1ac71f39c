import {decodeBase64} from '../../references/base64.ts'
import {type ESTree, memberName, type Node} from '../syntax/ast.ts'
import type {Region} from '../syntax/region.ts'
import type {Analysis} from './analysis.ts'
import {dataTexts} from './data-texts.ts'
import {stringMethods} from './strings.ts'
import {join, known, mapWhole, type Text, unknownText} from './text.ts'

const asWritten: ReadonlySet<string> = new Set(['String', 'URL.parse', 'decodeURI', 'encodeURI', 'Request'])

/** The text that a call gives, when it is one of those whose result follows from its arguments. */
export function callTexts(analysis: Analysis, node: ESTree.CallExpression, region: Region): readonly Text[] {
  const callee = node.callee as Node
  const [first] = node.arguments
  const path = analysis.path(callee, region)?.path
  if (path === 'URL.createObjectURL') return [{value: 'blob:', whole: false, certain: true}]
  if (path !== undefined && first !== undefined) {
    if (path === 'URL.parse') return resolved(analysis, node, region)
    if (asWritten.has(path)) return analysis.texts(first, region)
    const decode = decoders.get(path)
    if (decode !== undefined) return mapWhole(analysis.texts(first, region), decode)
  }
  return callee.type === 'MemberExpression' ? methodTexts(analysis, callee, node.arguments, region) : [unknownText]
}

const decoders: ReadonlyMap<string, (text: string) => string | undefined> = new Map([
  ['encodeURIComponent', (text) => (isWellFormed(text) ? encodeURIComponent(text) : undefined)],
  ['decodeURIComponent', (text) => (/%(?![0-9a-f]{2})|%[89a-f]/i.test(text) ? undefined : decodeURIComponent(text))],
  ['atob', decodeBase64],
])

function isWellFormed(text: string): boolean {
  return !/[\ud800-\udfff]/.test(text)
}

function methodTexts(
  analysis: Analysis,
  callee: ESTree.MemberExpression,
  given: readonly Node[],
  region: Region,
): readonly Text[] {
  const name = memberName(callee)
  const object = callee.object as Node
  if (name === undefined) return [unknownText]
  if (name === 'resolve' && object.type === 'MetaProperty') {
    if (given[0] === undefined) return [unknownText]
    return analysis.texts(given[0], region).map((text) => ({...text, ofModule: true}))
  }
  if (name === 'toString' || name === 'valueOf') return analysis.texts(object, region)
  // canvas.toDataURL()
  if (name === 'toDataURL') return [{value: 'data:', whole: false, certain: true}]
  if (name === 'join') return joinTexts(analysis, object, given[0], region)
  if (name === 'concat') return join([object, ...given].map((part) => () => analysis.texts(part, region)))
  if (name === 'getAttribute') {
    const attribute = given[0] === undefined ? undefined : constant(given[0])
    return typeof attribute === 'string' && attribute.startsWith('data-')
      ? dataTexts(analysis, attribute)
      : [unknownText]
  }
  const method = stringMethods.get(name)
  if (method === undefined) return [unknownText]
  const values: (string | number)[] = []
  for (const argument of given) {
    const value = constant(argument)
    if (value === undefined) return [unknownText]
    values.push(value)
  }
  return mapWhole(analysis.texts(object, region), (text) => method(text, values))
}

/** A string or a number that is written out. */
function constant(node: Node): string | number | undefined {
  if (node.type === 'UnaryExpression' && node.operator === '-') {
    const number = constant(node.argument)
    return typeof number === 'number' ? -number : undefined
  }
  if (node.type !== 'Literal') return undefined
  return typeof node.value === 'string' || typeof node.value === 'number' ? node.value : undefined
}

/** `['https:', '', host].join('/')` */
function joinTexts(analysis: Analysis, list: Node, separator: Node | undefined, region: Region): readonly Text[] {
  const [value, ...others] = analysis.values(list, region)
  if (value?.node?.type !== 'ArrayExpression' || others.length > 0 || value.keys.length > 0) return [unknownText]
  const {elements} = value.node
  const between = separator === undefined ? known(',') : analysis.texts(separator, region)
  const parts: (() => readonly Text[])[] = []
  elements.forEach((element, index) => {
    if (index > 0) parts.push(() => between)
    parts.push(() => (element === null ? known('') : analysis.texts(element as Node, value.region)))
  })
  return join(parts)
}

/** `new URL(x, base)`, `new Request(x)`: the address itself. */
export function constructedTexts(analysis: Analysis, node: ESTree.NewExpression, region: Region): readonly Text[] {
  const path = analysis.path(node.callee as Node, region)?.path
  const [first] = node.arguments
  if (first === undefined) return [unknownText]
  if (path === 'URL') return resolved(analysis, node, region)
  return path === 'Request' || path === 'String' ? analysis.texts(first, region) : [unknownText]
}

/** An address against a base. The page's own address is not known, so an address against it stays as it is written. */
function resolved(
  analysis: Analysis,
  node: ESTree.NewExpression | ESTree.CallExpression,
  region: Region,
): readonly Text[] {
  const [first, second] = node.arguments
  if (first === undefined) return [unknownText]
  const addresses = analysis.texts(first, region)
  if (second === undefined) return addresses
  if (isModuleAddress(analysis, second, region))
    return addresses.map((address) => (URL.canParse(address.value) ? address : {...address, ofModule: true}))
  const [base, ...others] = analysis.texts(second, region)
  if (base === undefined || others.length > 0 || base.value === '') return addresses
  return addresses.map((address) => {
    if (URL.canParse(address.value) || (address.value === '' && !address.whole)) return address
    if (!URL.canParse(address.value, base.value)) return unknownText
    const {href} = new URL(address.value, base.value)
    return {value: href, whole: address.whole && base.whole, certain: address.certain && base.certain}
  })
}

/** `import.meta.url`, in place or by a name. */
function isModuleAddress(analysis: Analysis, node: Node, region: Region): boolean {
  const [value, ...others] = analysis.values(node, region)
  return value?.node?.type === 'MetaProperty' && value.keys.join() === 'url' && others.length === 0
}
