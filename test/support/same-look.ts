import sharp from 'sharp'
import type {Chromium, Visit} from './browser.ts'

/** The default host's, as far as looks go. */
const csp =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

/** A share of the pixels: what a fault was about may be seen, such as a link that led nowhere and is none any more. */
const mostDifferent = 0.005

/** Compares looks of pages under the host's policy, all in one window. */
export class Looks {
  readonly #chromium: Chromium
  readonly #visit: Visit

  static async open(chromium: Chromium): Promise<Looks> {
    return new Looks(chromium, await chromium.visit('', {csp, width: 480, height: 320, idle: false}))
  }

  private constructor(chromium: Chromium, visit: Visit) {
    this.#chromium = chromium
    this.#visit = visit
  }

  /** True when two pages look the same, but for what hardly anybody sees. */
  async same(before: string, after: string): Promise<boolean> {
    const [a, b] = [await this.#look(before), await this.#look(after)]
    let different = 0
    for (let at = 0; at < a.length; at += 3) if (a[at] !== b[at] || a[at + 1] !== b[at + 1]) different++
    return a.length === b.length && different / (a.length / 3) <= mostDifferent
  }

  async #look(html: string): Promise<Buffer> {
    await this.#chromium.show(this.#visit.page, html, {csp})
    return sharp(await this.#visit.page.screenshot())
      .removeAlpha()
      .raw()
      .toBuffer()
  }
}
