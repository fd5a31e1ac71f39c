import type {Profile} from '@ampoule/lint'
import {checkAccessibility, joinThemes} from './axe.ts'
import {clickAll, crawl} from './crawl.ts'
import {describeElement} from './in-page/describe.ts'
import {inspect} from './in-page/inspect.ts'
import {findMotion} from './in-page/motion.ts'
import {findOverflow} from './in-page/overflow.ts'
import type {AxeNote, Seen, Shown, Theme, WidthNote} from './seen.ts'
import {showTheme, themesOf} from './themes.ts'
import type {Visit} from './visit.ts'

/** How a page is used once it has been looked at. */
export interface Use {
  /** Selectors to click, in turn. */
  readonly click?: readonly string[]
  /** Uses the page as it likes. */
  readonly script?: (visit: Visit) => Promise<void>
  /** The most steps of the careful crawl. */
  readonly crawl: number
}

export interface ObserveOptions extends Use {
  readonly widths: readonly number[]
  /** Called when the page is shown at a width in a theme, for pictures. */
  readonly onView?: (width: number, theme: Theme) => Promise<void>
  /** False when only what the page does is of interest: no axe, no motion. */
  readonly checks: boolean
}

/** Observations of a run so far, also when it is stopped. */
export interface Sight {
  shown?: Shown
  readonly widths: WidthNote[]
  axe: readonly AxeNote[]
  motion: Seen['motion']
  differences: Seen['differences']
  /** Things that were compared, in words. */
  compared?: string
}

/** Loads the page, looks at it in all widths and themes, and uses it. Each part is added to `sight` when it is done. */
export async function observe(
  visit: Visit,
  html: string,
  profile: Profile,
  options: ObserveOptions,
  sight: Sight,
): Promise<void> {
  const {widths, onView, checks} = options
  const [first = 1280, ...others] = [...widths].sort((a, b) => b - a)
  visit.during = 'load'
  await visit.load()
  visit.during = 'a first look'
  sight.shown = await visit.run(inspect, describeElement)
  const themes = themesOf(html)
  const axe: AxeNote[] = []
  for (const [index, theme] of themes.entries()) {
    visit.during = `the theme ${theme.name}`
    if (index > 0) await showTheme(visit, theme)
    if (checks) axe.push(...(await checkAccessibility(visit, profile, theme, index === 0)))
    await onView?.(first, theme)
  }
  sight.axe = joinThemes(axe, themes)
  const [light] = themes
  if (themes.length > 1 && light !== undefined) await showTheme(visit, light)
  for (const width of [first, ...others]) {
    visit.during = `a width of ${width} px`
    if (width !== first) await visit.page.setViewportSize({width, height: heightFor(width)})
    sight.widths.push(await visit.run(findOverflow, width, describeElement))
    if (width === first || onView === undefined) continue
    for (const [index, theme] of themes.entries()) {
      if (index > 0 || themes.length > 1) await showTheme(visit, theme)
      await onView(width, theme)
    }
  }
  if (checks) {
    visit.during = 'reduced motion'
    await visit.page.emulateMedia({reducedMotion: 'reduce', colorScheme: 'light'})
    sight.motion = await visit.run(findMotion, describeElement)
    await visit.page.emulateMedia({reducedMotion: 'no-preference', colorScheme: 'light'})
  }
  await visit.page.setViewportSize({width: first, height: heightFor(first)})
  await use(visit, options)
}

export async function use(visit: Visit, {click = [], script, crawl: steps}: Use): Promise<void> {
  await clickAll(visit, click)
  if (script !== undefined) await runScript(visit, script)
  await crawl(visit, steps)
  if (visit.notes.steps.length > 0) await visit.settle()
  visit.during = 'the end'
}

/** Runs the steps of the user. An error in them is told, and the page is looked at all the same. */
async function runScript(visit: Visit, script: NonNullable<Use['script']>): Promise<void> {
  await visit.step('the script', async () => {
    visit.page.setDefaultTimeout(longestWait)
    try {
      await script(visit)
    } catch (error) {
      if (visit.page.isClosed()) throw error
      visit.notes.stop('step', 'the script', `Script has failed: ${reasonOf(error)}`)
    } finally {
      visit.page.setDefaultTimeout(playwrightsOwn)
    }
  })
}

/** Milliseconds that a script waits for what is not there: less than what stops the whole run. */
const longestWait = 8000
const playwrightsOwn = 30_000

/** The first line, and what Playwright was waiting for. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const [first = ''] = error.message.split('\n')
  const waiting = /waiting for .+/.exec(error.message)?.[0]
  return waiting === undefined ? first : `${first.replace(/\.$/, '')}, ${waiting}`
}

export function heightFor(width: number): number {
  return width < 500 ? 844 : 800
}
