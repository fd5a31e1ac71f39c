import type {BrowserContext, CDPSession, Page} from 'playwright-core'
import type {ScriptPoint} from './seen.ts'

interface Paused {
  readonly reason: string
  readonly callFrames: readonly {
    readonly url: string
    readonly location: {readonly scriptId: string; readonly lineNumber: number; readonly columnNumber?: number}
  }[]
}

interface Told {
  /** Called with the place in the script when memory has run out. */
  onMemory(at: ScriptPoint | undefined): void
  /** The address of a window that is about to open. */
  onPopup(url: string): void
}

/** Watches the scripts of a page with the debugger: where one is that lets nothing else happen, or takes all memory. */
export class ScriptWatch {
  readonly #session: CDPSession
  readonly #url: string
  readonly #scripts = new Map<string, string>()

  /** Started before there is need of it: a script without end would not let it. */
  static async start(
    context: BrowserContext,
    page: Page,
    url: string,
    {onMemory, onPopup}: Told,
  ): Promise<ScriptWatch> {
    const session = await context.newCDPSession(page)
    const watch = new ScriptWatch(session, url)
    session.on('Debugger.paused', (paused: Paused) => {
      if (paused.reason !== 'OOM') return
      onMemory(watch.#pointOf(paused))
      watch.end()
    })
    session.on('Page.windowOpen', ({url: opened}) => onPopup(opened))
    await session.send('Debugger.enable')
    await session.send('Page.enable')
    return watch
  }

  private constructor(session: CDPSession, url: string) {
    this.#session = session
    this.#url = url
    session.on('Debugger.scriptParsed', ({scriptId, url: of}) => {
      if (of === url) this.#scripts.set(scriptId, of)
    })
  }

  /** Place of a script that does not end; undefined when it does not even tell that. */
  async whereItHangs(): Promise<ScriptPoint | undefined> {
    const session = this.#session
    const paused = new Promise<ScriptPoint | undefined>((done) => {
      session.once('Debugger.paused', (paused: Paused) => done(this.#pointOf(paused)))
      setTimeout(done, 5000, undefined)
    })
    // Answered only when it has paused.
    session.send('Debugger.pause').catch(() => undefined)
    return await paused
  }

  /** Ends the process of the page, whatever it is at. */
  end(): void {
    // There is nobody left to answer.
    this.#session.send('Page.crash').catch(() => undefined)
  }

  /** The innermost place in the page itself. */
  #pointOf({callFrames}: Paused): ScriptPoint | undefined {
    const points = callFrames.map(({url, location: {scriptId, lineNumber, columnNumber = 0}}) => ({
      url: url || (this.#scripts.get(scriptId) ?? ''),
      line: lineNumber + 1,
      column: columnNumber + 1,
    }))
    return points.find(({url}) => url === this.#url) ?? points[0]
  }
}
