import type {Directive} from '../policy/directive.ts'
import type {Place} from '../source/place.ts'
import type {ReferenceKind} from './kind.ts'

/** The use that a browser makes of a reference. */
export type Sink =
  // It fetches, under a directive of the policy.
  | 'script' // classic script
  | 'module' // module script, import declaration, import(), modulepreload, import-map target
  | 'style' // stylesheet or @import
  | 'image'
  | 'font'
  | 'media' // audio, video
  | 'track'
  | 'frame'
  | 'object' // object, embed
  | 'manifest'
  | 'preload' // link rel=preload of what has no sink of its own
  | 'prefetch'
  | 'connect' // fetch, XHR, WebSocket, EventSource, beacon, ping …
  | 'worker' // workers, worklets, importScripts
  | 'sprite' // <use href>, filter: url(), … a part of another document, refused whatever the policy
  // It leaves the machine, and no directive decides.
  | 'hint' // preconnect, dns-prefetch, speculation rules
  | 'peer' // WebRTC
  | 'navigation' // meta refresh, location =, top navigation
  | 'popup' // window.open
  // The reader does it.
  | 'link' // a href, area href
  | 'download' // a download, script saves
  | 'form' // form submission
  // It changes or runs the page.
  | 'base'
  | 'inline-script'
  | 'inline-style'
  | 'handler' // onclick= …
  | 'style-attribute'
  | 'javascript-url'
  | 'eval' // eval, new Function, string setTimeout
  | 'wasm'
  | 'storage' // localStorage and its kin, cookies

/**
 * A reference in an embedded language (CSS, script, srcset, import map). Offsets are UTF-16 code units in the
 * text that the reader was given and span what a person would mark: the URL, or the call when there is no URL.
 */
export interface Found {
  /** As the browser reads it (escapes undone); empty when it is not known from the text. */
  readonly url: string
  readonly sink: Sink
  readonly directive: Directive | undefined
  readonly start: number
  readonly end: number
  /** True when loading the page is certain to make it happen; false when it only may (a branch, a click, a hover). */
  readonly certain: boolean
  readonly kind: ReferenceKind
  /** Of a script: the row of the table by its name, such as `WebSocket` or `XMLHttpRequest#open`. */
  readonly api?: string
  /** Of a request that something is sent with: its method is another than `GET` or `HEAD`. */
  readonly sent?: true
  /** The construct for people, in the words of the field: `@import`, `url()`, `fetch`, `localStorage` … */
  readonly via: string
}

/** A place in a page that makes a browser do something. Offsets are UTF-16 code units in the linted text. */
export interface Reference {
  readonly url: string
  readonly sink: Sink
  readonly directive: Directive | undefined
  readonly place: Place
  /** Tag name in lower case. */
  readonly element?: string
  /** Attribute name in lower case. */
  readonly attribute?: string
  readonly certain: boolean
  readonly kind: ReferenceKind
  /** Of a script: the row of the table by its name, such as `WebSocket` or `XMLHttpRequest#open`. */
  readonly api?: string
  /** The construct, for people; logic goes by `kind` and `api`. */
  readonly via: string
}
