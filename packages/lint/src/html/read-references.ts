import {maxFrameDepth} from '../limits.ts'
import type {Address} from '../references/address.ts'
import {readRow, rowsOf} from '../references/addresses.ts'
import type {ElementView} from '../references/element-view.ts'
import {readLink} from '../references/link.ts'
import {isFallback, typeWithoutAddress} from '../references/object-element.ts'
import type {Row} from '../references/row.ts'
import {presentationAttributes} from '../references/svg-rows.ts'
import {classifyUrl} from '../references/url.ts'
import type {ParseScript} from '../script/syntax/parse.ts'
import type {ExactPlace} from '../source/place.ts'
import {
  attribute,
  type ChildNode,
  type Element,
  htmlNamespace,
  isElement,
  isTemplate,
  nameOf,
  type ParentNode,
  type Source,
  svgNamespace,
} from '../source/source.ts'
import {deepElements, type Stopped} from '../stops.ts'
import {Collector} from './collector.ts'
import {isEventHandler} from './event-handlers.ts'
import {readDataDocument, readFrameDocument} from './frame.ts'
import {locateElement} from './locate.ts'
import {PageScripts} from './page-scripts.ts'
import {PageStyles} from './page-styles.ts'
import {type Draft, draftOf, PageReference, type Reading, type Scope, type Spot, spotOf} from './reading.ts'
import {viewOf} from './view-of.ts'

/** Reads everything in a page that makes a browser fetch, navigate, submit or run, in document order. */
export function readReferences(source: Source, parse: ParseScript): Reading {
  const collector = new Collector(source, parse)
  if (source.tooDeep !== undefined) {
    collector.stop({
      rule: 'too-deep',
      message: deepElements,
      place: locateElement(collector.top.context, source.tooDeep),
    })
  }
  new HtmlReader(collector).read(source.tree, collector.top)
  return collector.finish()
}

/** Reads trees of elements: that of the page, those of its frames, and those of markup that its scripts write. */
class HtmlReader {
  readonly #collector: Collector
  readonly #scripts: PageScripts
  readonly #styles: PageStyles
  /** Those whose first template has been seen. */
  readonly #shadowHosts = new Set<Element>()

  constructor(collector: Collector) {
    this.#collector = collector
    this.#styles = new PageStyles(collector)
    this.#scripts = new PageScripts(collector, this.#styles, (tree, scope) => this.read(tree, scope))
  }

  /** The document of a frame; none when it is too deep in other frames. */
  readonly #inner = (tree: ParentNode | undefined, scope: Scope): void => {
    if (tree !== undefined) this.read(tree, scope)
    else this.#collector.stop(frameStop(scope.context.locate(0, 0)))
  }

  /** Walks without recursion: deep pages are read to their end. */
  read(root: ParentNode, scope: Scope): void {
    const stack: {node: Element; scope: Scope}[] = []
    const push = (children: readonly ChildNode[], inner: Scope): void => {
      for (let index = children.length - 1; index >= 0; index--) {
        const node = children[index]
        if (node !== undefined && isElement(node)) stack.push({node, scope: inner})
      }
    }
    push(root.childNodes, scope)
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const {node} = next
      this.#element(node, next.scope)
      push(node.childNodes, next.scope)
      if (isTemplate(node)) {
        push(
          node.content.childNodes,
          next.scope.shadowRoots && this.#isShadowRoot(node) ? next.scope : {...next.scope, live: false},
        )
      }
    }
  }

  /** True for a template that is a declarative shadow root, which is alive. Source: HTML, "template start tag". */
  #isShadowRoot(template: Element): boolean {
    const mode = attribute(template, 'shadowrootmode')?.toLowerCase()
    const host = template.parentNode
    if (mode === undefined || host === null || !isElement(host)) return false
    // Templates are read in document order. The first of a host counts, and no other when it is of no use.
    if (this.#shadowHosts.has(host)) return false
    this.#shadowHosts.add(host)
    return (mode === 'open' || mode === 'closed') && (shadowHosts.has(host.nodeName) || host.nodeName.includes('-'))
  }

  #element(element: Element, scope: Scope): void {
    this.#collector.element(element, scope)
    const view = viewOf(element)
    const rows = rowsOf(view)
    for (const attr of element.attrs) {
      const name = nameOf(attr)
      for (const row of rows) if (row.attribute === name) this.#row(row, element, view, attr.value, scope)
      if (name === 'style') this.#styles.declarations(element, attr.value, scope)
      else if (isEventHandler(name, element)) this.#scripts.handler(element, name, attr.value, scope)
      else if (element.namespaceURI === svgNamespace && presentationAttributes.has(name)) {
        this.#styles.value(element, name, attr.value, scope)
      }
    }
    const {namespaceURI} = element
    if (element.tagName === 'style') this.#styles.element(element, scope)
    // In SVG it is no link, and yet a browser that reads ahead asks for it.
    else if (element.tagName === 'link')
      this.#link(element, view, namespaceURI === htmlNamespace ? scope : {...scope, live: false})
    else if (element.tagName === 'script' && (namespaceURI === htmlNamespace || namespaceURI === svgNamespace)) {
      this.#scripts.element(element, scope)
    } else if (namespaceURI !== htmlNamespace) return
    else if (element.tagName === 'meta') this.#meta(element, scope)
    else if (element.tagName === 'embed' || element.tagName === 'object') this.#typed(element, view, scope)
  }

  #row(row: Row, element: Element, view: ElementView, value: string, scope: Scope): void {
    if (row.syntax === 'document') readFrameDocument(element, row.attribute, value, scope, this.#inner)
    for (const address of readRow(row, view)) this.#address(address, row, element, view, scope)
  }

  #address(address: Address, row: Row, element: Element, view: ElementView, scope: Scope): void {
    const {url} = address
    const spot = spotOf(address)
    if (runsJavascript.has(row.sink) && classifyUrl(url) === 'javascript') {
      this.#scripts.javascriptUrl(element, row.attribute, url, scope, row.sink === 'frame')
      if (row.sink !== 'form') return
    }
    if (row.sink === 'object') {
      this.#object(draftOf(address, !isFallback(view)), element, scope, spot)
      return
    }
    const reference = this.#collector.add(draftOf(address), element, scope, spot)
    // A window refuses a document at `data:`, a frame shows it.
    if (row.sink === 'frame' || row.syntax === 'refresh') {
      const inner = row.sink === 'frame' ? scope : {...scope, live: false}
      readDataDocument(reference, inner, this.#inner)
    }
  }

  #typed(element: Element, view: ElementView, scope: Scope): void {
    const type = typeWithoutAddress(view)
    if (type === undefined) return
    const draft = {url: '', sink: 'object', directive: 'object-src', kind: 'typed-object', via: 'type'} as const
    const spot = {attribute: 'type', start: 0, end: type.length}
    this.#object({...draft, certain: !isFallback(view)}, element, scope, spot)
  }

  /** An element that is not rendered loads nothing either; that is known when all styles are. */
  #object(draft: Draft, element: Element, scope: Scope, spot: Spot): void {
    const loaded: PageReference[] = []
    this.#collector.defer(() => {
      const certain = draft.certain && this.#styles.isShown(element, scope)
      loaded.push(new PageReference({...draft, certain}, element, scope, spot))
      return loaded
    })
    readDataDocument(new PageReference(draft, element, scope, spot), scope, this.#inner, loaded)
  }

  #link(element: Element, view: ElementView, scope: Scope): void {
    for (const address of readLink(view)) {
      const reference = this.#collector.add(draftOf(address), element, scope, spotOf(address))
      if (address.kind === 'stylesheet') this.#styles.dataSheet(reference, scope)
    }
  }

  #meta(element: Element, scope: Scope): void {
    const policy = attribute(element, 'content')
    if (scope.depth > scope.document.depth || !scope.live || policy === undefined) return
    if (attribute(element, 'http-equiv')?.toLowerCase() !== 'content-security-policy') return
    // Source: https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-security-policy
    if (element.parentNode?.nodeName === 'head') this.#collector.policy(policy, element, scope)
  }
}

function frameStop(place: ExactPlace): Stopped {
  return {rule: 'too-deep', message: `Frames are nested more than ${maxFrameDepth} deep and were not read`, place}
}

const runsJavascript: ReadonlySet<Row['sink']> = new Set(['link', 'form', 'frame'])

/** Source: https://dom.spec.whatwg.org/#valid-shadow-host-name */
const shadowHosts: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
)
