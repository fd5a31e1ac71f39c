/** The names that the scripts of a document declare at their top levels. */
export class Globals<Script> {
  readonly #declared = new Map<Script, readonly string[]>()
  /** How many scripts declare each. */
  readonly #counts = new Map<string, number>()
  #all: ReadonlySet<string> | undefined

  add(script: Script, names: readonly string[]): void {
    const own = [...new Set(names)]
    this.#declared.set(script, own)
    for (const name of own) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
  }

  /** What the others declare. A page may have thousands of handlers, which declare nothing: they share one answer. */
  besides(script: Script): ReadonlySet<string> {
    this.#all ??= new Set(this.#counts.keys())
    const alone = (this.#declared.get(script) ?? []).filter((name) => this.#counts.get(name) === 1)
    if (alone.length === 0) return this.#all
    const others = new Set(this.#all)
    for (const name of alone) others.delete(name)
    return others
  }
}
