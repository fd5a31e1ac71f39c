import type {ElementView} from '../references/element-view.ts'
import {attribute, type Element, htmlNamespace, isElement, svgNamespace} from '../source/source.ts'

/** An element of a parsed page, as the reference table asks about it. */
export function viewOf(element: Element): ElementView {
  return new ParsedElementView(element)
}

class ParsedElementView implements ElementView {
  readonly #element: Element

  constructor(element: Element) {
    this.#element = element
  }

  get name(): string {
    return this.#element.tagName
  }

  get space(): ElementView['space'] {
    const {namespaceURI} = this.#element
    return namespaceURI === htmlNamespace ? 'html' : namespaceURI === svgNamespace ? 'svg' : 'math'
  }

  get parent(): ElementView | undefined {
    const {parentNode} = this.#element
    return parentNode !== null && 'attrs' in parentNode ? new ParsedElementView(parentNode) : undefined
  }

  get size(): number {
    return this.#element.childNodes.length
  }

  get before(): readonly ElementView[] {
    return this.#beside((index, own) => index < own)
  }

  get after(): readonly ElementView[] {
    return this.#beside((index, own) => index > own)
  }

  attribute(name: string): string | undefined {
    return attribute(this.#element, name)
  }

  #beside(isMeant: (index: number, own: number) => boolean): ElementView[] {
    const siblings = this.#element.parentNode?.childNodes ?? []
    const own = siblings.indexOf(this.#element)
    return siblings.flatMap((node, index) =>
      isElement(node) && isMeant(index, own) ? [new ParsedElementView(node)] : [],
    )
  }
}
