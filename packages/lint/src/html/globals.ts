/** The names that the scripts of a document declare at their top levels. */
export class Globals<Script> {
  readonly #declared = new Map<Script, ReadonlySet<string>>()
  /** How many scripts declare each. */
  readonly #counts = new Map<string, number>()

  add(script: Script, names: readonly string[]): void {
    const own = new Set(names)
    this.#declared.set(script, own)
    for (const name of own) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
  }

  /** Names that the others declare. A page may have thousands of scripts: no list is made for any. */
  besides(script: Script): Pick<ReadonlySet<string>, 'has'> {
    const own = this.#declared.get(script)
    return {has: (name) => (this.#counts.get(name) ?? 0) > (own?.has(name) === true ? 1 : 0)}
  }
}
