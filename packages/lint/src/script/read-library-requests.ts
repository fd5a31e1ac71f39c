import type {ScriptType} from './reading.ts'
import {type ESTree, endOf, lastName, type Node, nodesIn, startOf, writtenName} from './syntax/ast.ts'
import {type ParseScript, parseScript} from './syntax/parse.ts'

/** A request that code makes through a library. */
export interface LibraryRequest {
  /** The function that is called, as it is written: `$.get`. */
  readonly api: string
  /** The address, or the beginning of it that is written out. */
  readonly url: string
  /** False when only a run tells how the address goes on. */
  readonly whole: boolean
  /** True when something is sent, which no file answers. */
  readonly sent: boolean
  readonly start: number
  readonly end: number
}

/** The requests that a script makes through libraries, by the names that these are known by. Nothing for code that does not parse. */
export function readLibraryRequests(
  code: string,
  type: ScriptType,
  parse: ParseScript = parseScript,
): readonly LibraryRequest[] {
  if (!quickLook.test(code)) return []
  const parsed = parse(code, type)
  if ('error' in parsed) return []
  const found: LibraryRequest[] = []
  for (const node of parsed.nodes ?? nodesIn(parsed.program)) {
    const request = node.type === 'CallExpression' ? requestOf(node) : undefined
    if (request !== undefined) found.push(request)
  }
  return found.sort((one, other) => one.start - other.start)
}

const quickLook =
  /\b(?:axios|ky|superagent|jQuery|\$?https?|htmx|wretch|ofetch|api|client|request)\b|\$|\.(?:get|post|put|patch|delete|del|load|ajax)\b/

/** Functions that ask by being called. */
const functions: ReadonlySet<string> = new Set(['axios', 'ky', 'superagent', 'wretch', 'ofetch', '$fetch', '$http'])
/** Objects by which a request is made. */
const clients: ReadonlySet<string> = new Set([
  ...functions,
  '$',
  'jQuery',
  'http',
  'httpClient',
  'apiClient',
  'htmx',
  'request',
])
const sending: ReadonlySet<string> = new Set(['post', 'put', 'patch', 'delete', 'del'])
const asking: ReadonlySet<string> = new Set(['get', 'head', 'options', 'request', 'ajax', 'getJSON', 'getScript'])

function requestOf(call: ESTree.CallExpression): LibraryRequest | undefined {
  const {callee, arguments: given} = call
  const [first, second] = given as Node[]
  if (callee.type === 'Identifier')
    return functions.has(callee.name) ? requestTo(first, callee.name, false, call) : undefined
  if (callee.type !== 'MemberExpression') return undefined
  const method = lastName(callee) ?? ''
  const object = callee.object as Node
  // `$('#part').load('part.html #main')`
  if (
    method === 'load' &&
    object.type === 'CallExpression' &&
    /^(?:\$|jQuery)$/.test(lastName(object.callee as Node) ?? '')
  )
    return requestTo(first, '$().load', second !== undefined && second.type === 'ObjectExpression', call)
  const isSent = sending.has(method)
  if (!isSent && !asking.has(method)) return undefined
  const name = object.type === 'CallExpression' ? lastName(object.callee as Node) : lastName(object)
  const client = name ?? ''
  if (clients.has(client)) {
    // `htmx.ajax('GET', '/part')`
    const address = client === 'htmx' || (client === 'superagent' && method === 'request') ? second : first
    return requestTo(address, `${client}.${method}`, isSent, call)
  }
  // Minified code has no names; a route is given with its handler.
  const isRoute = second !== undefined && isFunction(second)
  const request = isRoute ? undefined : requestTo(first, `.${method}`, isSent, call)
  return request !== undefined && /^(?:https?:)?\/\/|^\/?(?:api|rest|graphql|v\d+)\b/i.test(request.url)
    ? request
    : undefined
}

function isFunction({type}: Node): boolean {
  return type === 'FunctionExpression' || type === 'ArrowFunctionExpression'
}

function requestTo(
  given: Node | undefined,
  api: string,
  sent: boolean,
  call: ESTree.CallExpression,
): LibraryRequest | undefined {
  if (given === undefined) return undefined
  const options = given.type === 'ObjectExpression' ? given : (call.arguments as Node[]).find(isObject)
  const method = beginningOf(memberOf(options, 'method') ?? memberOf(options, 'type'))?.text ?? 'get'
  const address = beginningOf(given.type === 'ObjectExpression' ? memberOf(given, 'url') : given)
  if (address === undefined || address.text === '' || /^(?:data|blob):/i.test(address.text)) return undefined
  return {
    api,
    url: address.text,
    whole: address.whole,
    sent: sent || !/^(?:get|head)$/i.test(method),
    start: startOf(call),
    end: endOf(call),
  }
}

function isObject(node: Node): node is ESTree.ObjectExpression {
  return node.type === 'ObjectExpression'
}

function memberOf(object: ESTree.ObjectExpression | undefined, name: string): Node | undefined {
  const member = object?.properties.find(
    (one) => one.type === 'Property' && writtenName(one.key, one.computed) === name,
  )
  return member?.type === 'Property' ? (member.value as Node) : undefined
}

/** Text that is written out, or with which a sum or a template begins. */
function beginningOf(node: Node | undefined): {readonly text: string; readonly whole: boolean} | undefined {
  if (node === undefined) return undefined
  if (node.type === 'Literal') return typeof node.value === 'string' ? {text: node.value, whole: true} : undefined
  if (node.type === 'TemplateLiteral')
    return {text: node.quasis[0]?.value.cooked ?? '', whole: node.expressions.length === 0}
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return undefined
  const left = beginningOf(node.left as Node)
  return left && {text: left.text, whole: false}
}
