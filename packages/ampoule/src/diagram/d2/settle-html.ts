import {elements, type SvgElement, type SvgNode} from '@ampoule/build/internals'

/** The font of a page is wider than the one that D2 measures with. */
export const fontScale = 0.93

const line = '1px solid var(--color-line, #ccc)'
const margin = 'margin:0 0 1em'
const heading = (size: number): string => `font-size:${size}em;font-weight:600;line-height:1.25;${margin}`

/** Elements of Markdown as boxes with styles of their own: those of the page are for its text, and a drawing has no headings. */
const boxes: Readonly<Record<string, readonly [name: 'div' | 'span', style: string]>> = {
  h1: ['div', heading(2)],
  h2: ['div', heading(1.5)],
  h3: ['div', heading(1.25)],
  h4: ['div', heading(1)],
  h5: ['div', heading(0.875)],
  h6: ['div', heading(0.85)],
  p: ['div', margin],
  ul: ['div', `${margin};padding-inline-start:2em;list-style:disc`],
  ol: ['div', `${margin};padding-inline-start:2em;list-style:decimal;counter-reset:list-item`],
  li: ['div', 'display:list-item'],
  blockquote: [
    'div',
    `${margin};padding:0 1em;border-inline-start:4px solid var(--color-line, #ccc);color:var(--color-muted)`,
  ],
  pre: ['div', `${margin};white-space:pre`],
  hr: ['div', `${margin};border-top:${line}`],
  table: ['div', `${margin};display:table;border-collapse:collapse`],
  thead: ['div', 'display:table-header-group;font-weight:600'],
  tbody: ['div', 'display:table-row-group'],
  tr: ['div', 'display:table-row'],
  th: ['div', `display:table-cell;padding:0.35em 0.8em;border:${line}`],
  td: ['div', `display:table-cell;padding:0.35em 0.8em;border:${line}`],
  strong: ['span', 'font-weight:600'],
  em: ['span', 'font-style:italic'],
  del: ['span', 'text-decoration:line-through'],
  code: ['span', 'font-family:var(--font-mono, monospace);font-size:0.95em'],
}
const root = `color:var(--color-text, currentColor);font:${16 * fontScale}px/1.5 var(--font-heading, sans-serif);text-align:start;white-space:nowrap`

/**
 * Makes boxes of the HTML that D2 writes for labels in Markdown: text with styles, and links to the web. All else of it goes. Changes
 * the tree, and tells of images that are left out.
 */
export function settleHtml(svg: SvgElement): LeftImage[] {
  const images: LeftImage[] = []
  for (const element of elements(svg)) {
    if (element.namespace !== 'svg' || element.name !== 'foreignObject') continue
    element.attributes.delete('requiredFeatures')
    element.attributes.set('overflow', 'visible')
    element.children = element.children.flatMap((child) => {
      if (typeof child === 'string') return []
      return [
        boxOf(
          child,
          'div',
          root,
          child.children.flatMap((inner) => settled(inner, images)),
        ),
      ]
    })
  }
  return images
}

/** An image that a drawing does not show, since something would have to be read for it. */
export interface LeftImage {
  readonly url: string
}

function settled(node: SvgNode, images: LeftImage[]): SvgNode[] {
  if (typeof node === 'string') return [node]
  const {name, attributes} = node
  if (name === 'img') images.push({url: attributes.get('src') ?? ''})
  if (name === 'br') return [{...node, attributes: new Map(), children: []}]
  if (/^(?:img|script|style|svg|math|template|noscript|iframe|object|embed|video|audio)$/.test(name)) return []
  const children = node.children.flatMap((child) => settled(child, images))
  const href = attributes.get('href') ?? ''
  if (name === 'a' && /^(?:https?|mailto):/i.test(href)) {
    const link = boxOf(node, 'a', 'color:var(--color-accent)', children)
    link.attributes.set('href', href)
    return [link]
  }
  const [box, style] = boxes[name] ?? ['span', '']
  return [boxOf(node, box, style, children)]
}

function boxOf(from: SvgElement, name: string, style: string, children: SvgNode[]): SvgElement {
  return {...from, namespace: 'html', name, attributes: new Map(style === '' ? [] : [['style', style]]), children}
}
