/** A namespace that a browser renders. All else draws nothing and is left out when an SVG is read. */
export type SvgNamespace = 'svg' | 'html' | 'math'

/** An element of a tree that is read from an SVG. Its attributes and children may be changed. */
export interface SvgElement {
  readonly namespace: SvgNamespace
  /** Local name. */
  readonly name: string
  /** Plain names, `xlink:…` and `xml:…`. */
  readonly attributes: Map<string, string>
  children: SvgNode[]
  /** End of its tag in the file, both from 1. */
  readonly line: number
  readonly column: number
}

/** An element or text. */
export type SvgNode = SvgElement | string

export const NAMESPACES: Readonly<Record<SvgNamespace, string>> = {
  svg: 'http://www.w3.org/2000/svg',
  html: 'http://www.w3.org/1999/xhtml',
  math: 'http://www.w3.org/1998/Math/MathML',
}
export const XLINK = 'http://www.w3.org/1999/xlink'
export const XML = 'http://www.w3.org/XML/1998/namespace'

/** Elements of a tree in document order, the root first. Children are looked at after their parent was given out. */
export function* elements(root: SvgElement): Generator<SvgElement> {
  const waiting = [root]
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element
    for (const child of element.children.toReversed()) {
      if (typeof child !== 'string') waiting.push(child)
    }
  }
}

export function textOf(element: SvgElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
