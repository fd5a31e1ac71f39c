import type {Directive} from '../policy/directive.ts'
import type {ElementView} from './element-view.ts'
import type {Sink} from './reference.ts'

/** How the value of an attribute is read. */
export type Syntax =
  | 'url'
  | 'urls' // separated by white space
  | 'srcset'
  | 'refresh' // "5; url=…"
  | 'document' // HTML text, a page of its own
  | 'values' // separated by `;`, as SVG animation has them

/** One row of the reference table: an attribute that makes a browser do something, and what decides over it. */
export interface Row {
  /** Tag name as the parser gives it. */
  readonly element: string
  readonly attribute: string
  readonly sink: Sink
  readonly directive: Directive | undefined
  readonly syntax: Syntax
  /** True when this element does it at all; always when left out. */
  readonly applies?: (element: ElementView) => boolean
  /** True when loading the page is enough to make it happen; always when left out. */
  readonly certain?: (element: ElementView) => boolean
  /** Section of the specification. */
  readonly spec: string
  /** Markup that does it, with `{url}` where the address goes. The conformance suite opens it in a browser. */
  readonly example: string
}

/** An attribute that holds an address and yet fetches nothing: written down so that nobody adds it by mistake. */
export interface InertRow {
  readonly element: string
  readonly attribute: string
  readonly spec: string
  readonly example: string
}

export const htmlSpec = 'https://html.spec.whatwg.org/multipage/'
export const svgSpec = 'https://www.w3.org/TR/SVG2/'
