import type {ScriptFound} from '../script/script.ts'
import {type PageReference, type Scope, within} from './reading.ts'

/** The references that carry code of their own: an `eval`, a worker. What they carry is read before they are placed. */
export class Carriers {
  readonly #references = new Map<string, PageReference[]>()

  /** The scope of what happens only when `needs` is let through. */
  scope(scope: Scope, needs: ScriptFound | null): Scope {
    return needs === null ? scope : within(scope, this.#of(needs))
  }

  add(found: ScriptFound, reference: PageReference): void {
    this.#of(found).push(reference)
  }

  /** A second reading finds the same things again, in other objects. */
  #of({start, end, via}: ScriptFound): PageReference[] {
    const key = `${start} ${end} ${via}`
    const references = this.#references.get(key) ?? []
    this.#references.set(key, references)
    return references
  }
}
