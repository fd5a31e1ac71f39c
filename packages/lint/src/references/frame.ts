import {type Element, type ParentNode, parseDocument} from '../source.ts'
import {decodeDataUrl} from './data-url.ts'
import {locateInAttribute, type TextContext} from './locate.ts'
import {type PageDocument, type PageReference, type Scope, within} from './reading.ts'

/** Frames in frames deeper than this are not read. */
const maxDepth = 8

type Read = (tree: ParentNode, scope: Scope) => void

/** Reads the document of `<iframe srcdoc>`: it inherits the page's policy, so what it holds is judged by it. */
export function readFrameDocument(element: Element, name: string, html: string, scope: Scope, read: Read): void {
  const context: TextContext = {
    text: html,
    locate: (start, end) => locateInAttribute(scope.context, element, name, start, end),
  }
  readInner(html, null, {...scope, context}, read)
}

/** Reads the document of a frame at a `data:` address, which inherits the page's policy just as well. */
export function readDataFrame(reference: PageReference, scope: Scope, read: Read): void {
  const data = decodeDataUrl(reference.url, documentTypes)
  if (data === null) return
  const context: TextContext = {text: '', locate: () => reference.place}
  const live = scope.live && reference.static
  readInner(data.text, reference.url, within({...scope, context, live}, [reference]), read)
}

function readInner(html: string, url: string | null, scope: Scope, read: Read): void {
  if (scope.depth >= maxDepth) return
  const depth = scope.depth + 1
  const document: PageDocument = {parent: scope.document, depth, url, elements: [], ids: new Map()}
  read(parseDocument(html), {...scope, document, depth, runsScripts: true})
}

// Of XML the HTML parser makes nearly the same.
const documentTypes: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml', 'image/svg+xml'])
