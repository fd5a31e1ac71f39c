import type {Nodes} from 'mdast'
import {readMarkdown} from './read-markdown.ts'

/** Content that Markdown promises its reader. */
export interface PromisedContent {
  /** Paragraphs, headings, cells and blocks of code, without markup; `line` from 1. */
  readonly texts: readonly {readonly text: string; readonly line: number}[]
  readonly images: number
}

/**
 * Finds the content that a page of this Markdown has to show, as CommonMark and GitHub read it. Raw HTML, formulas and diagrams promise nothing:
 * what they come to is not in the text. Throws `DepthError` and `WorkLimitError`.
 */
export async function promisedContent(text: string, path: string): Promise<PromisedContent> {
  const texts: {text: string; line: number}[] = []
  let images = 0
  const open: Nodes[] = [await readMarkdown(text, path)]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'image' || node.type === 'imageReference') images++
    if (blocks.has(node.type) || (node.type === 'code' && !isDrawn(node.lang, node.meta)))
      texts.push({text: wordsOf(node), line: node.position?.start.line ?? 0})
    if ('children' in node) open.push(...[...node.children].reverse())
  }
  return {texts: texts.filter((block) => block.text.trim() !== ''), images}
}

const blocks: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

function isDrawn(lang: string | null | undefined, meta: string | null | undefined): boolean {
  return /^(?:mermaid|math|latex|tex|chart|csv|tsv|vega|html|svg)/i.test(lang ?? '') || /src=/.test(meta ?? '')
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ' '
}
