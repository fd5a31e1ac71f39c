import type {Element, ElementContent, Root} from 'hast'
import {allText, element, elementsOf, getAttribute, removeAttribute, replaceIn} from '../hast.ts'

/**
 * Captions: an image with a title that stands alone in its paragraph, or with a line of emphasis under it, becomes a figure; a
 * paragraph that begins with `Table:` next to a table is its caption, as in pandoc.
 */
export function captionFigures(tree: Root): void {
  for (const {node, parent} of elementsOf(tree)) {
    if (node.tagName === 'p') {
      const figure = figureOf(node)
      if (figure !== undefined) replaceIn(parent, node, figure)
    }
    if (
      node.tagName === 'table' &&
      !node.children.some((child) => child.type === 'element' && child.tagName === 'caption')
    ) {
      const caption = takeCaption(parent.children as ElementContent[], node)
      if (caption !== undefined) node.children.unshift(element('caption', {}, caption))
    }
  }
}

function figureOf(paragraph: Element): Element | undefined {
  const parts = paragraph.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''))
  const [picture, ...rest] = parts
  const image = picture && imageIn(picture)
  if (picture === undefined || image === undefined) return undefined
  const below = rest.filter((child) => !(child.type === 'element' && child.tagName === 'br'))
  const [emphasis] = below
  let caption: ElementContent[]
  if (below.length === 1 && emphasis?.type === 'element' && emphasis.tagName === 'em' && hasBreak(paragraph, picture))
    caption = emphasis.children
  else if (below.length === 0) {
    const title = getAttribute(image, 'title')
    if (title === undefined || title.trim() === '') return undefined
    removeAttribute(image, 'title')
    caption = [{type: 'text', value: title}]
  } else return undefined
  const figure = element('figure', {}, [picture, element('figcaption', {}, caption)])
  if (paragraph.position) figure.position = paragraph.position
  return figure
}

/** A line ends between a picture and what is under it. */
function hasBreak({children}: Element, picture: ElementContent): boolean {
  const next = children[children.indexOf(picture) + 1]
  return (next?.type === 'text' && next.value.includes('\n')) || (next?.type === 'element' && next.tagName === 'br')
}

/** The image that a picture or a link to it is. */
function imageIn(node: ElementContent): Element | undefined {
  if (node.type !== 'element') return undefined
  if (node.tagName === 'img') return node
  const [only] = node.children
  return node.tagName === 'a' && node.children.length === 1 && only !== undefined ? imageIn(only) : undefined
}

/** Takes the paragraph before or behind a table that is its caption out of its siblings. */
function takeCaption(siblings: ElementContent[], table: Element): ElementContent[] | undefined {
  const at = siblings.indexOf(table)
  for (const step of [1, -1]) {
    let next = at + step
    if (isBlank(siblings[next])) next += step
    const node = siblings[next]
    if (node?.type !== 'element' || node.tagName !== 'p') continue
    const [first, ...rest] = node.children
    const [marker] = first?.type === 'text' ? (/^(?:Table)?:\s+/.exec(first.value) ?? []) : []
    if (first?.type !== 'text' || marker === undefined) continue
    if (allText(node).length > 1000) continue
    siblings.splice(next, 1)
    return [{type: 'text', value: first.value.slice(marker.length)}, ...rest]
  }
  return undefined
}

function isBlank(node: ElementContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === ''
}
