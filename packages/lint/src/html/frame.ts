import {maxFrameDepth} from '../limits.ts'
import {dataText, readDataUrl} from '../references/data-url.ts'
import {attribute, type Element, type ParentNode, parseDocument} from '../source/source.ts'
import {Elements} from './elements.ts'
import {locateInAttribute, TextContext} from './locate.ts'
import {type PageDocument, type PageReference, type Scope, within} from './reading.ts'

/** Reads a tree; undefined is one that is too deep in frames to be read. */
type Read = (tree: ParentNode | undefined, scope: Scope) => void

/** Reads the document of `<iframe srcdoc>`: it inherits the page's policy, so what it holds is judged by it. */
export function readFrameDocument(element: Element, name: string, html: string, scope: Scope, read: Read): void {
  const context = new TextContext(html, (start, end) => locateInAttribute(scope.context, element, name, start, end))
  readInner(html, undefined, element, {...scope, context}, read)
}

/**
 * Reads the document at a `data:` address, which inherits the page's policy just as well. `needs` is what has to be let
 * through for it.
 */
export function readDataDocument(
  reference: PageReference,
  scope: Scope,
  read: Read,
  needs: readonly PageReference[] = [reference],
): void {
  const data = readDataUrl(reference.url, documentTypes)
  if (data === undefined) return
  const context = new TextContext('', () => reference.place)
  readInner(dataText(data), reference.url, reference.node, within({...scope, context}, needs), read)
}

function readInner(html: string, url: string | undefined, frame: Element, scope: Scope, read: Read): void {
  if (scope.depth >= maxFrameDepth) {
    read(undefined, scope)
    return
  }
  const depth = scope.depth + 1
  const document: PageDocument = {parent: scope.document, depth, url, elements: new Elements()}
  const sandbox = attribute(frame, 'sandbox')
    ?.toLowerCase()
    .split(/[\t\n\f\r ]+/)
  // A sandbox holds for all frames in it.
  const runs = scope.scripts !== 'none' && (sandbox === undefined || sandbox.includes('allow-scripts'))
  read(parseDocument(html), {...scope, document, depth, shadowRoots: true, scripts: runs ? 'all' : 'none'})
}

// Of XML the HTML parser makes nearly the same.
const documentTypes: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml', 'image/svg+xml'])
