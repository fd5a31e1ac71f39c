import type {BrowserContext} from 'playwright-core'

/** A page served under a policy. */
export interface Visit {
  /** URL of the page; only its origin counts. */
  readonly self: string
  /** Value of the `Content-Security-Policy` header. */
  readonly csp: string
  readonly body?: string
  /** Run in the page once it is there. */
  readonly script?: string
  /** Effective directives of which one is to be violated: it is waited for, however long a busy machine takes. */
  readonly due?: readonly string[]
}

/**
 * The effective directives that each page reports as violated. Pages of one origin are shown together, each in a frame
 * of its own with a header of its own, which takes a quarter of the time.
 */
export async function violationsOf(context: BrowserContext, visits: readonly Visit[]): Promise<string[][]> {
  const violations = new Map<Visit, string[]>()
  for (const origin of new Set(visits.map(({self}) => new URL(self).origin))) {
    const group = visits.filter(({self}) => new URL(self).origin === origin)
    for (let start = 0; start < group.length; start += framesPerPage) {
      const batch = group.slice(start, start + framesPerPage)
      const reports = await showTogether(context, origin, batch)
      for (const [index, visit] of batch.entries()) violations.set(visit, reports[index] ?? [])
    }
  }
  return visits.map((visit) => violations.get(visit) ?? [])
}

async function showTogether(context: BrowserContext, origin: string, batch: readonly Visit[]): Promise<string[][]> {
  const addresses = batch.map((_, index) => `${origin}/frame/${index}`)
  const page = await context.newPage()
  try {
    await page.addInitScript(`
      globalThis.violations = []
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    `)
    await page.route('**/*', (route) => {
      const url = route.request().url()
      const visit = batch[addresses.indexOf(url)]
      if (visit === undefined && url !== `${origin}/`) {
        return route.fulfill({headers: {'access-control-allow-origin': '*'}, contentType: 'text/plain', body: ''})
      }
      const frames = addresses.map((address) => `<iframe src="${address}"></iframe>`).join('')
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: visit === undefined ? {} : {'content-security-policy': visit.csp},
        body: `<!doctype html>${visit === undefined ? frames : (visit.body ?? '')}`,
      })
    })
    await page.goto(origin, {waitUntil: 'load'})
    const frames = addresses.map((address) => {
      const frame = page.frames().find((candidate) => candidate.url() === address)
      if (frame === undefined) throw new Error(`The browser shows no frame ${address}`)
      return frame
    })
    await Promise.all(frames.map((frame, index) => frame.evaluate(batch[index]?.script ?? '0')))
    const read = (): Promise<string[][]> => Promise.all(frames.map((frame) => frame.evaluate<string[]>('violations')))
    const isDue = (reports: readonly string[], index: number): boolean =>
      batch[index]?.due?.some((directive) => reports.includes(directive)) === false
    for (const end = Date.now() + longestWait; Date.now() < end && (await read()).some(isDue); )
      await page.waitForTimeout(100)
    // A violation is reported in a task of its own; nothing tells when none will come.
    await page.waitForTimeout(400)
    return await read()
  } finally {
    await page.close()
  }
}

const framesPerPage = 100
/** Milliseconds until a violation that has not come is taken for none. */
const longestWait = 60_000
