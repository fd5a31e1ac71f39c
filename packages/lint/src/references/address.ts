import type {Directive} from '../policy/directive.ts'
import type {ReferenceKind} from './kind.ts'
import type {Sink} from './reference.ts'
import type {Syntax} from './row.ts'

/** An address in an attribute, and what a browser does with it. Linter and builder both find their work by these. */
export interface Address {
  readonly kind: ReferenceKind
  /** The construct, for people. */
  readonly via: string
  readonly sink: Sink
  readonly directive: Directive | undefined
  /** As the browser reads it: without the white space around it. */
  readonly url: string
  readonly attribute: string
  /** How the attribute is written. */
  readonly syntax: Exclude<Syntax, 'document'>
  /** Its stretch of the attribute's value. */
  readonly start: number
  readonly end: number
  /** True when loading the page is enough to make it happen. */
  readonly certain: boolean
}
