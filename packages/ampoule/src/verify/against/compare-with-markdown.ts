import {promisedContent} from '@ampoule/build/internals'
import type {DifferenceNote} from '../seen.ts'
import type {Visit} from '../visit.ts'

/** Markdown that a page was made of. It has words and images to compare, and no look of its own. */
export interface MarkdownOriginal {
  readonly path: string
  readonly markdown: string
}

export interface Comparison {
  readonly differences: readonly DifferenceNote[]
  /** Things that were compared, in words for people; nothing could be when left out. */
  readonly compared?: string
}

/** Tells which texts and images of its Markdown a page that is shown does not have. */
export async function compareWithMarkdown(visit: Visit, {path, markdown}: MarkdownOriginal): Promise<Comparison> {
  const promised = await promisedContent(markdown, path)
  const page = await visit.run(contentOfPage)
  const words = new Set(wordsOf(page.text))
  const lost = promised.texts.filter(({text}) => isLost(wordsOf(text), words))
  const differences: DifferenceNote[] = lost.map(({text, line}) => ({
    kind: 'text',
    text: `Text of line ${line} of \`${path}\` is not in the page: "${text.replace(/\s+/g, ' ').trim().slice(0, 60)}"`,
  }))
  if (page.images < promised.images)
    differences.push({kind: 'look', text: `\`${path}\` has ${promised.images} images, the page shows ${page.images}`})
  const {texts, images} = promised
  return {
    differences,
    compared: `${texts.length} texts and ${images} images of \`${path}\`; Markdown has no look of its own`,
  }
}

/** A mark of some dialect may be taken for a word; a text that is lost lacks most of them. */
function isLost(promised: readonly string[], words: ReadonlySet<string>): boolean {
  const missing = promised.filter((word) => !words.has(word))
  return missing.length * 2 > promised.length
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Runs in the page, alone. Texts that are folded away count; what is no text of the page does not. */
function contentOfPage(): {text: string; images: number} {
  // A word may be written with tags inside it; it ends where a block does.
  const blockOf = (element: Element): Element => {
    const parent = element.parentElement
    return parent !== null && getComputedStyle(element).display === 'inline' ? blockOf(parent) : element
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const parts: string[] = []
  let block: Element | undefined
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const parent = node.parentElement
    if (parent === null || parent.closest('script, style, template') !== null) continue
    const before = block
    block = blockOf(parent)
    parts.push(before === block ? '' : ' ', node.nodeValue ?? '')
  }
  const drawn = Array.from(document.body.querySelectorAll('img, svg, canvas, video, audio, object, iframe'))
  return {text: parts.join(''), images: drawn.filter((element) => !element.matches('svg svg')).length}
}
