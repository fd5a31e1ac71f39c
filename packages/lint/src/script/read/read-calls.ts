import {type Call, type CallNode, callSpan, Lazy} from '../analysis/call.ts'
import {calledNode, isOwnObject} from '../analysis/calls.ts'
import {elements} from '../analysis/members.ts'
import {leadsChild, pathOfSite} from '../analysis/paths.ts'
import type {ScriptSink} from '../sinks/row.ts'
import {modalApis, scriptSinks} from '../sinks/table.ts'
import {lastName, memberName, type Node, writtenName} from '../syntax/ast.ts'
import type {Region, Site} from '../syntax/region.ts'
import {lookup} from '../syntax/scope.ts'
import {isText, readConstructor, readEval, readFunctionBody, readWorkerCode} from './read-code.ts'
import {readContentCall} from './read-content.ts'
import {readAttributes, readClick} from './read-element-calls.ts'
import type {Report, Use} from './report.ts'

/** Reads a call that may be a row of the table. */
export function readCall(report: Report, site: Site, node: CallNode): void {
  const {analysis} = report
  const callee = calledNode(node)
  if (callee === undefined) return
  const written = lastName(callee)
  const kind = node.type === 'NewExpression' ? 'new' : 'call'
  const path = new Lazy(() => pathOfSite(analysis, callee, site.region))
  // Only a function by another name, or one with a computed name, has to be followed to know what it is.
  const isNamed = written !== undefined && (callee.type === 'MemberExpression' || rowsOf(kind, written) !== undefined)
  const name = isNamed ? written : (path.value?.path.split('.').at(-1) ?? written)
  if (name === undefined) return
  const call: Call = {node, callee, name, given: analysis.arguments(site), region: site.region, path}
  for (const row of rowsOf(kind, name) ?? []) {
    const match = matches(report, row, call)
    if (match !== undefined) readRow(report, row, call, match.certain)
  }
  if (kind === 'new') return
  if (modalApis.includes(name)) readModal(report, call)
  else if (name === 'constructor') readConstructor(report, call)
  else if (name === 'click') readClick(report, call)
  else if (name === 'assign' || name === 'setAttribute' || name === 'setAttributeNS') readAttributes(report, call)
  else readContentCall(report, {...call, mark: callSpan(call)})
}

const rows: ReadonlyMap<string, readonly ScriptSink[]> = group()

function rowsOf(kind: 'call' | 'new', name: string): readonly ScriptSink[] | undefined {
  return rows.get(`${kind} ${name}`)
}

function group(): Map<string, ScriptSink[]> {
  const grouped = new Map<string, ScriptSink[]>()
  for (const row of scriptSinks) {
    const key = `${row.kind} ${row.api.split(/[.#]/).at(-1) ?? row.api}`
    grouped.set(key, [...(grouped.get(key) ?? []), row])
  }
  return grouped
}

/** Nearly every `replace()` is that of a string: `text.replace(a, b)`, `''.replace(…)`, `f().replace(…)`. */
function mayBeLocation({callee, given}: Call): boolean {
  if (callee.type !== 'MemberExpression') return true
  const object = callee.object as Node
  if (lastName(object) === 'location') return true
  return given.length === 1 && (object.type === 'Identifier' || object.type === 'MemberExpression')
}

const httpMethod = /^(?:get|post|put|patch|delete|head|options)$/i

/** True when a call is the one that a row means. */
function matches(report: Report, row: ScriptSink, call: Call): {readonly certain: boolean} | undefined {
  const {analysis} = report
  const [owner, member] = row.api.split('#')
  if (member === undefined) {
    if (row.api.startsWith('location.') && !mayBeLocation(call)) return undefined
    const path = call.path.value
    if (path?.path !== row.api || isDocumentOpen(report, row, call)) return undefined
    const isElsewhere = row.api === 'importScripts' && analysis.options.worker !== true
    return {certain: path.certain && !isElsewhere && !analysis.isReplaced(path.path)}
  }
  if (owner === 'form' && isOfOwnForm(report, call)) return {certain: false}
  if (call.callee.type !== 'MemberExpression' || (owner === 'Cache' && !report.mentions('caches'))) return undefined
  const kind = analysis.kind(call.callee.object as Node, call.region)
  if (kind !== undefined && kind.name === owner) {
    const isSent =
      owner !== 'XMLHttpRequest' || kind.made === undefined || report.made.call(kind.made, 'send')?.certain === true
    return {certain: kind.certain && isSent}
  }
  if (kind !== undefined && kind.name !== 'Element') return undefined
  // No other element has a `submit`, no other object a `requestSubmit`; few others are opened with a method of HTTP.
  if (owner === 'form' && kind !== undefined) return {certain: kind.certain}
  if (member === 'requestSubmit') return {certain: false}
  const [method] = call.given
  const isRequest = owner === 'XMLHttpRequest' && method?.type === 'Literal' && httpMethod.test(String(method.value))
  if (!isRequest || call.given.length < 2) return undefined
  return isOwnObject(analysis, call.callee.object as Node, call.region) ? undefined : {certain: false}
}

/** `input.form.submit()`, and in the handler of a control `form.submit()` and `submit()`: names are looked up on its form as well. */
function isOfOwnForm({analysis}: Report, {callee, region}: Call): boolean {
  const isHandler = analysis.options.type === 'handler'
  if (callee.type === 'Identifier') return isHandler && lookup(callee.name, region) === undefined
  if (callee.type !== 'MemberExpression') return false
  const object = callee.object as Node
  if (object.type === 'MemberExpression')
    return memberName(object) === 'form' && analysis.kind(object, region) === undefined
  return isHandler && object.type === 'Identifier' && object.name === 'form' && lookup('form', region) === undefined
}

/** In a handler, `open()` is `document.open()`, which with up to two arguments opens no window. */
function isDocumentOpen({analysis}: Report, row: ScriptSink, {callee, given}: Call): boolean {
  return row.api === 'open' && analysis.options.type === 'handler' && callee.type === 'Identifier' && given.length < 3
}

function readRow(report: Report, row: ScriptSink, call: Call, certain: boolean): void {
  const {sink, directive, api} = row
  const sent = sendsSomething(api, call.given) && ({sent: true} as const)
  const child =
    sink === 'navigation' &&
    leadsChild(report.analysis, call.callee, call.region) &&
    ({sink: 'frame', directive: 'frame-src'} as const)
  const use: Use = {
    sink,
    directive,
    api,
    via: api.replace('#', '.'),
    certain,
    ...sent,
    ...child,
    ...targetOf(report, row, call),
  }
  const mark = callSpan(call)
  const {region} = call
  if (row.reads === 'nothing' || row.argument === undefined) {
    // Where a form goes, it says itself.
    if (row.sink === 'form') report.unknown(use, region, mark)
    else report.plain(use, region, mark)
    return
  }
  const given = row.argument === 'items' ? itemsOf(report, call) : chosen(row, call.given)
  if (row.reads === 'code') {
    if (row.argument === 'last') readFunctionBody(report, use, given[0], call)
    else readEval(report, use, given[0], call)
  } else if (row.reads === 'font') for (const node of given) readFont(report, use, node, region, mark)
  else if (given.length === 0) {
    // Without an address a window opens all the same; anything else does nothing, or throws.
    if (row.sink === 'popup') report.plain(use, region, mark)
  } else {
    for (const node of given) {
      const found = report.address(use, {node, region}, region, mark)
      if (row.sink === 'worker') readWorkerCode(report, node, found, call)
    }
  }
}

/** The name of what `open` leads to an address, where it is known. */
function targetOf({analysis}: Report, {sink}: ScriptSink, {given, region}: Call): Pick<Use, 'target'> {
  const name = sink === 'popup' ? given[1] : undefined
  const [text, ...others] = name === undefined ? [] : analysis.texts(name, region)
  return text?.whole && others.length === 0 ? {target: text.value} : {}
}

/** True when a request is written with a method that sends something. */
function sendsSomething(api: string, [first, second]: readonly Node[]): boolean {
  const method =
    api === 'XMLHttpRequest#open' ? first : api === 'fetch' && second !== undefined ? methodOf(second) : undefined
  return method?.type === 'Literal' && !/^(?:get|head)$/i.test(String(method.value))
}

function methodOf(options: Node): Node | undefined {
  if (options.type !== 'ObjectExpression') return undefined
  for (const member of options.properties)
    if (member.type === 'Property' && writtenName(member.key as Node, member.computed) === 'method')
      return member.value as Node
  return undefined
}

/** The items of the list that a call is given; of one that is not known, the list. */
function itemsOf({analysis}: Report, {given: [list], region}: Call): readonly Node[] {
  if (list === undefined) return []
  const items = analysis.values(list, region).flatMap((value) => elements(analysis, value))
  const nodes = items.flatMap(({node, keys}) => (node === undefined || keys.length > 0 ? [] : [node]))
  return nodes.length === items.length ? nodes : [list]
}

function chosen({argument}: ScriptSink, given: readonly Node[]): readonly Node[] {
  if (argument === 'rest') return given
  const node = argument === 'last' ? given.at(-1) : given[Number(argument)]
  return node === undefined ? [] : [node]
}

function readModal(report: Report, call: Call): void {
  const path = call.path.value
  if (path?.path !== call.name) return
  const {analysis} = report
  const isStatic = path.certain && !analysis.isReplaced(path.path) && analysis.isCertain(call.region)
  report.modals.push({via: call.name, ...callSpan(call), certain: isStatic})
}

/** The addresses in a font's `url(…)`s. */
function readFont(report: Report, use: Use, node: Node, region: Region, mark: {start: number; end: number}): void {
  const texts = report.analysis.texts(node, region)
  const sources = texts.flatMap(({value}) => [...value.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))/gi)])
  if (sources.length === 0) {
    // Bytes, not an address, unless nothing is known of it.
    if (texts.every(({value, whole}) => value === '' && !whole) && isText(report.analysis, node, region) !== false) {
      report.address({...use, certain: false}, {node, region}, region, mark)
    }
    return
  }
  for (const source of sources) {
    const value = source[1] ?? source[2] ?? source[3] ?? ''
    report.written({...use, certain: (use.certain ?? true) && texts.length === 1}, value, {node, region}, region)
  }
}
