import {
  attribute,
  type ChildNode,
  type Document,
  type Element,
  isElement,
  isTemplate,
  type ParentNode,
  type Source,
} from '../source/source.ts'
import {type DataUri, findDataUris} from './data-uri.ts'
import {type DataKind, kindOfScript} from './kinds.ts'

/** A stretch of a page that belongs to one element and is of one kind. */
export interface Span {
  readonly start: number
  readonly end: number
  /** Tag name in lower case, or `#document`, `#doctype`, `#comment`. */
  readonly element: string
  readonly kind: DataKind
  /** MIME type of a payload. */
  readonly type?: string
  /** The stretch that it is a part of on its own account (a script, a drawing, a payload); by start. */
  readonly whole?: number
}

/** Cuts a page in spans: in order, without gaps, none empty, whatever the markup is. */
export function readSpans(source: Source): Span[] {
  const claims = [...claimTree(source), ...claimPayloads(source.text)].toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  )
  return sweep(claims, source.text)
}

/** Walks without recursion: a page may nest deeper than the stack is. */
function claimTree(source: Source): Span[] {
  const claims: Span[] = []
  const stack: (ChildNode | Document)[] = [source.tree]
  const offset = (masked: number): number => source.payloads.toOffset(masked)
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const claimed = claimNode(node, offset)
    claims.push(...claimed.claims)
    for (const child of claimed.children.toReversed()) stack.push(child)
  }
  return claims
}

interface Claimed {
  readonly claims: readonly Span[]
  readonly children: readonly ChildNode[]
}

function claimNode(node: ChildNode | Document, offset: (masked: number) => number): Claimed {
  if (isElement(node)) return claimElement(node, offset)
  const location = node.sourceCodeLocation
  const children = 'childNodes' in node ? node.childNodes : []
  if (location === undefined || location === null) return {claims: [], children}
  const span = (element: string, kind: DataKind, whole?: number): Span => ({
    start: offset(location.startOffset),
    end: offset(location.endOffset),
    element,
    kind,
    ...(whole !== undefined && {whole}),
  })
  if (node.nodeName === '#comment') return {claims: [span('#comment', 'other')], children}
  if (node.nodeName === '#documentType') return {claims: [span('#doctype', 'markup')], children}
  if (!('value' in node) || !('parentNode' in node)) return {claims: [], children}
  const parent = node.parentNode
  const element = parent !== null && isElement(parent) ? parent.tagName : '#document'
  const kind = kindOfText(parent, node.value)
  return {claims: [span(element, kind, owned.has(element) ? offset(location.startOffset) : undefined)], children}
}

/** Elements whose content is one thing: each counts on its own. */
const owned: ReadonlySet<string> = new Set(['script', 'style'])

function kindOfText(parent: ParentNode | null, value: string): DataKind {
  if (parent === null || !isElement(parent)) return 'text'
  if (parent.tagName === 'style') return 'css'
  if (parent.tagName === 'script') return kindOfScript(attribute(parent, 'type') ?? '')
  return /\S/.test(value) ? 'text' : 'markup'
}

function claimElement(node: Element, offset: (masked: number) => number): Claimed {
  const location = node.sourceCodeLocation
  const element = node.tagName
  const children = isTemplate(node) ? node.content.childNodes : node.childNodes
  if (location === undefined || location === null) return {claims: [], children}
  const claim = (from: number, to: number, kind: DataKind, whole?: number): Span => ({
    start: offset(from),
    end: offset(to),
    element,
    kind,
    ...(whole !== undefined && {whole}),
  })
  if (element === 'svg') {
    // A drawing is an image, whatever it is made of.
    return {
      claims: [claim(location.startOffset, location.endOffset, 'image', offset(location.startOffset))],
      children: [],
    }
  }
  const start = location.startTag ?? location
  const claims = [claim(start.startOffset, start.endOffset, 'markup')]
  if (location.endTag) claims.push(claim(location.endTag.startOffset, location.endTag.endOffset, 'markup'))
  for (const [name, place] of Object.entries(location.attrs ?? {})) {
    const kind = name === 'style' ? 'css' : name.startsWith('on') ? 'js' : undefined
    if (kind !== undefined) claims.push(claim(place.startOffset, place.endOffset, kind))
  }
  return {claims, children}
}

function claimPayloads(text: string): Span[] {
  return findDataUris(text).map(({start, end, type, kind}: DataUri) => ({
    start,
    end,
    element: '',
    kind,
    type,
    whole: start,
  }))
}

/** Of claims that lie within one another, the innermost has a stretch; what nobody claims is the document's. */
function sweep(claims: readonly Span[], text: string): Span[] {
  const spans: Span[] = []
  const open: Span[] = []
  let at = 0
  const document: Span = {start: 0, end: text.length, element: '#document', kind: 'markup'}
  const give = (to: number): void => {
    const end = offPair(text, Math.min(to, text.length))
    if (end <= at) return
    spans.push({...(open.at(-1) ?? document), start: at, end})
    at = end
  }
  for (const claim of claims) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= claim.start) {
      give(open.at(-1)?.end ?? 0)
      open.pop()
    }
    const outer = open.at(-1)
    if (claim.type !== undefined && !isHolder(outer)) continue
    give(claim.start)
    // Broken markup can make claims cross: the later keeps within the earlier.
    const end = Math.min(claim.end, outer?.end ?? text.length)
    open.push({...claim, end, element: claim.element === '' ? (outer?.element ?? document.element) : claim.element})
  }
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    open.push(last)
    give(last.end)
    open.pop()
  }
  give(text.length)
  return spans
}

/** Prose that shows a `data:` URI holds no payload. */
function isHolder(span: Span | undefined): boolean {
  return span !== undefined && span.kind !== 'text' && span.element !== '#comment'
}

/** The offset, or the next when it would part a pair of surrogates: half of a character has no bytes of its own. */
export function offPair(text: string, at: number): number {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000 ? at + 1 : at
}
