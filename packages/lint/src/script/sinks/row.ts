import type {Directive} from '../../policy/directive.ts'
import type {Sink} from '../../references/reference.ts'

/** One row of the reference table for scripts: an API that makes a browser fetch, navigate, run or store something. */
export interface ScriptSink {
  /** Path from the global object (`navigator.sendBeacon`), or a member of a kind of object (`XMLHttpRequest#open`). */
  readonly api: string
  readonly kind: 'call' | 'new' | 'set' | 'get' | 'syntax'
  /** Which argument matters, from 0; `rest` is each of them, `items` each of the list that the first is; undefined when none does. Of `set` it is the value. */
  readonly argument: number | 'last' | 'rest' | 'items' | undefined
  /** How that argument is read. A call with `code` counts only when the argument is a string. */
  readonly reads: 'url' | 'code' | 'font' | 'nothing'
  readonly sink: Sink
  readonly directive: Directive | undefined
  /** The character before the text, unless it is written: of `location.search` a `?`. */
  readonly prefix?: string
  /** Schemes that it takes; any when left out. */
  readonly schemes?: readonly string[]
}
