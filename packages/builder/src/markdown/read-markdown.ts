import {WorkLimitError} from '@ampoule/lint'
import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import {VFile} from 'vfile'
import {explainAbbreviations} from './abbreviations.ts'
import {attachBlockAttributes} from './block-attributes.ts'
import {boundedHeadings} from './bounded-headings.ts'
import {boundedText} from './bounded-text.ts'
import {checkContainers, checkDepth} from './check-depth.ts'
import {checkTables, checkWork} from './check-work.ts'
import {prepareContainers, restorePlaces} from './container-lines.ts'
import {directiveReader, settleDirectives} from './directives.ts'
import {dropComments} from './drop-comments.ts'
import {attachAttributes} from './element-attributes.ts'
import {prepareEquations} from './equations.ts'
import {settleFences} from './front-matter.ts'
import {readInlineNotes} from './inline-notes.ts'
import {keepEscapes} from './keep-escapes.ts'
import {markText} from './mark-text.ts'
import {readMath, settleMath} from './math.ts'
import {readSizedImages} from './wiki-links.ts'

/** Most definitions of lists: reading them takes time by the square of their number. */
const MAX_DEFINITIONS = 1000

/**
 * Reads Markdown. CommonMark, GitHub's part and formulas always; what goes beyond is loaded where the text may hold it, so that a
 * plain document costs no more than it is. Throws `DepthError` and `WorkLimitError`.
 */
export async function readMarkdown(text: string, path: string): Promise<Root> {
  checkContainers(text)
  checkWork(text)
  const prepared = prepareEquations(prepareContainers(settleFences(text)))
  const reader = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(readMath).use(boundText)
  const hasDirectives = /^[ \t>]*(?:[-+*][ \t]+|\d+[.)][ \t]+)*(?::::|::[a-z])/m.test(prepared)
  if (hasDirectives) reader.use(await directiveReader())
  const definitions = prepared.match(/^[ \t>]*:[ \t]+\S/gm)?.length ?? 0
  if (definitions > MAX_DEFINITIONS) throw new WorkLimitError(`Markdown has more than ${MAX_DEFINITIONS} definitions`)
  if (definitions > 0) reader.use(await definitionLists())
  const tree: Root = reader.parse(new VFile({value: prepared, path}))
  checkDepth(tree)
  checkTables(tree)
  settleMath(tree, prepared)
  if (hasDirectives) settleDirectives(tree, prepared)
  restorePlaces(tree, text, prepared)
  keepEscapes(tree, text)
  if (text.includes('%%')) dropComments(tree)
  if (text.includes('*[')) explainAbbreviations(tree)
  if (text.includes('==')) markText(tree)
  if (/=\d*x\d*\)/.test(text)) readSizedImages(tree)
  if (text.includes('{:')) attachBlockAttributes(tree, text)
  if (/\{:?[ \t]*[#.a-zA-Z]|\|\d/.test(text)) attachAttributes(tree)
  if (text.includes('^[')) readInlineNotes(tree, text)
  if (/:[-+\w]+:/.test(text)) await drawEmoji(tree)
  return tree
}

async function definitionLists() {
  const {remarkDefinitionList} = await import('remark-definition-list')
  return remarkDefinitionList
}

async function drawEmoji(tree: Root): Promise<void> {
  const {default: remarkGemoji} = await import('remark-gemoji')
  await unified().use(remarkGemoji).run(tree)
}

function boundText(this: Processor): void {
  this.data().micromarkExtensions?.push(boundedText(), boundedHeadings())
}
