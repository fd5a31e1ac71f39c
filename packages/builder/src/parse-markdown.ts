import type {Root} from 'hast'
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
import {readFrontMatter} from './front-matter.ts'
import {type Parsed, type Trust, untrustedSchema} from './parse.ts'
import {markCallouts} from './passes/mark-callouts.ts'
import {scrollWide} from './passes/scroll-wide.ts'

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
