import type {ScriptContext} from '../script/script.ts'
import type {Elements} from './elements.ts'

/** What a script asks of the page around it, while the answers are not known yet. */
export class ScriptQuestions {
  readonly #names = new Set<string>()
  readonly #ids = new Set<string>()
  readonly #selectors = new Set<string>()

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
    },
  }

  /** Whether the page gives another answer to any of them. */
  haveAnswers(declared: ReadonlySet<string>, elements: Elements): boolean {
    return (
      [...this.#names].some((name) => declared.has(name)) ||
      [...this.#ids].some((id) => elements.byId.has(id)) ||
      [...this.#selectors].some((selector) => elements.tagsBySelector(selector).length > 0)
    )
  }
}
