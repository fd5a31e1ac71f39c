import {dataText, readDataUrl, scriptTypes} from '../../references/data-url.ts'
import type {Analysis} from '../analysis/analysis.ts'
import {type Call, callSpan} from '../analysis/call.ts'
import {isSoon} from '../analysis/callbacks.ts'
import type {ScriptFound, ScriptType} from '../reading.ts'
import {type ESTree, isFunction, memberName, type Node, writtenName} from '../syntax/ast.ts'
import type {Region} from '../syntax/region.ts'
import type {Given} from './made-elements.ts'
import type {Report, Use} from './report.ts'

/** Reads `eval('…')` and `setTimeout('…')`. */
export function readEval(report: Report, use: Use, code: Node | undefined, call: Call): void {
  const {analysis} = report
  const {region, given, name} = call
  if (code === undefined) return
  const isTimer = name === 'setTimeout' || name === 'setInterval'
  const isString = isText(analysis, code, region)
  // A timer is mostly given a function; what is neither text nor known is taken for one.
  if (isString === false || (isTimer && isString === undefined)) return
  const found = report.plain(use, region, callSpan(call))
  const isNow = (use.certain ?? true) && (!isTimer || isSoon(given[1]))
  report.addCode({node: code, region}, 'classic', isNow && analysis.isCertain(region), found)
}

/** Reads `new Function('…')`. Whether what it makes is called is another question. */
export function readFunctionBody(report: Report, use: Use, body: Node | undefined, call: Call): void {
  const found = report.plain(use, call.region, callSpan(call))
  if (body !== undefined) report.addCode({node: body, region: call.region}, 'function', false, found)
}

/** Reads `[].constructor.constructor('code')`, `(async () => {}).constructor('code')`: Function by another way. */
export function readConstructor(report: Report, call: Call): void {
  const {callee, given} = call
  if (callee.type !== 'MemberExpression') return
  const object = callee.object as Node
  const isWay = object.type === 'MemberExpression' && memberName(object) === 'constructor'
  if (!isWay && !isFunction(object)) return
  readFunctionBody(
    report,
    {sink: 'eval', directive: 'script-src', api: 'Function', via: 'Function'},
    given.at(-1),
    call,
  )
}

/** `new Worker(URL.createObjectURL(new Blob(['code'])))`, `new Worker('data:,code')`: it runs under the page's policy. */
export function readWorkerCode(report: Report, node: Node, found: readonly ScriptFound[], {given, region}: Call): void {
  const [, options] = given
  const isModule = options?.type === 'ObjectExpression' && options.properties.some(isModuleType)
  readAddressedCode(report, {node, region}, found, isModule ? 'module' : 'classic', true)
}

/** The code behind an address that holds it, or that a script has made of it. */
export function readAddressedCode(
  report: Report,
  given: Given,
  found: readonly ScriptFound[],
  type: ScriptType,
  worker?: boolean,
): void {
  for (const one of found) {
    const data = readDataUrl(one.url, scriptTypes)
    if (data !== undefined) report.addEncodedCode(dataText(data), type, one, worker ?? false)
  }
  const made = found.find(({url}) => url.startsWith('blob:'))
  if (made === undefined) return
  for (const text of blobTexts(report.analysis, given.node, given.region)) {
    report.addCode(text, type, made.certain, made, worker)
  }
}

/** The document that a script makes an address of, for a region. */
export function readAddressedPage(report: Report, given: Given, found: readonly ScriptFound[]): void {
  const made = found.find(({url}) => url.startsWith('blob:'))
  if (made === undefined) return
  for (const text of blobTexts(report.analysis, given.node, given.region)) {
    report.addMarkup(text, text.region, made.via, 'document', made.certain, made)
  }
}

/** The texts behind `URL.createObjectURL(new Blob(['…']))`. */
function blobTexts(analysis: Analysis, address: Node, region: Region): readonly Given[] {
  return analysis.values(address, region).flatMap(({node, keys, region: at}) => {
    if (node?.type !== 'CallExpression' || keys.length > 0) return []
    const [blob] = node.arguments
    if (blob === undefined || analysis.path(node.callee as Node, at)?.path !== 'URL.createObjectURL') return []
    return analysis.values(blob, at).flatMap((value) => partsOf(analysis, value.node, value.region))
  })
}

/** The first part of `new Blob([…])`; code is hardly ever handed over in several. */
function partsOf(analysis: Analysis, blob: Node | undefined, region: Region): readonly Given[] {
  if (blob?.type !== 'NewExpression') return []
  const [parts] = blob.arguments
  if (parts === undefined) return []
  return analysis.values(parts, region).flatMap((list) => {
    const [part] = list.node?.type === 'ArrayExpression' ? list.node.elements : []
    return part == null ? [] : [{node: part as Node, region: list.region}]
  })
}

function isModuleType(property: Node): boolean {
  if (property.type !== 'Property' || writtenName(property.key, property.computed) !== 'type') return false
  return property.value.type === 'Literal' && property.value.value === 'module'
}

/** A sum is text when a part of it is. */
function isSumText(analysis: Analysis, {left, right}: ESTree.BinaryExpression, region: Region): boolean | undefined {
  const parts = [isText(analysis, left as Node, region), isText(analysis, right, region)]
  if (parts.includes(true)) return true
  return parts.includes(undefined) ? undefined : false
}

const isNoText: ReadonlySet<string> = new Set(['ObjectExpression', 'ArrayExpression', 'NewExpression'])

/** True when an expression gives text; undefined when that is not known. */
export function isText(analysis: Analysis, node: Node, region: Region): boolean | undefined {
  const kinds = analysis.values(node, region).map(({node: value, keys}) => {
    if (value === undefined || keys.length > 0) return undefined
    if (value.type === 'TemplateLiteral') return true
    if (value.type === 'Literal') return typeof value.value === 'string'
    if (value.type === 'BinaryExpression') return isSumText(analysis, value, region)
    return isFunction(value) || isNoText.has(value.type) ? false : undefined
  })
  if (kinds.includes(true)) return true
  return kinds.every((kind) => kind === false) ? false : undefined
}
