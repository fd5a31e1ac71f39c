import type {Analysis} from './analysis.ts'
import {type ESTree, endOf, isFunction, lastName, memberName, type Node, startOf, writtenName} from './ast.ts'
import {blobTexts} from './blobs.ts'
import {calledNode, isOwnObject} from './calls.ts'
import type {Frame, Site} from './frame.ts'
import {type GlobalPath, pathOfSite} from './paths.ts'
import {writeAttribute} from './read-attributes.ts'
import {readContentCall} from './read-content.ts'
import {type Report, spanOf, type Use} from './report.ts'
import {modalApis} from './sinks/modals.ts'
import type {ScriptSink} from './sinks/row.ts'
import {scriptSinks} from './sinks/table.ts'

type Called = ESTree.CallExpression | ESTree.NewExpression | ESTree.TaggedTemplateExpression

/** Reads `f(…)`, `o.f(…)`, `new F(…)`, f`…`. */
export function readCall(report: Report, site: Site, node: Called): void {
  const {analysis} = report
  const callee = calledNode(node)
  if (callee === null) return
  const written = lastName(callee)
  const kind = node.type === 'NewExpression' ? 'new' : 'call'
  const path = new Lazy(() => pathOfSite(analysis, callee, site.frame))
  // Only a function by another name, or one with a computed name, has to be followed to know what it is.
  const isNamed = written !== null && (callee.type === 'MemberExpression' || rowsOf(kind, written) !== undefined)
  const name = isNamed ? written : (path.value?.path.split('.').at(-1) ?? written)
  if (name === null) return
  const call: Call = {node, callee, name, given: analysis.arguments(site), frame: site.frame, path}
  for (const row of rowsOf(kind, name) ?? []) {
    const match = matches(report, row, call)
    if (match !== null) readRow(report, row, call, match.sure)
  }
  if (kind === 'new') return
  if (modalApis.includes(name)) readModal(report, call)
  else if (name === 'constructor') readConstructor(report, call)
  else if (name === 'click') readClick(report, call)
  else if (name === 'assign' || name === 'setAttribute' || name === 'setAttributeNS') readAttributes(report, call)
  else readContentCall(report, {...call, mark: callSpan(call)})
}

export interface Call {
  readonly node: Called
  readonly callee: Node
  readonly name: string
  readonly given: readonly Node[]
  readonly frame: Frame
  readonly path: Lazy<GlobalPath | null>
}

/** A value that is worked out when it is first asked for. */
class Lazy<Value> {
  private readonly make: () => Value
  private made: {readonly value: Value} | null = null

  constructor(make: () => Value) {
    this.make = make
  }

  get value(): Value {
    this.made ??= {value: this.make()}
    return this.made.value
  }
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

/** Whether a call is the one that a row means. */
function matches(report: Report, row: ScriptSink, call: Call): {readonly sure: boolean} | null {
  const {analysis} = report
  const [owner, member] = row.api.split('#')
  if (member === undefined) {
    if (row.api.startsWith('location.') && !mayBeLocation(call)) return null
    const path = call.path.value
    if (path?.path !== row.api || isDocumentOpen(report, row, call)) return null
    const isElsewhere = row.api === 'importScripts' && analysis.options.worker !== true
    return {sure: path.sure && !isElsewhere && !analysis.isReplaced(path.path)}
  }
  if (call.callee.type !== 'MemberExpression') return null
  const kind = analysis.kind(call.callee.object as Node, call.frame)
  if (kind !== null && kind.name === owner) return {sure: kind.sure}
  if (kind !== null && kind.name !== 'Element') return null
  // No other object has a requestSubmit; few others are opened with a method of HTTP.
  if (member === 'requestSubmit') return {sure: false}
  const [method] = call.given
  const isRequest = owner === 'XMLHttpRequest' && method?.type === 'Literal' && httpMethod.test(String(method.value))
  if (!isRequest || call.given.length < 2) return null
  return isOwnObject(analysis, call.callee.object as Node, call.frame) ? null : {sure: false}
}

/** In a handler, `open()` is `document.open()`, which with up to two arguments opens no window. */
function isDocumentOpen({analysis}: Report, row: ScriptSink, {callee, given}: Call): boolean {
  return row.api === 'open' && analysis.options.type === 'handler' && callee.type === 'Identifier' && given.length < 3
}

function readRow(report: Report, row: ScriptSink, call: Call, sure: boolean): void {
  const use: Use = {sink: row.sink, directive: row.directive, via: row.api.replace('#', '.'), sure}
  const mark = {start: startOf(call.node), end: endOf(call.callee)}
  const {frame} = call
  if (row.reads === 'nothing' || row.argument === null) {
    report.plain(use, frame, mark)
    return
  }
  const given = chosen(row, call.given)
  if (row.reads === 'code') readEval(report, row, call, use)
  else if (row.reads === 'font') for (const node of given) readFont(report, use, node, frame, mark)
  else if (given.length === 0) {
    // Without an address a window opens all the same; anything else does nothing, or throws.
    if (row.sink === 'popup') report.plain(use, frame, mark)
  } else {
    for (const node of given) {
      report.address(use, {node, frame}, frame, mark)
      if (row.sink === 'worker') readBlob(report, node, call, sure)
    }
  }
}

function chosen({argument}: ScriptSink, given: readonly Node[]): readonly Node[] {
  if (argument === 'rest') return given
  const node = argument === 'last' ? given.at(-1) : given[Number(argument)]
  return node === undefined ? [] : [node]
}

function readEval(report: Report, row: ScriptSink, call: Call, use: Use): void {
  const {analysis} = report
  const {frame, given} = call
  const node = chosen(row, given)[0]
  const isFunctionRow = row.argument === 'last'
  if (node === undefined) {
    if (isFunctionRow) report.plain(use, frame, callSpan(call))
    return
  }
  const isTimer = row.api === 'setTimeout' || row.api === 'setInterval'
  const isString = isText(analysis, node, frame)
  // A timer is mostly given a function; what is neither text nor known is taken for one.
  if (isString === false || (isTimer && isString === null)) return
  report.plain(use, frame, callSpan(call))
  report.addCode({node, frame}, isFunctionRow ? 'function' : 'classic', (use.sure ?? true) && analysis.isCertain(frame))
}

function callSpan({node, callee}: Call): {readonly start: number; readonly end: number} {
  return {start: startOf(node), end: endOf(callee)}
}

const isNoText: ReadonlySet<string> = new Set(['ObjectExpression', 'ArrayExpression', 'NewExpression'])

/** Whether an expression gives text; null when that is not known. */
function isText(analysis: Analysis, node: Node, frame: Frame): boolean | null {
  const kinds = analysis.values(node, frame).map(({node: value, keys}) => {
    if (value === null || keys.length > 0) return null
    if (value.type === 'TemplateLiteral') return true
    if (value.type === 'Literal') return typeof value.value === 'string'
    if (value.type === 'BinaryExpression')
      return analysis.texts(value, frame).some((text) => text.value !== '') ? true : null
    return isFunction(value) || isNoText.has(value.type) ? false : null
  })
  if (kinds.includes(true)) return true
  return kinds.every((kind) => kind === false) ? false : null
}

/** `[].constructor.constructor('code')`, `(async () => {}).constructor('code')`: Function by another way. */
function readConstructor(report: Report, call: Call): void {
  const {callee, frame, given} = call
  if (callee.type !== 'MemberExpression') return
  const object = callee.object as Node
  const isWay = object.type === 'MemberExpression' && memberName(object) === 'constructor'
  if (!isWay && !isFunction(object)) return
  report.plain({sink: 'eval', directive: 'script-src', via: 'Function'}, frame, callSpan(call))
  const code = given.at(-1)
  if (code !== undefined) report.addCode({node: code, frame}, 'function', report.analysis.isCertain(frame))
}

/** The addresses in a font's `url(…)`s. */
function readFont(report: Report, use: Use, node: Node, frame: Frame, mark: {start: number; end: number}): void {
  const texts = report.analysis.texts(node, frame)
  const sources = texts.flatMap(({value}) => [...value.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))/gi)])
  if (sources.length === 0) {
    // Bytes, not an address, unless nothing is known of it.
    if (texts.every(({value, whole}) => value === '' && !whole) && isText(report.analysis, node, frame) !== false) {
      report.address({...use, sure: false}, {node, frame}, frame, mark)
    }
    return
  }
  for (const source of sources) {
    const value = source[1] ?? source[2] ?? source[3] ?? ''
    report.written({...use, sure: (use.sure ?? true) && texts.length === 1}, value, {node, frame}, frame)
  }
}

/** `new Worker(URL.createObjectURL(new Blob(['code'])))`: the code runs under the page's policy. */
function readBlob(report: Report, node: Node, {given, frame}: Call, sure: boolean): void {
  const {analysis} = report
  const [, options] = given
  const isModule = options?.type === 'ObjectExpression' && options.properties.some(isModuleType)
  for (const text of blobTexts(analysis, node, frame)) {
    const certain = sure && analysis.isCertain(frame)
    report.addCode(text, isModule ? 'module' : 'classic', certain, true)
  }
}

function isModuleType(property: Node): boolean {
  if (property.type !== 'Property' || writtenName(property.key, property.computed) !== 'type') return false
  return property.value.type === 'Literal' && property.value.value === 'module'
}

function readModal(report: Report, call: Call): void {
  const path = call.path.value
  if (path?.path !== call.name) return
  const {analysis} = report
  const isStatic = path.sure && !analysis.isReplaced(path.path) && analysis.isCertain(call.frame)
  report.modals.push({via: call.name, ...callSpan(call), static: isStatic})
}

/** `a.click()` on a link that the script makes follows it. A download is told where `download` is set. */
function readClick(report: Report, call: Call): void {
  const {analysis, made} = report
  if (call.callee.type !== 'MemberExpression') return
  const kind = analysis.kind(call.callee.object as Node, call.frame)
  if (kind?.name !== 'a' || kind.made === null || made.attribute(kind.made, 'download') !== null) return
  const href = made.attribute(kind.made, 'href')
  if (href === null) return
  report.address(
    {sink: 'navigation', directive: null, via: 'a.click', sure: kind.sure},
    href,
    call.frame,
    callSpan(call),
  )
}

/** `setAttribute(name, value)` and `Object.assign(element, {name: value})`. */
function readAttributes(report: Report, call: Call): void {
  const {callee, frame, given, name} = call
  if (callee.type !== 'MemberExpression') return
  const mark = callSpan(call)
  if (name === 'assign') {
    const [target, values] = given
    if (target === undefined || values?.type !== 'ObjectExpression' || call.path.value?.path !== 'Object.assign') return
    for (const property of values.properties) {
      if (property.type !== 'Property' || property.kind !== 'init') continue
      const key = writtenName(property.key, property.computed)
      if (key === null) continue
      const value = {node: property.value as Node, frame}
      writeAttribute(report, {object: target, name: key, given: value, frame, by: 'property', mark: spanOf(property)})
    }
    return
  }
  const [key, value] = name === 'setAttribute' ? given : given.slice(1)
  if (key === undefined || value === undefined) return
  const text = report.analysis.texts(key, frame)[0]
  if (!text?.whole) return
  const object = callee.object as Node
  writeAttribute(report, {
    object,
    name: text.value.toLowerCase(),
    given: {node: value, frame},
    frame,
    by: 'attribute',
    mark,
  })
}
