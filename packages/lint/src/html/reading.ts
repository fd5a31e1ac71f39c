import type {Directive} from '../policy/directive.ts'
import type {Address} from '../references/address.ts'
import type {ReferenceKind} from '../references/kind.ts'
import type {Reference, Sink} from '../references/reference.ts'
import {hole, knownBeginning} from '../references/url.ts'
import type {ExactPlace} from '../source/place.ts'
import type {Element} from '../source/source.ts'
import type {Stopped} from '../stops.ts'
import type {Elements} from './elements.ts'
import {locateElement, locateInAttribute, locateInText, type TextContext} from './locate.ts'

/** A document: that of the page, or one in a frame that inherits the page's policy. */
export interface PageDocument {
  readonly parent?: PageDocument | undefined
  /** How many frames deep, markup of scripts counted as well; 0 is the page itself. */
  readonly depth: number
  /** The address that relative ones resolve against without a `<base>`; undefined for that of the parent (`srcdoc`). */
  readonly url?: string | undefined
  /** None that a script writes. */
  readonly elements: Elements
}

/** Code that has to run or apply first, frames that have to load: where one is refused, nothing in it happens. */
export interface Needs {
  /** May still grow while the page is read. */
  readonly references: readonly PageReference[]
  readonly outer: Needs | undefined
}

/** The scope of what happens only when all of these are let through. */
export function within(scope: Scope, references: readonly PageReference[]): Scope {
  return {...scope, needs: {references, outer: scope.needs}}
}

/** The place of the reader: in which text, and whether what stands there is alive. */
export interface Scope {
  readonly context: TextContext
  readonly document: PageDocument
  readonly needs: Needs | undefined
  /** False in a `<template>` (inert until a script clones it) and in markup that a script only may write. */
  readonly live: boolean
  /** Scripts that run: in markup that `innerHTML` makes handlers alone, in a sandbox without `allow-scripts` nothing. */
  readonly scripts: 'all' | 'handlers' | 'none'
  /** True when `<template shadowrootmode>` makes a shadow root: in documents, not in what `innerHTML` is given. */
  readonly shadowRoots: boolean
  /** How deep in frames and in markup that scripts write; 0 is the page itself. */
  readonly depth: number
}

/** A stretch of an attribute's decoded value, or of the text inside the element. */
export interface Spot {
  readonly attribute?: string
  readonly start: number
  readonly end: number
}

/** Code that a nonce, a hash or the element's own attributes could allow. */
export interface InlineText {
  readonly text: string
  readonly nonce?: string
}

/** A reference as its reader knows it, before it is placed. */
export interface Draft {
  readonly url: string
  readonly sink: Sink
  readonly directive: Directive | undefined
  readonly certain: boolean
  readonly kind: ReferenceKind
  readonly api?: string
  /** Of a request: whether something is sent with it. */
  readonly sent?: true
  readonly via: string
  readonly inline?: InlineText
  /** Of a script's access to what may throw: whether it stands in a `try`. */
  readonly guarded?: boolean
  /** False when `url` is only the known beginning of the address. */
  readonly whole?: boolean
  /** False in code that stands in a `blob:` or `data:` URL: a relative address resolves against nothing. */
  readonly based?: boolean
  /** True when a script asks for it, not the markup; a module's static imports count as markup, as the module does. */
  readonly byScript?: boolean
}

/** An address in an attribute; `isCertain` says whether what it depends on is. */
export function draftOf({kind, via, sink, directive, url, certain}: Address, isCertain = true): Draft {
  return {kind, via, sink, directive, url, certain: certain && isCertain}
}

export function spotOf({attribute, start, end}: Address): Spot {
  return {attribute, start, end}
}

/** Of which a reference is made. */
interface PageReferenceParts {
  readonly draft: Draft
  readonly node: Element
  readonly scope: Scope
  readonly spot: Spot | undefined
}

/**
 * A reference whose place is worked out when somebody asks: a clean page has thousands, and nobody does. Its fields are declared
 * alone, since to define twenty of them before they are set takes twice the time.
 */
export class PageReference implements Reference {
  declare readonly url: string
  declare readonly sink: Sink
  declare readonly directive: Directive | undefined
  declare readonly certain: boolean
  declare readonly kind: ReferenceKind
  readonly api?: string
  readonly sent?: true
  declare readonly via: string
  declare readonly element: string
  readonly attribute?: string
  declare readonly node: Element
  readonly inline?: InlineText
  declare readonly guarded: boolean
  declare readonly whole: boolean
  declare readonly based: boolean
  declare readonly byScript: boolean
  /** True when it stands in the page itself, not in a frame of it. */
  declare readonly isTop: boolean
  declare readonly document: PageDocument
  declare readonly needs: Needs | undefined
  /**
   * The values it is made of, so that another can be made of them.
   * @internal
   */
  declare readonly parts: PageReferenceParts

  constructor(draft: Draft, node: Element, scope: Scope, spot?: Spot) {
    this.parts = {draft, node, scope, spot}
    const known = scope.depth > 0 && draft.url.includes(hole) ? knownBeginning(draft.url) : draft
    this.url = known.url
    this.sink = draft.sink
    this.directive = draft.directive
    this.certain = draft.certain && scope.live
    this.kind = draft.kind
    if (draft.api !== undefined) this.api = draft.api
    if (draft.sent) this.sent = draft.sent
    this.via = draft.via
    this.element = node.tagName
    if (spot?.attribute !== undefined) this.attribute = spot.attribute
    this.node = node
    if (draft.inline !== undefined) this.inline = draft.inline
    this.guarded = draft.guarded ?? false
    this.whole = known.whole ?? true
    this.based = draft.based ?? true
    this.byScript = draft.byScript ?? false
    this.isTop = scope.depth === 0
    this.document = scope.document
    this.needs = scope.needs
  }

  get place(): ExactPlace {
    const {
      node,
      scope: {context},
      spot,
    } = this.parts
    if (spot === undefined) return locateElement(context, node)
    if (spot.attribute === undefined) return locateInText(context, node, spot.start, spot.end)
    return locateInAttribute(context, node, spot.attribute, spot.start, spot.end)
  }
}

/** A policy of the page's own: `<meta http-equiv=Content-Security-Policy>`. */
export interface OwnPolicy {
  readonly text: string
  readonly element: Element
  /** It is in force in this document and in those inside it. */
  readonly document: PageDocument
  /** How many references stand before it: it has no say over those. */
  readonly after: number
}

/** A script that does not parse; a browser does not run it either. */
export interface ScriptFailure {
  /** `too-deep`: not read, although a browser may run it. */
  readonly kind: 'syntax' | 'too-deep'
  readonly message: string
  readonly place: ExactPlace
}

/** All that the reader has seen of a page. */
export interface Reading {
  /** In document order. */
  readonly references: readonly PageReference[]
  /** Of the page itself. */
  readonly elements: Elements
  readonly policies: readonly OwnPolicy[]
  readonly scriptFailures: readonly ScriptFailure[]
  /** Calls that a sandbox without `allow-modals` swallows. */
  readonly modals: readonly PageReference[]
  /** The offset at which the reader has stopped: nothing behind it is known. */
  readonly stops: readonly Stopped[]
}
