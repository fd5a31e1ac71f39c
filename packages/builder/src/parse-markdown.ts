import {DepthError, maxElementDepth} from '@ampoule/lint'
import type {Root} from 'hast'
import type {Root as Markdown, Nodes as MarkdownNodes} from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeSlug from 'rehype-slug'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {type Processor, unified} from 'unified'
import {VFile} from 'vfile'
import {documentParts} from './document.ts'
import {boundedText} from './markdown/bounded-text.ts'
import {checkTables, checkWork} from './markdown/check-work.ts'
import {setDirections} from './markdown/direction.ts'
import {readFrontMatter} from './markdown/front-matter.ts'
import {highlightCode} from './markdown/highlight-code.ts'
import {detectLanguage} from './markdown/language.ts'
import {markThemedPictures} from './markdown/mark-themed-pictures.ts'
import {drawMath, readMath, settleMath} from './markdown/math.ts'
import {addTitleBlock} from './markdown/title-block.ts'
import type {Parsed, Trust} from './parse.ts'
import {markCallouts} from './passes/mark-callouts.ts'
import {scrollWide} from './passes/scroll-wide.ts'
import {cleanTree} from './sanitize/clean-tree.ts'
import {stylesFor} from './theme/additions.ts'

/** Makes a document tree of Markdown. Raw HTML in it is kept; `untrusted` text is cleaned of what could run. */
export async function parseMarkdown(text: string, path: string, trust: Trust): Promise<Parsed> {
  const file = new VFile({value: text, path})
  const reader = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(readMath).use(boundText)
  checkContainers(text)
  checkWork(text)
  const markdown: Markdown = reader.parse(file)
  checkDepth(markdown)
  checkTables(markdown)
  const {metadata, findings} = readFrontMatter(markdown, path)
  settleMath(markdown, text)
  const raw: Root = await unified()
    .use(keepDataSource)
    .use(remarkRehype, {allowDangerousHtml: true})
    .use(rehypeRaw)
    .run(markdown, file)
  const {tree: clean, dropped} = trust === 'untrusted' ? cleanTree(raw, path) : {tree: raw, dropped: []}
  addTitleBlock(clean, metadata)
  const lang = metadata.lang ?? detectLanguage(clean)
  const dir = metadata.dir ?? setDirections(clean)
  const formulas = drawMath(clean, path)
  const tree = await unified()
    .use(markThemedPictures)
    .use(markCallouts)
    .use(rehypeSlug)
    .use(highlightCode)
    .use(scrollWide)
    .run(clean, file)
  const {html} = documentParts(tree)
  if (dir !== undefined) html.properties.dir = dir
  return {
    tree,
    metadata: {...metadata, ...(lang && {lang})},
    findings: [...findings, ...formulas],
    styles: stylesFor(tree),
    dropped,
  }
}

/** Quotes and lists on one line: each costs the parser a look at all lines of all that are around it. Throws `DepthError`. */
function checkContainers(text: string): void {
  for (const [prefix] of text.matchAll(/^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm)) {
    const count = prefix.match(/[>+*.)-]/g)?.length ?? 0
    if (count > maxContainers) throw new DepthError(`Quotes and lists are nested more than ${maxContainers} deep`)
  }
}

const maxContainers = 100

/** What makes elements of Markdown is recursive. Throws `DepthError`. */
function checkDepth(tree: Markdown): void {
  let level: readonly MarkdownNodes[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxElementDepth) throw new DepthError(`Markdown is nested more than ${maxElementDepth} deep`)
    level = level.flatMap((node): readonly MarkdownNodes[] => ('children' in node ? node.children : []))
  }
}

function boundText(this: Processor): void {
  this.data().micromarkExtensions?.push(boundedText())
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
