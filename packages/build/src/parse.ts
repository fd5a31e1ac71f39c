import {type Finding, readSource, type Source} from '@ampoule/lint'
import type {Nodes, Root} from 'hast'
import {fromParse5} from 'hast-util-from-parse5'
import {defaultSchema, type Schema} from 'hast-util-sanitize'
import type {Root as Markdown, Nodes as MarkdownNodes} from 'mdast'
import rehypeHighlight from 'rehype-highlight'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeSlug from 'rehype-slug'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {documentParts} from './document.ts'
import {type Metadata, readFrontMatter} from './front-matter.ts'
import {markCallouts} from './passes/mark-callouts.ts'
import {scrollWide} from './passes/scroll-wide.ts'

/** What a source is written in. */
export type Format = 'markdown' | 'html'
export type Trust = 'trusted' | 'untrusted'

export interface Parsed {
  readonly tree: Root
  readonly metadata: Metadata
  readonly findings: readonly Finding[]
}

/** Makes a document tree of Markdown. Raw HTML in it is kept; `untrusted` text is cleaned of what could run. */
export async function parseMarkdown(text: string, path: string, trust: Trust): Promise<Parsed> {
  const file = new VFile({value: text, path})
  const reader = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter)
  const markdown: Markdown = reader.parse(file)
  const {metadata, findings} = readFrontMatter(markdown, path)
  const processor = unified()
    .use(keepDataSource)
    .use(remarkRehype, {allowDangerousHtml: true})
    .use(rehypeRaw)
    .use(trust === 'untrusted' ? [[rehypeSanitize, untrustedSchema]] : [])
    .use(markCallouts)
    .use(rehypeSlug)
    .use(rehypeHighlight, {detect: false})
    .use(scrollWide)
  const tree: Root = await processor.run(markdown, file)
  documentParts(tree)
  return {tree, metadata, findings}
}

/**
 * Makes a document tree of HTML, whole or a fragment, with the linter's own reader: builder and linter must see one
 * tree, and long payloads are held aside while it parses.
 */
export function parseHtml(text: string, path: string, trust: Trust): Parsed {
  const source = readSource(text)
  const file = new VFile({value: source.held, path})
  const parsed = fromParse5(source.tree, {file})
  let tree: Root = parsed.type === 'root' ? parsed : {type: 'root', children: []}
  if (source.payloads.heldAside > 0) restorePayloads(tree, source)
  if (trust === 'untrusted') tree = unified().use(rehypeSanitize, untrustedSchema).runSync(tree, file) as Root
  documentParts(tree)
  return {tree, metadata: {}, findings: []}
}

/** The `src=rows.csv` behind a fence goes on the element, since raw HTML is parsed anew and what is beside it is lost. */
function keepDataSource() {
  return (tree: Markdown): void => {
    visitMarkdown(tree, (node) => {
      const src = node.type === 'code' ? /(?:^|\s)src=(?:"([^"]*)"|(\S+))/.exec(node.meta ?? '') : null
      if (src !== null) node.data = {...node.data, hProperties: {dataSrc: src[1] ?? src[2] ?? ''}} as typeof node.data
    })
  }
}

function visitMarkdown(node: MarkdownNodes, visitor: (node: MarkdownNodes) => void): void {
  visitor(node)
  if ('children' in node) for (const child of node.children) visitMarkdown(child, visitor)
}

/** GitHub's schema, with classes for highlighting kept and ids as written: a page without scripts has none to clobber. */
const untrustedSchema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  protocols: {...defaultSchema.protocols, src: ['http', 'https', 'data']},
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
