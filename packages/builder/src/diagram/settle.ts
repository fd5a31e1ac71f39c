import type {Element} from 'hast'
import {element, elementsIn, getAttribute, removeAttribute, setAttribute} from '../hast.ts'

/** Pixels that a phone has room for. */
const phoneWidth = 340
/** Pixels of a diagram that is shrunk to a page; of a wider one words would be too small. */
const readableWidth = 900
/** Most that such a one is shrunk. */
const leastScale = 0.7

/** Gives a wide diagram a width below which it is not shrunk. True when it may be wider than a phone, and scrolls. */
export function settleWidth(svg: Element): boolean {
  const width = Number.parseFloat(getAttribute(svg, 'width') ?? '')
  if (isWide(svg)) {
    const style = getAttribute(svg, 'style')?.replace(/;?$/, ';') ?? ''
    setAttribute(svg, 'style', `${style}min-width:${Math.round(width * leastScale)}px`)
  }
  return width > phoneWidth
}

/** True for a diagram that has more room than others where the window has. */
export function isWide(svg: Element): boolean {
  return Number.parseFloat(getAttribute(svg, 'width') ?? '') > readableWidth
}

/** True when a drawing has links, which an image has none of. */
export function hasLinks(svg: Element): boolean {
  return elementsIn(svg).some(
    (node) => node.tagName === 'a' && (getAttribute(node, 'href') ?? getAttribute(node, 'xlink:href')) !== undefined,
  )
}

/** Makes Vega's label of each mark its tooltip; labels of groups and axes go, since they repeat the drawing. */
export function settleMarks(svg: Element): void {
  for (const node of elementsIn(svg)) {
    const label = getAttribute(node, 'aria-label')
    // Of a line or an area Vega says what its first point is.
    const isWhole = /^(?:line|area|trail)/.test(getAttribute(node, 'aria-roledescription') ?? '')
    const isMark =
      !isWhole && /^(?:path|rect|text)$/.test(node.tagName) && /symbol/.test(getAttribute(node, 'role') ?? '')
    if (isMark && label !== undefined && node.tagName !== 'text')
      node.children.unshift(element('title', {}, [{type: 'text', value: label.replaceAll(/__\w+: /g, '')}]))
    for (const name of ['aria-label', 'aria-roledescription', 'aria-hidden', 'role', 'class'])
      removeAttribute(node, name)
  }
}
