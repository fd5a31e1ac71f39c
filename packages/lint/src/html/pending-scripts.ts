import type {ScriptContext, ScriptFound} from '../script/script.ts'
import type {Elements} from './elements.ts'
import {type PageReference, type Scope, within} from './reading.ts'

/** Questions of a script to the page around it, while the answers are not known yet. */
export class ScriptQuestions {
  readonly #names = new Set<string>()
  readonly #ids = new Set<string>()
  readonly #selectors = new Set<string>()
  readonly #attributes = new Set<string>()

  /** Says no to every question, and remembers it. */
  readonly context: Pick<Required<ScriptContext>, 'globals' | 'tags'> = {
    globals: {
      has: (name) => {
        this.#names.add(name)
        return false
      },
    },
    tags: {
      byId: (id) => {
        this.#ids.add(id)
        return []
      },
      bySelector: (selector) => {
        this.#selectors.add(selector)
        return []
      },
      valuesOf: (attribute) => {
        this.#attributes.add(attribute)
        return []
      },
    },
  }

  /** True when the page gives another answer to any of them. */
  haveAnswers(declared: Pick<ReadonlySet<string>, 'has'>, elements: Elements): boolean {
    return (
      [...this.#names].some((name) => declared.has(name)) ||
      [...this.#ids].some((id) => elements.byId.has(id)) ||
      [...this.#selectors].some((selector) => elements.tagsBySelector(selector).length > 0) ||
      [...this.#attributes].some((name) => elements.valuesOf(name).length > 0)
    )
  }
}

/** The references that carry code of their own: an `eval`, a worker. What they carry is read before they are placed. */
export class Carriers {
  readonly #references = new Map<string, PageReference[]>()

  /** The scope of what happens only when `needs` is let through. */
  scope(scope: Scope, needs: ScriptFound | undefined): Scope {
    return needs === undefined ? scope : within(scope, this.#of(needs))
  }

  add(found: ScriptFound, reference: PageReference): void {
    this.#of(found).push(reference)
  }

  /** A second reading finds the same things again, in other objects. */
  #of({start, end, sink, kind, api}: ScriptFound): PageReference[] {
    const key = `${start} ${end} ${sink} ${kind} ${api}`
    const references = this.#references.get(key) ?? []
    this.#references.set(key, references)
    return references
  }
}
