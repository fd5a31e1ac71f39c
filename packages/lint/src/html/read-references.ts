import {htmlRows} from '../references/html-rows.ts'
import {readRefresh} from '../references/meta-refresh.ts'
import type {Row} from '../references/row.ts'
import {readSrcset} from '../references/srcset.ts'
import {presentationAttributes, svgRows} from '../references/svg-rows.ts'
import {classifyUrl, readUrl} from '../references/url.ts'
import {
  attribute,
  type ChildNode,
  type Element,
  htmlNamespace,
  isElement,
  nameOf,
  type ParentNode,
  type Source,
  svgNamespace,
} from '../source/source.ts'
import {Collector} from './collector.ts'
import {isFallback, typeWithoutAddress} from './embedded.ts'
import {isEventHandler} from './event-handlers.ts'
import {readDataDocument, readFrameDocument} from './frame.ts'
import {isChosen} from './image-source.ts'
import {readLink} from './link.ts'
import {PageScripts} from './page-scripts.ts'
import {PageStyles} from './page-styles.ts'
import {type Draft, PageReference, type Reading, type Scope, type Spot} from './reading.ts'

/** Reads everything in a page that makes a browser fetch, navigate, submit or run, in document order. */
export function readReferences(source: Source): Reading {
  const collector = new Collector(source)
  new HtmlReader(collector).read(source.tree, collector.top)
  return collector.finish()
}

// `<a>` means one thing in HTML and another in SVG.
const rowsByNamespace: ReadonlyMap<string, ReadonlyMap<string, readonly Row[]>> = new Map([
  [htmlNamespace, byElement(htmlRows)],
  [svgNamespace, byElement(svgRows)],
])

/** Reads trees of elements: that of the page, those of its frames, and those of markup that its scripts write. */
class HtmlReader {
  readonly #collector: Collector
  readonly #scripts: PageScripts
  readonly #styles: PageStyles

  constructor(collector: Collector) {
    this.#collector = collector
    this.#styles = new PageStyles(collector)
    this.#scripts = new PageScripts(collector, this.#styles, (tree, scope) => this.read(tree, scope))
  }

  /** Walks without recursion: real pages nest thousands of elements. */
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
      if ('content' in node) {
        const content = node.content as ParentNode
        push(
          content.childNodes,
          next.scope.shadowRoots && isShadowRoot(node) ? next.scope : {...next.scope, live: false},
        )
      }
    }
  }

  #element(element: Element, scope: Scope): void {
    this.#collector.element(element, scope)
    const rows = rowsByNamespace.get(element.namespaceURI)?.get(element.tagName)
    for (const attr of element.attrs) {
      const name = nameOf(attr)
      if (rows !== undefined) {
        for (const row of rows) {
          if (row.attribute === name && (row.applies?.(element) ?? true)) this.#row(row, element, attr.value, scope)
        }
      }
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
      this.#link(element, namespaceURI === htmlNamespace ? scope : {...scope, live: false})
    else if (element.tagName === 'script' && (namespaceURI === htmlNamespace || namespaceURI === svgNamespace)) {
      this.#scripts.element(element, scope)
    } else if (namespaceURI !== htmlNamespace) return
    else if (element.tagName === 'meta') this.#meta(element, scope)
    else if (element.tagName === 'embed' || element.tagName === 'object') this.#typed(element, scope)
  }

  #row(row: Row, element: Element, value: string, scope: Scope): void {
    const certain = row.certain?.(element) ?? true
    switch (row.syntax) {
      case 'url':
        this.#url(row, element, value, scope, certain && isChosen(element, row.attribute))
        break
      case 'urls':
        this.#words(row, element, value, /[^\t\n\f\r ]+/g, scope, certain)
        break
      case 'values':
        this.#words(row, element, value, /[^;]+/g, scope, certain)
        break
      case 'srcset':
        for (const [index, candidate] of readSrcset(value).entries()) {
          const draft = {
            ...about(row),
            url: readUrl(candidate.url),
            static: certain && isChosen(element, row.attribute, index),
          }
          this.#collector.add(draft, element, scope, {
            attribute: row.attribute,
            start: candidate.start,
            end: candidate.end,
          })
        }
        break
      case 'refresh': {
        const refresh = readRefresh(value)
        if (refresh === null) break
        const draft = {...about(row), url: refresh.url, static: certain, via: '<meta http-equiv=refresh>'}
        const spot = {attribute: row.attribute, start: refresh.start, end: refresh.end}
        const reference = this.#collector.add(draft, element, scope, spot)
        // A window refuses a document at `data:`, a frame shows it.
        readDataDocument(reference, {...scope, live: false}, (tree, inner) => this.read(tree, inner))
        break
      }
      case 'document':
        readFrameDocument(element, row.attribute, value, scope, (tree, inner) => this.read(tree, inner))
        break
    }
  }

  #url(row: Row, element: Element, value: string, scope: Scope, certain: boolean): void {
    const url = readUrl(value)
    const spot = {attribute: row.attribute, start: 0, end: value.length}
    if (classifyUrl(url) === 'javascript' && runsJavascript.has(row.sink)) {
      this.#scripts.javascriptUrl(element, row.attribute, url, scope, row.sink === 'frame')
      if (row.sink !== 'form') return
    }
    const isDownload = row.sink === 'link' && attribute(element, 'download') !== undefined
    const draft = {...about(row), url, static: certain}
    if (row.sink === 'object') {
      if (url === '') return
      this.#object({...draft, static: certain && !isFallback(element)}, element, scope, spot)
      return
    }
    const reference = this.#collector.add(
      isDownload ? {...draft, sink: 'download', via: 'download'} : draft,
      element,
      scope,
      spot,
    )
    if (row.sink === 'frame') readDataDocument(reference, scope, (tree, inner) => this.read(tree, inner))
  }

  #typed(element: Element, scope: Scope): void {
    const type = typeWithoutAddress(element)
    if (type === null) return
    const draft = {url: '', sink: 'object', directive: 'object-src', via: 'type'} as const
    const spot = {attribute: 'type', start: 0, end: type.length}
    this.#object({...draft, static: !isFallback(element)}, element, scope, spot)
  }

  /** What is not rendered is not loaded either; that is known when all styles are. */
  #object(draft: Draft, element: Element, scope: Scope, spot: Spot): void {
    const loaded: PageReference[] = []
    this.#collector.defer(() => {
      const certain = draft.static && this.#styles.isShown(element, scope)
      loaded.push(new PageReference({...draft, static: certain}, element, scope, spot))
      return loaded
    })
    readDataDocument(
      new PageReference(draft, element, scope, spot),
      scope,
      (tree, inner) => this.read(tree, inner),
      loaded,
    )
  }

  #words(row: Row, element: Element, value: string, word: RegExp, scope: Scope, certain: boolean): void {
    for (const match of value.matchAll(word)) {
      const spot = {attribute: row.attribute, start: match.index, end: match.index + match[0].length}
      this.#collector.add({...about(row), url: readUrl(match[0]), static: certain}, element, scope, spot)
    }
  }

  #link(element: Element, scope: Scope): void {
    for (const reference of readLink(element, scope, this.#collector)) {
      if (reference.sink === 'style') this.#styles.dataSheet(reference, scope)
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

function byElement(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const grouped = new Map<string, Row[]>()
  for (const row of rows) {
    const group = grouped.get(row.element)
    if (group === undefined) grouped.set(row.element, [row])
    else group.push(row)
  }
  return grouped
}

const runsJavascript: ReadonlySet<Row['sink']> = new Set(['link', 'form', 'frame'])

function about({sink, directive, attribute: via}: Row): Pick<Row, 'sink' | 'directive'> & {via: string} {
  return {sink, directive, via}
}

/** Whether a template is a declarative shadow root, which is alive. Source: HTML, "template start tag". */
function isShadowRoot(template: Element): boolean {
  const mode = attribute(template, 'shadowrootmode')?.toLowerCase()
  const host = template.parentNode
  if ((mode !== 'open' && mode !== 'closed') || host === null || !isElement(host as ChildNode)) return false
  const earlier = host.childNodes.slice(0, host.childNodes.indexOf(template))
  const isFirst = !earlier.some(
    (node) => isElement(node) && node.tagName === 'template' && attribute(node, 'shadowrootmode') !== undefined,
  )
  return isFirst && (shadowHosts.has(host.nodeName) || host.nodeName.includes('-'))
}

/** Source: https://dom.spec.whatwg.org/#valid-shadow-host-name */
const shadowHosts: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
)
