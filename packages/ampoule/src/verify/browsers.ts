import type {Browser} from 'playwright-core'

/** One browser for all pages of a run; another when it has died, or when a page holds on to it. */
export class Browsers {
  readonly #launch: () => Promise<Browser>
  #newest: Browser | undefined
  /** How many pages each of them is at. */
  readonly #pages = new Map<Browser, number>()

  constructor(launch: () => Promise<Browser>) {
    this.#launch = launch
  }

  /** A browser for one page, to be given back when the page has ended. */
  async take(): Promise<Browser> {
    if (this.#newest?.isConnected() !== true) this.#newest = await this.#launch()
    const browser = this.#newest
    this.#pages.set(browser, (this.#pages.get(browser) ?? 0) + 1)
    return browser
  }

  /** A browser that a page holds on to gets no other, and is closed when all that it is at have ended. */
  async give(browser: Browser, isHeld: boolean): Promise<void> {
    const left = (this.#pages.get(browser) ?? 1) - 1
    this.#pages.set(browser, left)
    if (isHeld && this.#newest === browser) this.#newest = undefined
    if (left > 0 || this.#newest === browser) return
    this.#pages.delete(browser)
    await browser.close()
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pages.keys()].map((browser) => browser.close()))
  }
}
