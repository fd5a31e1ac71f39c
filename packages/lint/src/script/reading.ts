import type {Found} from '../references/reference.ts'

/**
 * How the browser runs the text. A `handler` is the body of a function whose scope begins at the element; a `function` is
 * the body that `new Function` is given; a `javascript-url` comes decoded, without its scheme.
 */
export type ScriptType = 'classic' | 'module' | 'handler' | 'function' | 'javascript-url'

/** Facts about a script that the page gives. */
export interface ScriptContext {
  /** True when the text is certain to run. By default true of scripts, false of handlers and `javascript:` URLs. */
  readonly certain?: boolean
  /** Names that the page's other classic scripts declare: the union of their `declares`. A shadowed `fetch` is not the global. */
  readonly globals?: Pick<ReadonlySet<string>, 'has'>
  /** Functions that other scripts of the page are certain to call: the union of their `calls`. */
  readonly calls?: ReadonlySet<string>
  /** So that it is known what `getElementById`, `querySelector` and their kin give. */
  readonly tags?: PageTags
  /** True when it runs in a worker, where `importScripts` is. */
  readonly worker?: boolean
  /** Tag name of the element that a handler stands on: its `this`. */
  readonly element?: string
}

/** Tag names of the elements that stand in the page, and values of their attributes, each once; none where that is not known. */
export interface PageTags {
  /** Of the first element of an id. */
  readonly byId: (id: string) => readonly string[]
  /** Of all that a selector list matches. */
  readonly bySelector: (selector: string) => readonly string[]
  /** Values of an attribute of all elements. */
  readonly valuesOf: (attribute: string) => readonly string[]
}

/** A script and the place that it runs in. */
export interface ScriptOptions extends ScriptContext {
  readonly type: ScriptType
}

/** A reference that a script makes. */
export interface ScriptFound extends Found {
  /** True when it stands in a `try` with a `catch`, here or at every known caller. */
  readonly guarded: boolean
  /** How the address is written: in place, put together from constants, or not to be known (then `url` is empty). */
  readonly argument: 'literal' | 'folded' | 'unknown'
  /**
   * Place of the expression whose value is the address, and its certainty to come to this one; undefined when there is no
   * such expression, and in code that stands in a string.
   */
  readonly given: {readonly start: number; readonly end: number; readonly certain: boolean} | undefined
  /** False when `url` is only the known beginning of the address. */
  readonly whole: boolean
  /** True when a relative address is one against that of the module, not of the page: `new URL('a.png', import.meta.url)`. */
  readonly ofModule: boolean
  /** Name of the frame or window that is led there: the second argument of `open`. */
  readonly target?: string
  /** False in code whose own address is `blob:` or `data:`: a relative address resolves against nothing. */
  readonly based: boolean
  /** The call or element that has to be let through before this can happen: the `eval`, the worker; undefined for none. */
  readonly needs: ScriptFound | undefined
}

/** The place of a stretch of embedded text: `[at, at + length)` of the text is `[start, start + length)` of the code. */
export interface Piece {
  readonly at: number
  readonly start: number
  readonly length: number
}

/** Text of another language that a script hands to the browser. Unknown parts are left out of it. */
export interface Embedded {
  readonly start: number
  readonly end: number
  readonly certain: boolean
  /** The construct, for example `innerHTML`, `insertRule`. */
  readonly via: string
  /** In the order of the text; what lies between two pieces is an escape sequence or comes from elsewhere. */
  readonly pieces: readonly Piece[]
  /** As of a reference. */
  readonly needs: ScriptFound | undefined
}

/**
 * The use of markup: `write` is parsed into the page and its scripts run; `fragment` is parsed into an element and
 * its scripts do not run; `shadow-fragment` likewise, with shadow roots; `contextual` likewise, yet its scripts run when inserted; `document` is a region's page
 * (`srcdoc`); `inert` fetches nothing (`<template>`, `DOMParser`).
 */
export type MarkupContext = 'write' | 'fragment' | 'shadow-fragment' | 'contextual' | 'document' | 'inert'

export interface Markup extends Embedded {
  readonly html: string
  readonly context: MarkupContext
}

export interface Css extends Embedded {
  readonly text: string
  /** A style sheet or rule, a constructed sheet (which takes no imports), a list of declarations, or the value of `property`. */
  readonly grammar: 'sheet' | 'constructed' | 'declarations' | 'value'
  /** Name in CSS, for example `background-image`. */
  readonly property?: string
}

/** A call of `alert`, `confirm`, `prompt` or `print`: a sandbox without `allow-modals` swallows it. */
export interface Modal {
  readonly via: string
  readonly start: number
  readonly end: number
  readonly certain: boolean
}

/** Why nothing was read. `too-deep`: nested deeper than the parser's stack, although a browser may run it. */
export interface ScriptError {
  readonly kind: 'syntax' | 'too-deep'
  readonly message: string
  readonly offset: number
}

/** All references of a script, and what it declares and calls. Offsets are UTF-16 code units in the given code. */
export interface ScriptReading {
  /** References that others need before them, import declarations first, then in the order of the code. */
  readonly found: readonly ScriptFound[]
  /** The browser does not run a script with a syntax error, so nothing is found in it. */
  readonly error: ScriptError | undefined
  /**
   * Names that a classic script declares at its top level: `fetch`, and `window.fetch` as well when the declaration
   * replaces the property of the global object (`var`, `function`). Empty for a script that needed no parsing.
   */
  readonly declares: readonly string[]
  /** Functions that it is certain to call and does not declare: another script of the page may. */
  readonly calls: readonly string[]
  readonly markup: readonly Markup[]
  readonly css: readonly Css[]
  readonly modals: readonly Modal[]
  /** True when a module imports anything statically: when one import is refused, nothing else in the module runs. */
  readonly stopped: boolean
}
