/** Things with a name and an offset, put in quickly, and sorted out by name when the first is asked for. */
export class NameIndex<Item> {
  readonly #items: Item[] = []
  readonly #name: (item: Item) => string | undefined
  readonly #offset: (item: Item) => number
  #byName: Map<string, Item[]> | undefined

  constructor(name: (item: Item) => string | undefined, offset: (item: Item) => number) {
    this.#name = name
    this.#offset = offset
  }

  push(item: Item): void {
    this.#items.push(item)
  }

  get all(): readonly Item[] {
    return this.#items
  }

  /** Everything of a name, in the order of the text. */
  of(name: string): readonly Item[] {
    this.#byName ??= this.#group()
    return this.#byName.get(name) ?? []
  }

  /** Everything of a name in a stretch of the code: minified code has thousands of `e`, few of them in one function. */
  within(name: string, start: number, end: number): readonly Item[] {
    const items = this.of(name)
    return items.length === 0 ? items : items.slice(this.#firstFrom(items, start), this.#firstFrom(items, end))
  }

  #group(): Map<string, Item[]> {
    const byName = new Map<string, Item[]>()
    const offset = this.#offset
    for (const item of this.#items) {
      const name = this.#name(item)
      if (name === undefined) continue
      const same = byName.get(name)
      if (same === undefined) byName.set(name, [item])
      else {
        // The walk goes nearly in the order of the text, not quite: a pattern comes after what it takes apart.
        const last = same.at(-1)
        const isLate = last !== undefined && offset(last) > offset(item)
        same.push(item)
        if (isLate) same.sort((one, other) => offset(one) - offset(other))
      }
    }
    return byName
  }

  #firstFrom(items: readonly Item[], from: number): number {
    let low = 0
    let high = items.length
    while (low < high) {
      const middle = (low + high) >> 1
      const item = items[middle]
      if (item !== undefined && this.#offset(item) < from) low = middle + 1
      else high = middle
    }
    return low
  }
}
