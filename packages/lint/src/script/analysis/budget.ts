/** How many expressions one question may look at: code can be written that has no end. */
const maxSteps = 200
const maxDepth = 32
/** How often a question may go from a function to its callers, or into what it returns. */
const maxHops = 4

/** Keeps a question about an expression from going on for ever. What enters leaves, unless an error ends it all. */
export class Budget {
  #steps = maxSteps
  #depth = 0
  #hops = 0
  #isShort = false

  /** Starts a new question. */
  begin(): void {
    this.#steps = maxSteps
  }

  enter(): boolean {
    if (this.#steps <= 0 || this.#depth >= maxDepth) {
      this.#isShort = true
      return false
    }
    this.#steps--
    this.#depth++
    return true
  }

  leave(): void {
    this.#depth--
  }

  enterFunction(): boolean {
    if (this.#hops >= maxHops) {
      this.#isShort = true
      return false
    }
    this.#hops++
    return true
  }

  leaveFunction(): void {
    this.#hops--
  }

  /** An answer, and whether the budget was enough for all of it: only then is it worth keeping. */
  measure<Answer>(find: () => Answer): {readonly answer: Answer; readonly whole: boolean} {
    const before = this.#isShort
    this.#isShort = false
    const answer = find()
    const whole = !this.#isShort
    this.#isShort ||= before
    return {answer, whole}
  }
}
