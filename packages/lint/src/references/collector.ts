import {attribute, type Element, type Source} from '../source.ts'
import type {TextContext} from './locate.ts'
import {type Draft, type OwnPolicy, PageReference, type Reading, type Scope, type ScriptFailure, type Spot} from './reading.ts'

/** References whose certainty is known only when the whole page has been read; they keep their place in the order. */
export type Deferred = () => readonly PageReference[]

/** Gathers what the readers find, in document order. */
export class Collector {
  readonly top: Scope
  /** Tag names by id, of the page itself. */
  readonly ids: Map<string, string> = new Map()
  readonly scriptFailures: ScriptFailure[] = []
  readonly modals: PageReference[] = []
  readonly elements: Element[] = []
  readonly #policies: {text: string; element: Element; before: PageReference | undefined}[] = []
  readonly #groups: (PageReference | Deferred)[] = []

  constructor(source: Source) {
    const context: TextContext = {text: source.held, locate: (start, end) => source.place(start, end)}
    this.top = {context, live: true, runsScripts: true, depth: 0}
  }

  element(element: Element, scope: Scope): void {
    if (scope.depth > 0 || !scope.live) return
    this.elements.push(element)
    const id = attribute(element, 'id')
    if (id !== undefined && !this.ids.has(id)) this.ids.set(id, element.tagName)
  }

  add(draft: Draft, element: Element, scope: Scope, spot?: Spot): void {
    this.#groups.push(new PageReference(draft, element, scope, spot))
  }

  defer(deferred: Deferred): void {
    this.#groups.push(deferred)
  }

  policy(text: string, element: Element): void {
    const last = this.#groups.at(-1)
    this.#policies.push({text, element, before: last instanceof PageReference ? last : undefined})
  }

  finish(): Reading {
    const references: PageReference[] = []
    for (const group of this.#groups) {
      if (group instanceof PageReference) references.push(group)
      else references.push(...group())
    }
    const policies = this.#policies.map(
      ({text, element, before}): OwnPolicy => ({text, element, after: before === undefined ? 0 : references.indexOf(before) + 1}),
    )
    return {references, elements: this.elements, policies, scriptFailures: this.scriptFailures, modals: this.modals}
  }
}
