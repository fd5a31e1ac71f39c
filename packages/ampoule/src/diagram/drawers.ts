import type {Browser} from 'playwright-core'
import type {D2} from './d2/start-d2.ts'
import {OnDemand} from './on-demand.ts'

/** Programs that draw and take long to start; the pages of a run share them. */
export class Drawers {
  /** Draws the kinds of Mermaid that nothing else draws. Starting throws `BrowserError`. */
  readonly browser = new OnDemand<Browser>(
    async () => (await import('../browser/launch.ts')).launchChromium(),
    (browser) => browser.close(),
    (browser) => browser.isConnected(),
  )
  readonly d2: OnDemand<D2>

  /** `trusted` is the folder whose project may run its D2, as in `NodeCapabilitiesOptions`. */
  constructor(trusted: string | false) {
    this.d2 = new OnDemand<D2>(
      async () => (await import('./d2/start-d2.ts')).startD2(trusted),
      (d2) => d2.end(),
      (d2) => d2.isAlive,
    )
  }

  /** Keeps what is started until the work is done. */
  hold<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.browser.hold(() => this.d2.hold(work))
  }
}
