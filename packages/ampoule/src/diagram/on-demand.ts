/**
 * Something that takes long to start and serves one at a time, a browser for instance. The first who needs it starts it, and it is
 * ended when nobody uses or holds it any more: no process waits for one that is idle.
 */
export class OnDemand<Resource> {
  readonly #start: () => Promise<Resource>
  readonly #end: (resource: Resource) => Promise<unknown>
  readonly #isAlive: (resource: Resource) => boolean
  #users = 0
  #started: Promise<Resource> | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(
    start: () => Promise<Resource>,
    end: (resource: Resource) => Promise<unknown>,
    isAlive: (resource: Resource) => boolean,
  ) {
    this.#start = start
    this.#end = end
    this.#isAlive = isAlive
  }

  /** Keeps what is started until the work is done. */
  async hold<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#users++
    try {
      return await work()
    } finally {
      this.#users--
      if (this.#users === 0) await this.discard()
    }
  }

  /** Does the work when the work before it is done. Rejects as the start or the work does, which harms no other. */
  use<Result>(work: (resource: Resource) => Promise<Result>): Promise<Result> {
    return this.hold(() => {
      const turn = this.#last.then(async () => work(await this.#current()))
      this.#last = turn.catch(() => undefined)
      return turn
    })
  }

  /** Ends what there is, since it answers no more; who comes next starts another. */
  async discard(): Promise<void> {
    const started = this.#started
    this.#started = undefined
    const resource = await started?.catch(() => undefined)
    if (resource !== undefined) await this.#end(resource)
  }

  /** A start that failed fails for all that share it. */
  async #current(): Promise<Resource> {
    const resource = await this.#started
    if (resource === undefined || !this.#isAlive(resource)) this.#started = this.#start()
    return this.#started as Promise<Resource>
  }
}
