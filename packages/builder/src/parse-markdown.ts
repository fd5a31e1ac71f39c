import type {Root} from 'hast'
import type {Root as Markdown, Nodes} from 'mdast'
import remarkRehype, {type Options as ToHast} from 'remark-rehype'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {Capabilities} from './capabilities.ts'
import {documentParts} from './document.ts'
import {readCodeNotes} from './markdown/code-lines.ts'
import {keepCodeMeta} from './markdown/code-meta.ts'
import {buildComponents} from './markdown/components/build-components.ts'
import {addContents} from './markdown/contents.ts'
import {setDirections} from './markdown/direction.ts'
import {dropEmptyHeads} from './markdown/drop-empty-heads.ts'
import {captionFigures} from './markdown/figures.ts'
import {readFrontMatter} from './markdown/front-matter.ts'
import {nameHeadings} from './markdown/heading-ids.ts'
import {highlightCode} from './markdown/highlight-code.ts'
import {includeFiles} from './markdown/include-files.ts'
import {detectLanguage} from './markdown/language.ts'
import {listItemHandler} from './markdown/list-items.ts'
import {settleControls} from './markdown/live-values.ts'
import {markPatches} from './markdown/mark-patches.ts'
import {markThemedPictures} from './markdown/mark-themed-pictures.ts'
import {drawMath} from './markdown/math.ts'
import {nameBoxes} from './markdown/name-boxes.ts'
import {numberHeadings} from './markdown/number-headings.ts'
import {readMarkdown} from './markdown/read-markdown.ts'
import {makeSlides} from './markdown/slides.ts'
import {addTitleBlock} from './markdown/title-block.ts'
import {undrawnParts} from './markdown/undrawn.ts'
import {linkWikiWords} from './markdown/wiki-links.ts'
import type {Parsed, Trust} from './parse.ts'
import {markCallouts} from './passes/mark-callouts.ts'
import {scrollWide} from './passes/scroll-wide.ts'
import {cleanTree} from './sanitize/clean-tree.ts'
import {stylesFor} from './theme/additions.ts'

/** Options that Markdown is read with. */
export interface MarkdownOptions {
  readonly trust: Trust
  /** True when the page is made for reading: without a theme, figures and captions are the author's own. */
  readonly isThemed?: boolean
  /** True when lines part slides. */
  readonly isSlides?: boolean
  readonly capabilities?: Capabilities
}

/** Makes a document tree of Markdown. Raw HTML in it is kept; `untrusted` text is cleaned of what could run. */
export async function parseMarkdown(
  text: string,
  path: string,
  {trust, isThemed = true, isSlides = false, capabilities = {}}: MarkdownOptions,
): Promise<Parsed> {
  const file = new VFile({value: text, path})
  const markdown = await readMarkdown(text, path)
  const {metadata, findings} = readFrontMatter(markdown, text, path)
  const allowed = trust === 'trusted'
  const included = await includeFiles(markdown, {path, capabilities, allowed, parse: readMarkdown})
  if (text.includes('[[')) await linkWikiWords(markdown, path, capabilities)
  const undrawn = undrawnParts(markdown, text, path)
  const raw = await toElements(markdown, file)
  const {tree: clean, dropped} = trust === 'untrusted' ? cleanTree(raw, path) : {tree: raw, dropped: []}
  addTitleBlock(clean, metadata)
  const lang = metadata.lang ?? detectLanguage(clean)
  const dir = metadata.dir ?? setDirections(clean)
  const formulas = drawMath(clean, path, metadata.macros)
  buildComponents(clean)
  const values = settleControls(clean)
  if (isThemed) markPatches(clean)
  const finishCode = readCodeNotes(clean, isThemed)
  const tree = await unified().use(markThemedPictures).use(markCallouts).use(highlightCode).run(clean, file)
  nameHeadings(tree)
  finishCode()
  if (isThemed) {
    dropEmptyHeads(tree)
    captionFigures(tree)
    nameBoxes(tree)
  }
  if (metadata.numbering === true) numberHeadings(tree)
  addContents(tree, metadata.toc)
  await unified().use(scrollWide).run(tree, file)
  if (isSlides) makeSlides(tree)
  const {html} = documentParts(tree)
  const {styles, later} = stylesFor(tree)
  if (dir !== undefined) html.properties.dir = dir
  return {
    tree,
    metadata: {...metadata, ...(lang && {lang})},
    findings: [...findings, ...included.findings, ...undrawn, ...formulas],
    styles: [...(trust === 'trusted' ? values : []), ...styles],
    later,
    entries: [...included.entries, ...dropped],
  }
}

async function toElements(markdown: Markdown, file: VFile): Promise<Root> {
  keepCodeMeta(markdown)
  inheritPlaces(markdown)
  const tree = await unified()
    .use(remarkRehype, await conversion(markdown))
    .run(markdown, file)
  // Without HTML of its author a document is a tree already.
  if (!mdastHas(markdown, 'html')) return tree
  const {default: rehypeRaw} = await import('rehype-raw')
  return unified().use(rehypeRaw).run(tree, file)
}

/** Gives nodes made of a text the place of that text, for findings. */
function inheritPlaces(tree: Markdown): void {
  const todo: Nodes[] = [tree]
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (!('children' in node)) continue
    for (const child of node.children) {
      if (child.position === undefined && node.position !== undefined) child.position = node.position
      todo.push(child)
    }
  }
}

/** Definition lists have handlers of their own, which are there when some have been read. */
async function conversion(markdown: Markdown): Promise<ToHast> {
  const options = {allowDangerousHtml: true, handlers: {listItem: listItemHandler()}}
  if (!mdastHas(markdown, 'defList')) return options
  const {defListHastHandlers} = await import('remark-definition-list')
  const describe = defListHastHandlers.defListDescription
  // Its handler would join paragraphs.
  const defListDescription: typeof describe = (state, node, parent) =>
    describe(state, node.children.length > 1 ? {...node, spread: true} : node, parent)
  return {...options, handlers: {...options.handlers, ...defListHastHandlers, defListDescription}}
}

function mdastHas(tree: Markdown, type: string): boolean {
  const todo: Nodes[] = [tree]
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node.type === type) return true
    if ('children' in node) for (const child of node.children) todo.push(child)
  }
  return false
}
