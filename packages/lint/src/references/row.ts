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
}
