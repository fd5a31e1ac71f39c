import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Profile} from '@ampoule/lint'
import type {Browser} from 'playwright-core'
import {makeFolder} from '../make-folder.ts'
import {compareWithMarkdown} from './against/compare-with-markdown.ts'
import {compareWithOriginal} from './against/compare-with-original.ts'
import type {PageToVerify} from './locator.ts'
import {observe, type Sight} from './observe.ts'
import type {VerifyOptions} from './options.ts'
import type {Seen, Theme} from './seen.ts'
import {sealedSite} from './site.ts'
import {Visit} from './visit.ts'

export interface PageRun {
  readonly seen: Seen
  readonly files: readonly string[]
  readonly compared: string | undefined
  readonly url: string
  readonly shift: number
  /** True when the page could not be closed: it holds on to its browser. */
  readonly isHeld: boolean
}

/** Runs one page from beginning to end, or until its time is up. */
export async function runPage(
  browser: Browser,
  page: PageToVerify,
  profile: Profile,
  options: VerifyOptions,
): Promise<PageRun> {
  const {
    widths = defaultWidths,
    timeout = defaultTimeout,
    crawl = defaultCrawl,
    click,
    steps,
    screenshots,
    trace,
    pdf,
  } = options
  const site = sealedSite(page.html, profile)
  const visit = await Visit.open(browser, site, {width: Math.max(...widths)})
  const {notes} = visit
  const sight: Sight = {widths: [], axe: [], motion: [], differences: []}
  const files: string[] = []
  let isHeld = false
  const stem = page.path.replace(/[^\w.-]+/g, '_')
  const write = async (folder: string, name: string, make: (path: string) => Promise<unknown>): Promise<void> => {
    makeFolder(folder)
    const path = join(folder, name)
    await make(path)
    files.push(path)
  }
  const shoot = async (width: number, {scheme, stamp}: Theme): Promise<void> => {
    if (screenshots === undefined) return
    const theme = stamp === undefined ? scheme : `data-theme-${stamp}`
    await write(screenshots, `${stem}-${width}-${theme}.png`, (path) =>
      visit.page.screenshot({path, animations: 'disabled', caret: 'hide'}),
    )
  }
  const script = async ({page, frame}: Visit): Promise<void> => void (await steps?.({page, frame}))
  const work = async (): Promise<void> => {
    if (trace !== undefined) await visit.context.tracing.start({screenshots: true, snapshots: true})
    await observe(
      visit,
      page.html,
      profile,
      {
        widths,
        crawl,
        checks: options.checks ?? true,
        ...(click && {click}),
        ...(steps && {script}),
        ...(screenshots !== undefined && {onView: shoot}),
      },
      sight,
    )
    if (options.against !== undefined) {
      visit.during = comparing
      const against = {widths, crawl, ...(click && {click}), ...(steps && {script})}
      const keep = options.differences
      const kept =
        keep === undefined
          ? undefined
          : async (view: string, picture: Buffer): Promise<string> => {
              const name = `${stem}-${view.replace(/[^\w.-]+/g, '_')}-difference.png`
              await write(keep, name, (path) => writeFile(path, picture))
              return join(keep, name)
            }
      const {differences, compared} =
        'markdown' in options.against
          ? await compareWithMarkdown(visit, options.against)
          : await compareWithOriginal(browser, page.html, profile, options.against, against, kept)
      Object.assign(sight, {differences, ...(compared !== undefined && {compared})})
    }
    if (pdf !== undefined) await write(pdf, `${stem}.pdf`, (path) => visit.page.pdf({path, printBackground: true}))
    if (trace !== undefined) await write(trace, `${stem}.zip`, (path) => visit.context.tracing.stop({path}))
  }
  try {
    await withTimeout(work(), timeout, async () => {
      const at = await visit.whereItHangs()
      // Where no script of the page runs, one of the run does.
      const isOwn = at?.url === '' || visit.during === comparing
      const what = isOwn ? 'It takes too long to check the page' : 'Page does not answer'
      const text = `${what}: stopped after ${Math.round(timeout / 1000)} s`
      notes.stop('timeout', visit.during, text, at)
      visit.end()
    })
  } catch (error) {
    if (!isGone(error)) notes.stop('unreadable', visit.during, `Page cannot be looked at: ${firstLine(error)}`)
    else if (notes.stops.length === 0) notes.stop('crash', visit.during, 'Page has gone')
  } finally {
    isHeld = !(await closesInTime(visit))
  }
  return {
    files,
    compared: sight.compared,
    url: site.url,
    shift: site.shift,
    isHeld,
    seen: seenOf(visit, profile, sight),
  }
}

const defaultWidths: readonly number[] = [320, 390, 768, 1280]
const defaultTimeout = 30_000
const comparing = 'the comparison'
const defaultCrawl = 12

function seenOf({notes}: Visit, profile: Profile, sight: Sight): Seen {
  return {
    profile,
    violations: notes.allViolations(),
    requests: notes.allRequests(),
    errors: notes.allErrors(),
    console: notes.console,
    attempts: notes.allAttempts(),
    ...(sight.shown && {shown: sight.shown}),
    widths: sight.widths,
    axe: sight.axe,
    motion: sight.motion,
    stops: notes.stops,
    differences: sight.differences,
    steps: notes.steps,
  }
}

/** Waits for the work, no longer than that. What it comes to after that is of no interest. */
async function withTimeout(work: Promise<void>, timeout: number, onTimeout: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((done) => {
    timer = setTimeout(done, timeout, 'late')
  })
  try {
    if ((await Promise.race([work, late])) !== 'late') return
    work.catch(() => undefined)
    await onTimeout()
  } finally {
    clearTimeout(timer)
  }
}

/** False for a page that holds on to its process, whatever it is told. */
async function closesInTime(visit: Visit): Promise<boolean> {
  let isClosed = false
  await withTimeout(
    visit.close().then(
      () => {
        isClosed = true
      },
      () => undefined,
    ),
    5000,
    async () => undefined,
  )
  return isClosed
}

function isGone(error: unknown): boolean {
  return error instanceof Error && /has been closed|Target crashed|Page crashed|Target closed/i.test(error.message)
}

function firstLine(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
}
