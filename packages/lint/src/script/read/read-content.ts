import type {Kind} from '../analysis/analysis.ts'
import type {MarkupContext} from '../reading.ts'
import {insertions} from '../sinks/vocabulary.ts'
import {endOf, lastName, type Node, startOf} from '../syntax/ast.ts'
import type {Region} from '../syntax/region.ts'
import type {Given} from './made-elements.ts'
import type {Report} from './report.ts'

/** Properties that take text of another language. */
export const contentNames: ReadonlySet<string> = new Set([
  'innerHTML',
  'outerHTML',
  'srcdoc',
  'cssText',
  'textContent',
  'innerText',
  'text',
])

interface ContentWrite {
  readonly object: Node
  readonly name: string
  readonly given: Given
  readonly region: Region
  readonly mark: {readonly start: number; readonly end: number}
}

/** `element.innerHTML = …`, `style.textContent = …`, `script.text = …`. */
export function writeContent(report: Report, write: ContentWrite): void {
  const {object, name, given, region} = write
  if (name === 'outerHTML') report.addMarkup(given, region, name, 'fragment', true)
  else if (name === 'cssText') report.addCss(given, region, name, 'declarations', true)
  else {
    const kind = report.analysis.kind(object, region)
    if (name === 'srcdoc') report.addMarkup(given, region, name, 'document', isPlaced(report, kind))
    else if (kind?.name === 'style' || kind?.name === 'script') writeText(report, write, kind)
    else if (name === 'innerHTML')
      report.addMarkup(given, region, name, inertHolders.has(kind?.name ?? '') ? 'inert' : 'fragment', true)
  }
}

/** Elements whose content fetches nothing: that of a template, and those of a document that nobody sees. */
const inertHolders: ReadonlySet<string> = new Set(['template', 'InertElement'])

function isPlaced(report: Report, kind: Kind | undefined): boolean {
  return kind?.certain === true && (kind.made === undefined || report.made.isInserted(kind.made))
}

/** The text of a `<style>` or a `<script>` that the script makes. */
function writeText(report: Report, {given, region, mark, name}: ContentWrite, kind: Kind): void {
  const certain = isPlaced(report, kind)
  if (kind.name === 'style') {
    report.plain({sink: 'inline-style', directive: 'style-src-elem', via: 'style', certain}, region, mark)
    report.addCss(given, region, `style.${name}`, 'sheet', certain)
    return
  }
  const type = kind.made === undefined ? '' : (report.made.attributeText(kind.made, 'type') ?? '')
  const isModule = type.trim().toLowerCase() === 'module'
  if (!isModule && !isScriptType(type)) return
  const found = report.plain(
    {sink: 'inline-script', directive: 'script-src-elem', via: 'script', certain},
    region,
    mark,
  )
  report.addCode(given, isModule ? 'module' : 'classic', found.certain, found)
}

/** Source: https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element */
export function isScriptType(type: string): boolean {
  return /^\s*(?:(?:text|application)\/(?:x-)?(?:java|ecma|live|j)script[\d.]*)?\s*$/i.test(type)
}

export interface ContentCall {
  readonly callee: Node
  readonly name: string
  readonly given: readonly Node[]
  readonly region: Region
  readonly mark: {readonly start: number; readonly end: number}
}

/** Calls that take markup or style. Other calls of the same names are passed over. */
export function readContentCall(report: Report, call: ContentCall): void {
  const {callee, name, given, region} = call
  if (callee.type !== 'MemberExpression') return
  const object = callee.object as Node
  const [first, second] = given
  if (first === undefined) return
  const markup = markupCalls.get(name)
  if (markup !== undefined) {
    const node = given[markup.argument]
    if (node !== undefined) report.addMarkup({node, region}, region, name, markup.context, true)
    return
  }
  const kind = (): string | undefined => report.analysis.kind(object, region)?.name
  switch (name) {
    case 'write':
    case 'writeln':
      writeDocument(report, call, object)
      return
    case 'insertRule':
      report.addCss({node: first, region}, region, name, 'sheet', true)
      return
    case 'replaceSync':
    case 'replace':
      if (second === undefined && report.mentions('CSSStyleSheet') && kind() === 'CSSStyleSheet') {
        report.addCss({node: first, region}, region, name, 'constructed', true)
      }
      return
    case 'setProperty':
    case 'set':
      if (name === 'set' && !report.mentions('attributeStyleMap')) return
      if (second !== undefined && styles.has(kind() ?? '')) {
        const property = report.analysis.texts(first, region)[0]?.value ?? ''
        report.addCss({node: second, region}, region, name, 'value', true, property)
      }
      return
    default:
      if (insertions.has(name)) readInsertion(report, call, object)
  }
}

const markupCalls: ReadonlyMap<string, {readonly argument: number; readonly context: MarkupContext}> = new Map([
  ['insertAdjacentHTML', {argument: 1, context: 'fragment'}],
  ['setHTMLUnsafe', {argument: 0, context: 'shadow-fragment'}],
  ['createContextualFragment', {argument: 0, context: 'contextual'}],
  ['parseFromString', {argument: 0, context: 'inert'}],
] as const)

const styles: ReadonlySet<string> = new Set(['CSSStyleDeclaration', 'StylePropertyMap'])

/** `document.write('<img ', 'src=…>')`: all that it is given is one text. A window that is opened has a document as well. */
function writeDocument(report: Report, {given, region, name}: ContentCall, object: Node): void {
  const isOwn = report.analysis.path(object, region)?.path === 'document'
  if (!isOwn && report.analysis.kind(object, region)?.name !== 'Document') return
  const node = given.reduce((left, right) => {
    return {type: 'BinaryExpression', operator: '+', left, right, start: startOf(left), end: endOf(right)} as Node
  })
  report.addMarkup({node, region}, region, `document.${name}`, 'write', isOwn)
}

/** `style.append('…')`, `style.appendChild(document.createTextNode('…'))`. */
function readInsertion(report: Report, {given, name, region, mark}: ContentCall, object: Node): void {
  const texts = given.flatMap((node) => insertedText(report, node, region))
  if (texts.length === 0) return
  const kind = report.analysis.kind(object, region)
  if (kind?.name !== 'style' && kind?.name !== 'script') return
  for (const text of texts) writeText(report, {object, name, given: text, region, mark}, kind)
}

function insertedText({analysis}: Report, inserted: Node, region: Region): readonly Given[] {
  return analysis.values(inserted, region).flatMap(({node, keys, region: at}): readonly Given[] => {
    if (node === undefined || keys.length > 0) return []
    if (node.type === 'Literal' || node.type === 'TemplateLiteral' || node.type === 'BinaryExpression') {
      return [{node: inserted, region}]
    }
    if (node.type !== 'CallExpression' || lastName(node.callee as Node) !== 'createTextNode') return []
    const [text] = node.arguments
    return text === undefined ? [] : [{node: text, region: at}]
  })
}
