import type {Page} from './page.ts'
import {isElement, type ParentNode} from './source/source.ts'

/** A page at a glance, as its reader would tell it. Plain data: survives JSON. */
export interface Outline {
  readonly title: string
  readonly headings: readonly string[]
  /** The text of paragraphs, cells, items and the like, in document order, white space made single. */
  readonly blocks: readonly string[]
  readonly images: number
  readonly tables: number
  readonly links: number
  /** Buttons, fields and what opens. */
  readonly controls: number
}

/** Reads the outline of a page. Text of scripts, styles and templates is none of it. */
export function outlineOf({elementsOf}: Pick<Page, 'elementsOf'>): Outline {
  const count = (...tags: readonly string[]): number => elementsOf(...tags).length
  const [title] = elementsOf('title')
  return {
    title: title === undefined ? '' : blocksOf(title).join(' '),
    headings: elementsOf('h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((heading) => blocksOf(heading).join(' ')),
    blocks: elementsOf('body').flatMap(blocksOf),
    images: count('img', 'svg', 'canvas', 'video'),
    tables: count('table'),
    links: count('a'),
    controls: count('button', 'input', 'select', 'textarea', 'details'),
  }
}

function blocksOf(parent: ParentNode): string[] {
  const blocks: string[] = []
  let text = ''
  const end = (): void => {
    const block = text.replace(/\s+/g, ' ').trim()
    if (block !== '') blocks.push(block)
    text = ''
  }
  const read = ({childNodes}: ParentNode): void => {
    for (const node of childNodes) {
      if ('value' in node) text += node.value
      if (!isElement(node) || unread.has(node.tagName)) continue
      const isInline = inline.has(node.tagName)
      if (!isInline) end()
      read(node)
      if (!isInline) end()
    }
  }
  read(parent)
  end()
  return blocks
}

const unread: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object'])

/** Elements that text runs through. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
