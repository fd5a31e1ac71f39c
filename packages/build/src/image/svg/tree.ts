/** A namespace that a browser renders. All else draws nothing and is left out when an SVG is read. */
export type SvgNamespace = 'svg' | 'html' | 'math'

export interface SvgElement {
  readonly namespace: SvgNamespace
  /** Local name. */
  readonly name: string
  /** Plain names, `xlink:…` and `xml:…`. */
  readonly attributes: Map<string, string>
  children: SvgNode[]
  /** Where its tag ends in the file, both from 1. */
  readonly line: number
  readonly column: number
}

export type SvgNode = SvgElement | string

export const NAMESPACES: Readonly<Record<SvgNamespace, string>> = {
  svg: 'http://www.w3.org/2000/svg',
  html: 'http://www.w3.org/1999/xhtml',
  math: 'http://www.w3.org/1998/Math/MathML',
}
export const XLINK = 'http://www.w3.org/1999/xlink'
export const XML = 'http://www.w3.org/XML/1998/namespace'

/** Elements of a tree in document order, the root first. */
export function* elements(root: SvgElement): Generator<SvgElement> {
  yield root
  for (const child of root.children) {
    if (typeof child !== 'string') yield* elements(child)
  }
}

export function textOf(element: SvgElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
