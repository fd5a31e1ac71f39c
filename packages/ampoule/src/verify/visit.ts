import type {Browser, BrowserContext, ElementHandle, Frame, Page, Request} from 'playwright-core'
import {answering} from './answering.ts'
import {Edge} from './edge/edge.ts'
import {callText} from './in-page/call-text.ts'
import {describeElement} from './in-page/describe.ts'
import {loadedInPage, settleInPage} from './in-page/settle.ts'
import {watch} from './in-page/watch.ts'
import {longest, Notes} from './notes.ts'
import {type PageReport, pointInStack, takeReport} from './page-reports.ts'
import {ScriptWatch} from './script-watch.ts'
import type {ScriptPoint} from './seen.ts'
import type {Site} from './site.ts'

export interface VisitOptions {
  readonly width?: number
  readonly height?: number
  readonly reducedMotion?: boolean
  /** Milliseconds without anything new after which a page has come to rest. */
  readonly quiet?: number
}

interface VisitParts {
  readonly context: BrowserContext
  readonly page: Page
  readonly notes: Notes
  readonly site: Site
  readonly edge: Edge
  /** How many answers the page is waiting for. */
  readonly pending: {readonly answers: number}
  readonly quiet: number
}

/** A page in a context of its own, with an edge of its own: what it does is written down, and reaches nobody. */
export class Visit {
  readonly context: BrowserContext
  readonly page: Page
  readonly notes: Notes
  readonly site: Site
  /** Called after each step. */
  onStep: ((name: string) => Promise<void>) | undefined
  /** Step that is going on, should it have to be stopped. */
  during = 'load'
  readonly #edge: Edge
  readonly #pending: VisitParts['pending']
  readonly #quiet: number

  static async open(browser: Browser, site: Site, options: VisitOptions = {}): Promise<Visit> {
    const notes = new Notes()
    const answer = answering(site, notes)
    const pending = {answers: 0}
    const edge = await Edge.start(async (arrival) => {
      pending.answers++
      try {
        return await answer(arrival)
      } finally {
        pending.answers--
      }
    })
    try {
      const context = await browser.newContext({
        viewport: {width: options.width ?? 1280, height: options.height ?? 800},
        reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
        colorScheme: 'light',
        locale: 'en-US',
        timezoneId: 'UTC',
        ignoreHTTPSErrors: true,
        acceptDownloads: false,
        // Chromium goes past a proxy to this machine, unless it is told not to.
        proxy: {server: `http://127.0.0.1:${edge.port}`, bypass: '<-loopback>'},
      })
      await context.exposeBinding(binding, ({page}, report: PageReport) => {
        if (page === context.pages()[0]) takeReport(notes, report)
      })
      await context.addInitScript(callText(watch, [binding, describeElement]))
      const page = await context.newPage()
      const visit = new Visit({context, page, notes, site, edge, pending, quiet: options.quiet ?? 100})
      visit.#listen()
      visit.#scripts = await ScriptWatch.start(context, page, site.url, {
        onMemory: (at) => notes.stop('memory', visit.during, 'Scripts take up all memory', at),
        onPopup: (url) => notes.attempt('popup', url),
      })
      return visit
    } catch (error) {
      await edge.close()
      throw error
    }
  }

  private constructor({context, page, notes, site, edge, pending, quiet}: VisitParts) {
    this.context = context
    this.page = page
    this.notes = notes
    this.site = site
    this.#edge = edge
    this.#pending = pending
    this.#quiet = quiet
  }

  /** The document of the page itself, in whatever frame the host puts it. */
  get frame(): Frame {
    const main = this.page.mainFrame()
    return this.site.frame === undefined ? main : (main.childFrames()[0] ?? main)
  }

  /** Loads the page and waits until it has come to rest. */
  async load(): Promise<void> {
    // Not until it is loaded: a page that leaves at once, and is kept from it, never is.
    await this.page.goto(this.site.frame ?? this.site.url, {waitUntil: 'commit', timeout: 0})
    if (this.site.frame !== undefined) await this.page.waitForLoadState('load', {timeout: 0})
    await this.run(loadedInPage)
    await this.settle()
  }

  /** Waits until fonts and images are there, frames have been painted, and nothing new happens. */
  async settle(): Promise<void> {
    await this.run(settleInPage)
    // A page that waits for an answer of ours, which a bundler may have to make, has not come to rest.
    for (let round = 0; round < mostRounds; round = this.#pending.answers > 0 ? 0 : round + 1) {
      const before = this.#activity
      await new Promise((done) => setTimeout(done, this.#quiet))
      if (this.#activity === before && this.#open.size === 0) return
    }
  }

  /** Does something with the page; what happens from then on is told as a consequence of it. */
  async step(name: string, act: () => Promise<void>): Promise<void> {
    this.during = name
    this.notes.moment = {step: name}
    this.notes.steps.push(name)
    await act()
    await this.run(nextPaints)
    const before = this.#activity
    await new Promise((done) => setTimeout(done, stepQuiet))
    if (this.#activity !== before || this.#open.size > 0) await this.settle()
    await this.onStep?.(name)
  }

  /** Calls a function in the page, again when the page was loaded anew meanwhile. */
  run<Args extends readonly unknown[], Result>(fn: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>> {
    return this.evaluate(callText(fn, args))
  }

  /** The same, for an expression. */
  evaluate<Result>(expression: string): Promise<Result> {
    return this.#again(() => this.frame.evaluate<Result>(expression))
  }

  /** The first thing that a function finds in the page, and the element that it is about. */
  find<Args extends readonly unknown[], Found>(
    fn: (...args: Args) => {readonly target?: Found; readonly element?: Element},
    ...args: Args
  ): Promise<{readonly target: Found; readonly element: ElementHandle<Element>} | undefined> {
    return this.#again(async () => {
      const found = await this.frame.evaluateHandle<ReturnType<typeof fn>>(callText(fn, args))
      const target = await found.evaluate(({target}) => target)
      const element = (await found.getProperty('element')).asElement()
      await found.dispose()
      return target === undefined || element === null ? undefined : {target: target as Found, element}
    })
  }

  async #again<Result>(work: () => Promise<Result>): Promise<Result> {
    for (;;) {
      try {
        return await work()
      } catch (error) {
        if (!isAway(error)) throw error
        if (this.#navigations > mostNavigations) throw new Error('it loads itself again and again')
        // Chromium goes on to name the document that has gone until it tells of the next.
        await new Promise((done) => setTimeout(done, awayPause))
      }
    }
  }

  /** Place of a script that lets nothing else happen; undefined when it does not even tell that. */
  async whereItHangs(): Promise<ScriptPoint | undefined> {
    return await this.#scripts?.whereItHangs()
  }

  /** Ends the page, whatever it is at; `close` waits for those that answer. */
  end(): void {
    this.#scripts?.end()
  }

  async close(): Promise<void> {
    try {
      await this.context.close()
    } finally {
      await this.#edge.close()
    }
  }

  #listen(): void {
    const {page, context, notes, site} = this
    page.on('pageerror', (error) => {
      notes.error(`${error.name}: ${error.message}`.slice(0, longest), pointInStack(error.stack ?? ''))
    })
    page.on('console', (message) => {
      const {url, lineNumber, columnNumber} = message.location()
      const at = url === '' ? undefined : {url, line: lineNumber + 1, column: columnNumber + 1}
      const [level, text] = [message.type(), message.text().slice(0, longest)]
      // Whatever a script writes has arguments.
      notes.message({level, text, byBrowser: message.args().length === 0 && text !== '', ...(at && {at})})
    })
    page.on('dialog', (dialog) => {
      notes.attempt('dialog', `${dialog.type()}: ${dialog.message().slice(0, 200)}`)
      // Whoever closes the page closes its dialogs.
      dialog.dismiss().catch(() => undefined)
    })
    page.on('download', (download) => notes.attempt('download', download.suggestedFilename()))
    page.on('crash', () => {
      if (notes.stops.length === 0) notes.stop('crash', this.during, 'Page has crashed: it may have used up its memory')
    })
    page.on('requestfinished', (request) => this.#open.delete(request))
    page.on('requestfailed', (request) => this.#open.delete(request))
    page.on('request', (request) => {
      this.#requests++
      this.#open.add(request)
      const url = request.url()
      if (!request.isNavigationRequest() || request.frame() !== this.frame) return
      if (url !== site.url && url !== site.frame && /^https?:/.test(url)) notes.attempt('navigation', url)
    })
    page.on('framenavigated', (frame) => {
      const url = frame.url()
      if (frame === this.frame) this.#navigations++
      const isLocal = /^(?:about|blob|data):/.test(url)
      if (frame === this.frame && isLocal && url !== 'about:srcdoc' && this.#loaded) notes.attempt('navigation', url)
      this.#loaded ||= url === site.url
    })
    context.on('page', (popup) => {
      if (popup === page) return
      popup.close().catch(() => undefined)
    })
  }

  /** Grows with all that happens: as long as it does, the page has not come to rest. */
  get #activity(): number {
    return this.notes.count + this.#requests
  }

  #requests = 0
  #navigations = 0
  readonly #open = new Set<Request>()
  #loaded = false
  #scripts: ScriptWatch | undefined
}

/** True for the error of something that was done with a document which went away: another takes its place. */
export function isAway(error: unknown): boolean {
  return error instanceof Error && /context was destroyed|frame was detached/i.test(error.message)
}

/** Runs in the page, alone. */
function nextPaints(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done()))
    setTimeout(done, 200)
  })
}

/** Milliseconds in which the consequences of a step show, or begin to. */
const stepQuiet = 30
const binding = '__ampouleNote'
const mostRounds = 20
/** Far above the loads that `answering` lets a page have: the rest are documents that it makes itself. */
const mostNavigations = 20
/** Milliseconds until a document that has gone is asked for again. */
const awayPause = 20
