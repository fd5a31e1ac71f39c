import type {ParseScript} from '../script/syntax/parse.ts'
import type {Element, Source} from '../source/source.ts'
import type {Stopped} from '../stops.ts'
import {Elements} from './elements.ts'
import {TextContext} from './locate.ts'
import {
  type Draft,
  type OwnPolicy,
  PageReference,
  type Reading,
  type Scope,
  type ScriptFailure,
  type Spot,
} from './reading.ts'

/** References whose certainty is known only when the whole page has been read; they keep their place in the order. */
export type Deferred = () => readonly PageReference[]

/** Gathers what the readers find, in document order. */
export class Collector {
  readonly top: Scope
  readonly parse: ParseScript
  readonly scriptFailures: ScriptFailure[] = []
  readonly modals: PageReference[] = []
  readonly #stops = new Map<string, Stopped>()
  readonly #groups: (PageReference | Deferred | Omit<OwnPolicy, 'after'>)[] = []

  constructor(source: Source, parse: ParseScript) {
    this.parse = parse
    const context = new TextContext(source.masked, source.place)
    const document = {depth: 0, elements: new Elements()}
    this.top = {context, document, needs: undefined, live: true, scripts: 'all', shadowRoots: true, depth: 0}
  }

  element(element: Element, scope: Scope): void {
    const {document} = scope
    if (scope.depth > document.depth || !scope.live) return
    document.elements.add(element)
  }

  /** Says that the reader stops; of each kind once. */
  stop(stopped: Stopped): void {
    const key = `${stopped.rule} ${stopped.message}`
    if (!this.#stops.has(key)) this.#stops.set(key, stopped)
  }

  add(draft: Draft, element: Element, scope: Scope, spot?: Spot): PageReference {
    const reference = new PageReference(draft, element, scope, spot)
    this.#groups.push(reference)
    return reference
  }

  defer(deferred: Deferred): void {
    this.#groups.push(deferred)
  }

  policy(text: string, element: Element, {document}: Scope): void {
    this.#groups.push({text, element, document})
  }

  finish(): Reading {
    const references: PageReference[] = []
    const policies: OwnPolicy[] = []
    for (const group of this.#groups) {
      if (group instanceof PageReference) references.push(group)
      else if (typeof group === 'function') references.push(...group())
      else policies.push({...group, after: references.length})
    }
    const {elements} = this.top.document
    return {
      references,
      elements,
      policies,
      scriptFailures: this.scriptFailures,
      modals: this.modals,
      stops: [...this.#stops.values()],
    }
  }
}
