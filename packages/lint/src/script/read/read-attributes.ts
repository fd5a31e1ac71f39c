import {readRefresh} from '../../references/meta-refresh.ts'
import {chooseCandidate, readSrcset} from '../../references/srcset.ts'
import type {Kind} from '../analysis/analysis.ts'
import {isOwnObject} from '../analysis/calls.ts'
import {type ElementSink, elementSink, likelySink, linkSink, worksInDocument} from '../sinks/elements.ts'
import type {Node} from '../syntax/ast.ts'
import type {Region} from '../syntax/region.ts'
import type {Given} from './made-elements.ts'
import {readAddressedCode, readAddressedPage} from './read-code.ts'
import {contentNames, isScriptType, writeContent} from './read-content.ts'
import type {Report, Use} from './report.ts'

/** Reads what a script sets on an element, by property (`element.src = …`) or by attribute (`setAttribute('src', …)`). */
export interface AttributeWrite {
  readonly object: Node
  /** Property or attribute name as written. */
  readonly name: string
  readonly given: Given
  readonly region: Region
  readonly by: 'property' | 'attribute'
  /** The span to mark when there is no address. */
  readonly mark: {readonly start: number; readonly end: number}
}

export function writeAttribute(report: Report, write: AttributeWrite): void {
  const {object, given, region, by, mark} = write
  const name = write.name.toLowerCase()
  if (by === 'attribute' && /^on[a-z]+$/.test(name)) {
    const found = report.plain({sink: 'handler', directive: 'script-src-attr', via: 'setAttribute'}, region, mark)
    report.addCode(given, 'handler', false, found)
    return
  }
  if (name === 'style') {
    if (by === 'attribute')
      report.plain({sink: 'style-attribute', directive: 'style-src-attr', via: 'setAttribute'}, region, mark)
    // Objects of all kinds have a `style`; that of an element is given text.
    if (by === 'attribute' || isText(given.node)) {
      report.addCss(given, region, by === 'attribute' ? 'setAttribute' : 'style', 'declarations', true)
    }
    return
  }
  if (contentNames.has(write.name) && (by === 'property' || name === 'srcdoc')) {
    writeContent(report, write)
    return
  }
  const kind = report.analysis.kind(object, region)
  if (kind?.name === 'CSSStyleDeclaration')
    report.addCss(given, region, 'style', 'value', kind.certain, cssName(write.name))
  else if (name === 'download') writeDownload(report, write, kind)
  else if (kind === undefined) writeUnknown(report, write, name)
  else writeKnown(report, write, name, kind)
}

function isText({type}: Node): boolean {
  return type === 'Literal' || type === 'TemplateLiteral' || type === 'BinaryExpression'
}

/** `backgroundImage` in CSS. */
export function cssName(property: string): string {
  if (property.startsWith('--')) return property
  return property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^webkit-/, '-webkit-')
}

/** Attributes that mean the same on nearly everything that has them. */
const telling: ReadonlySet<string> = new Set(['src', 'srcset', 'poster'])

/** Nothing is known of the object: it counts only when it may be an element and the address is known. */
function writeUnknown(report: Report, write: AttributeWrite, name: string): void {
  const {object, given, region, mark} = write
  const sink = telling.has(name) ? likelySink(name) : undefined
  if (sink === undefined || isOwnObject(report.analysis, object, region)) return
  const isKnown = report.analysis.texts(given.node, given.region).some(({value}) => value !== '')
  if (!isKnown) return
  const use = useOf(sink, `.${name}`, false)
  if (sink.syntax === 'srcset') writeSrcset(report, use, write)
  else report.address(use, given, region, mark)
}

function writeKnown(report: Report, write: AttributeWrite, name: string, kind: Kind): void {
  const {given, region, mark} = write
  const sink = kind.name === 'Element' ? likelySink(name) : sinkOn(report, kind, name)
  if (sink === undefined || sink.syntax === 'document') return
  if (sink.syntax === 'refresh') {
    writeRefresh(report, write, kind)
    return
  }
  const use = useOf(
    sink,
    kind.name === 'Element' ? `.${name}` : `${kind.name}.${name}`,
    isCertain(report, kind, name, sink),
  )
  if (sink.syntax === 'srcset') writeSrcset(report, use, write)
  else {
    const found = report.address(use, given, region, mark)
    if (kind.name === 'script') readAddressedCode(report, given, found, sink.sink === 'module' ? 'module' : 'classic')
    else if (kind.name === 'iframe') readAddressedPage(report, given, found)
  }
}

/** `meta.content = '0; https://…'` */
function writeRefresh(report: Report, {given, region}: AttributeWrite, {made, certain}: Kind): void {
  if (made === undefined) return
  const keyword = report.made.attributeText(made, 'httpEquiv') ?? report.made.attributeText(made, 'http-equiv')
  if (keyword?.toLowerCase() !== 'refresh') return
  const isCertain = certain && report.made.isInserted(made)
  for (const text of report.analysis.texts(given.node, given.region)) {
    const refresh = text.whole ? readRefresh(text.value) : undefined
    if (refresh === undefined) continue
    const use: Use = {sink: 'navigation', directive: undefined, via: 'meta.content', certain: isCertain && text.certain}
    report.written(use, refresh.url, given, region)
  }
}

/** True when setting the attribute is enough. */
function isCertain(report: Report, kind: Kind, name: string, {sink}: ElementSink): boolean {
  if (kind.name === 'Element' || !kind.certain || waits.has(sink) || name === 'ping') return false
  if (kind.name === 'link' && relOf(report, kind) === undefined) return false
  // A script of the page has been started: what it is set to later does nothing.
  if (kind.name === 'script' && kind.made === undefined) return false
  return kind.made === undefined || !worksInDocument.has(kind.name) || report.made.isInserted(kind.made)
}

/** Sinks that wait for the reader. */
const waits: ReadonlySet<string> = new Set(['form', 'link'])

/** Of several images a window asks for one. */
function writeSrcset(report: Report, use: Use, {given, region, mark}: AttributeWrite): void {
  const texts = report.analysis.texts(given.node, given.region)
  const lists = texts.map(({value, whole}) => (whole ? readSrcset(value) : []))
  if (lists.every((candidates) => candidates.length === 0)) report.address(use, given, region, mark)
  lists.forEach((candidates, list) => {
    const chosen = chooseCandidate(candidates, {})
    candidates.forEach(({url}, index) => {
      const isOnly = texts.length === 1 && texts[list]?.certain === true
      report.written({...use, certain: (use.certain ?? true) && index === chosen && isOnly}, url, given, region)
    })
  })
}

function useOf({sink, directive}: ElementSink, via: string, certain: boolean): Use {
  return {sink, directive, via, certain}
}

function sinkOn(report: Report, kind: Kind, name: string): ElementSink | undefined {
  const {name: tag, made} = kind
  const sink = elementSink(tag, name)
  if (tag === 'script' && name === 'src') {
    const type = made === undefined ? '' : (report.made.attributeText(made, 'type') ?? '')
    if (type === 'module' && sink !== undefined) return {...sink, sink: 'module'}
    return isScriptType(type) ? sink : undefined
  }
  if (tag !== 'link') return sink
  if (name !== 'href') return undefined
  const rel = relOf(report, kind)
  if (rel === undefined) return likelyLink
  return linkSink(rel, made === undefined ? '' : (report.made.attributeText(made, 'as') ?? ''))
}

/** The sink of a `<link>`; undefined when the script does not tell. */
function relOf(report: Report, {made}: Kind): string | undefined {
  return made === undefined ? undefined : report.made.attributeText(made, 'rel')
}

const likelyLink: ElementSink | undefined = linkSink('stylesheet', '')

/** `a.download = …`: a save, once the script clicks it. */
function writeDownload(report: Report, {region, mark}: AttributeWrite, kind: Kind | undefined): void {
  if (kind?.name !== 'a') return
  const click = kind.made === undefined ? undefined : report.made.call(kind.made, 'click')
  const href = kind.made === undefined ? undefined : report.made.attribute(kind.made, 'href')
  const use: Use = {sink: 'download', directive: undefined, via: 'a.download', certain: click?.certain ?? false}
  if (href === undefined) report.plain(use, region, mark)
  else report.addressAt(use, href, region, mark)
}
