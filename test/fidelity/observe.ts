import type {Browser, BrowserContext, Page} from 'playwright-core'

/** What a reader sees of a page, and what it does, at one width. */
export interface Observation {
  readonly title: string
  /** Rendered text of the page and of its frames. */
  readonly text: readonly string[]
  /** Messages in the order they were written. */
  readonly console: readonly string[]
  /** Uncaught exceptions. */
  readonly errors: readonly string[]
  /** Blocked by the policy, in the page and its frames: directive and address. */
  readonly violations: readonly string[]
  /** Addresses other than the page's own that left the browser. */
  readonly requests: readonly string[]
  /** What the scripted reader found out. */
  readonly answers: unknown
  /** PNG of the viewport by name. */
  readonly screenshots: ReadonlyMap<string, Buffer>
}

export interface ObserveOptions {
  readonly width: number
  readonly height: number
  /** Uses the page as a reader would and tells what it found. */
  readonly use: (page: Page) => Promise<unknown>
}

/** Opens a page in light and in dark, uses it, and takes down all that can be seen. */
export async function observe(
  browser: Browser,
  url: string,
  {width, height, use}: ObserveOptions,
): Promise<Observation> {
  const context = await browser.newContext({viewport: {width, height}, reducedMotion: 'reduce', colorScheme: 'light'})
  try {
    const {page, ...notes} = await open(context, url)
    const screenshots = new Map<string, Buffer>()
    const shoot = async (name: string): Promise<void> => {
      await settle(page)
      screenshots.set(`${name} at ${width}`, await page.screenshot({animations: 'disabled', caret: 'hide'}))
    }
    await shoot('light')
    await page.emulateMedia({colorScheme: 'dark'})
    await shoot('dark')
    await page.emulateMedia({colorScheme: 'light'})
    const title = await page.title()
    const texts = await Promise.all(page.frames().map((frame) => frame.evaluate(() => document.body?.innerText ?? '')))
    const answers = await use(page)
    await shoot('used')
    // An `<object>` that shows an image is a frame without text; a sealed page has an `<img>` in its place.
    return {title, text: texts.filter((text) => text !== ''), answers, screenshots, ...notes}
  } finally {
    await context.close()
  }
}

async function open(context: BrowserContext, url: string) {
  const violations: string[] = []
  const console: string[] = []
  const errors: string[] = []
  const requests: string[] = []
  context.setDefaultTimeout(120_000)
  await context.exposeBinding('noteViolation', (_, what: string) => violations.push(what))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) => {
      ;(window as unknown as {noteViolation(what: string): void}).noteViolation(`${effectiveDirective} ${blockedURI}`)
    })
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => console.push(`${message.type()}: ${message.text()}`))
  page.on('request', (request) => {
    const asked = request.url()
    if (asked !== url && !/^(?:data|blob|about):/.test(asked) && !asked.endsWith('/favicon.ico')) requests.push(asked)
  })
  await page.goto(url, {waitUntil: 'load'})
  return {page, violations, console, errors, requests}
}

/** Waits until fonts and images that the page shows are there and two frames have been painted. */
async function settle(page: Page): Promise<void> {
  // A style change must have happened before the fonts that it needs are asked for.
  for (let round = 0; round < 2; round++) {
    await page.evaluate(async () => {
      const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()))
      await frame()
      await frame()
      await document.fonts.ready
      await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
    })
  }
  await page.waitForLoadState('load')
}
