/**
 * Directives that hide findings alike, by their numbers in the order of the page. Each is looked at once when it is first of
 * use, however many findings it hides.
 */
export class Hiders {
  /** By rule, and empty for those that hide all rules: those that have not been of use yet, and the last one. */
  readonly #unused = new Map<string, number[]>()
  readonly #last = new Map<string, number>()
  readonly #use: (index: number, rule: string) => void

  /** `use` is told of each directive that is of use, once for each of its rules. */
  constructor(use: (index: number, rule: string) => void) {
    this.#use = use
  }

  /** Adds a directive that comes after all that are known. */
  add(index: number, rules: readonly string[]): void {
    for (const rule of rules.length === 0 ? [''] : new Set(rules)) {
      this.#last.set(rule, index)
      const unused = this.#unused.get(rule)
      if (unused === undefined) this.#unused.set(rule, [index])
      else unused.push(index)
    }
  }

  /** True when any directive after that of number `after` hides a finding of a rule; all that do are of use. */
  hide(rule: string, after = -1): boolean {
    let isHidden = false
    for (const key of ['', rule]) {
      if ((this.#last.get(key) ?? -1) <= after) continue
      isHidden = true
      const unused = this.#unused.get(key) ?? []
      for (let index = unused.at(-1); index !== undefined && index > after; index = unused.at(-1)) {
        unused.pop()
        this.#use(index, key)
      }
    }
    return isHidden
  }
}
