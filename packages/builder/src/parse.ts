import type {Finding} from '@ampoule/lint'
import {deepElements, readSource, type Source, stopFinding} from '@ampoule/lint/internals'
import type {Nodes, Root} from 'hast'
import {fromParse5} from 'hast-util-from-parse5'
import {VFile} from 'vfile'
import {documentParts} from './document.ts'
import {allText, elementsOf} from './hast.ts'
import type {LedgerEntry} from './ledger.ts'
import type {Metadata} from './markdown/metadata.ts'
import {cleanTree} from './sanitize/clean-tree.ts'

/** The language that a source is written in. */
export type Format = 'markdown' | 'html'
export type Trust = 'trusted' | 'untrusted'

export interface Parsed {
  readonly tree: Root
  readonly metadata: Metadata
  readonly findings: readonly Finding[]
  /** How its bytes are written; UTF-8 when that is left out. */
  readonly encoding?: string
  /** Stylesheets that it needs beside its theme. */
  readonly styles?: readonly string[]
  /** Tags and classes that passes and scripts will make, whose styles are to be kept. */
  readonly later?: readonly string[]
  /** References known already: files that it includes, what was taken out of a page of a stranger. */
  readonly entries?: readonly LedgerEntry[]
}

/**
 * Makes a document tree of HTML, whole or a fragment, with the linter's own reader: builder and linter must see one
 * tree, and long payloads are masked while it parses.
 */
export function parseHtml(text: string, path: string, trust: Trust): Parsed {
  const source = readSource(text)
  // That there is a file makes it keep positions; of its text it would count the lines for each template anew.
  const parsed = fromParse5(source.tree, {file: new VFile({value: ' ', path})})
  const tree: Root = parsed.type === 'root' ? parsed : {type: 'root', children: []}
  if (source.payloads.maskedLength > 0) restorePayloads(tree, source)
  const findings = depthFindings(source, path)
  if (trust === 'trusted') {
    documentParts(tree)
    return {tree, metadata: {}, findings}
  }
  // The title is no content, and goes with the head: it is text, and harmless.
  const titled = elementsOf(tree).find(({node}) => node.tagName === 'title' && node.children.length > 0)?.node
  const lang = elementsOf(tree).find(({node}) => node.tagName === 'html')?.node.properties.lang
  const title = titled && allText(titled).trim()
  const cleaned = cleanTree(tree, path)
  documentParts(cleaned.tree)
  const metadata = {...(title && {title}), ...(typeof lang === 'string' && {lang})}
  return {tree: cleaned.tree, metadata, findings, entries: cleaned.dropped}
}

/** The page that is emitted is no deeper than browsers nest: nothing in it tells what the source was. */
function depthFindings({tooDeep, place}: Source, file: string): Finding[] {
  const at = tooDeep?.sourceCodeLocation
  if (tooDeep === undefined) return []
  const where = at ? {place: place(at.startOffset, at.startOffset)} : {}
  return [stopFinding({rule: 'too-deep', message: deepElements, file, ...where})]
}

/** Puts the payloads back, and makes the positions those of the text as it was given. */
function restorePayloads(tree: Root, {payloads, place}: Source): void {
  visit(tree, (node) => {
    const {position} = node
    if (position?.start.offset !== undefined && position.end.offset !== undefined) {
      node.position = place(position.start.offset, position.end.offset)
    }
    if (node.type === 'text' || node.type === 'comment') node.value = payloads.restore(node.value)
    if (node.type !== 'element') return
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = payloads.restore(value)
    }
  })
}

function visit(node: Nodes, visitor: (node: Nodes) => void): void {
  visitor(node)
  if ('content' in node && node.content !== undefined) visit(node.content, visitor)
  if ('children' in node) for (const child of node.children) visit(child, visitor)
}
