/** An element as the reference table asks about it, in whatever tree it stands. */
export interface ElementView {
  /** Tag name as the parser gives it. */
  readonly name: string
  readonly space: 'html' | 'svg' | 'math'
  /** The element around it; undefined at the top of a document, a fragment or the content of a template. */
  readonly parent: ElementView | undefined
  /** How many nodes stand right in it. Of many do not ask each for those beside it. */
  readonly size: number
  /** The elements beside it that stand before it, in their order. */
  readonly before: readonly ElementView[]
  /** The elements beside it that stand after it. */
  readonly after: readonly ElementView[]
  /** Value of an attribute by its name in markup (`xlink:href`); undefined when it is not there. */
  attribute(name: string): string | undefined
}
