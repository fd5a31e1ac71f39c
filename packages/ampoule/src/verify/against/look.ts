import type {Browser} from 'playwright-core'
import {type Appearance, readAppearance} from '../in-page/appearance.ts'
import type {Use} from '../observe.ts'
import {heightFor, use} from '../observe.ts'
import type {Site} from '../site.ts'
import {showTheme, themesOf} from '../themes.ts'
import {Visit} from '../visit.ts'
import {restlessNames} from './compare-appearances.ts'

/** Look of a page to a reader and its behaviour, for comparison with another. */
export interface Look {
  /** By width and theme, and after all steps. */
  readonly pictures: ReadonlyMap<string, View>
  /** Rendered text at first, and after each step by its name. */
  readonly texts: ReadonlyMap<string, string>
  /** Styles and states: `at first`, in other themes, and after each step. */
  readonly appearances: ReadonlyMap<string, Appearance>
  /** Messages of the page's own. */
  readonly console: readonly string[]
  readonly errors: readonly string[]
}

export interface View {
  readonly width: number
  /** PNG pictures; several, a moment apart, of a page that moves. */
  readonly shots: readonly Buffer[]
}

export interface LookOptions extends Use {
  readonly widths: readonly number[]
}

/** Opens a page, takes its pictures at each width and in each theme, uses it, and takes down what it says. */
export async function look(browser: Browser, site: Site, html: string, options: LookOptions): Promise<Look> {
  const widths = [...options.widths].sort((a, b) => b - a)
  const [first = 1280] = widths
  const visit = await Visit.open(browser, site, {width: first, height: heightFor(first), reducedMotion: true})
  try {
    await visit.load()
    const texts = new Map([['at first', await visit.run(textOfPage)]])
    const early = await visit.run(readAppearance)
    const appearances = new Map<string, Appearance>()
    const pictures = new Map<string, View>()
    const themes = themesOf(html)
    for (const width of widths) {
      if (width !== first) await visit.page.setViewportSize({width, height: heightFor(width)})
      for (const [index, theme] of themes.entries()) {
        if (themes.length > 1) await showTheme(visit, theme)
        await visit.settle()
        pictures.set(`${width} px in ${theme.name}`, {width, shots: await shoot(visit)})
        if (width === first)
          appearances.set(index === 0 ? 'at first' : `in ${theme.name}`, await visit.run(readAppearance))
      }
    }
    const [light] = themes
    if (themes.length > 1 && light !== undefined) await showTheme(visit, light)
    if (widths.length > 1) await visit.page.setViewportSize({width: first, height: heightFor(first)})
    visit.onStep = async (name) => {
      texts.set(name, await visit.run(textOfPage))
      appearances.set(`after ${name}`, await visit.run(readAppearance))
    }
    await use(visit, options)
    if (visit.notes.steps.length > 0)
      pictures.set(`${first} px after all steps`, {width: first, shots: await shoot(visit)})
    const restless = restlessNames(early, appearances.get('at first') ?? early)
    return {
      pictures,
      texts,
      appearances: new Map([...appearances].map(([moment, appearance]) => [moment, calm(appearance, restless)])),
      console: visit.notes.console
        .filter(({level, text, byBrowser}) => !isOfTheBrowser.test(text) && !(byBrowser === true && level !== 'error'))
        .map(({level, text}) => `${level}: ${text}`),
      errors: visit.notes.errors.map(({text}) => text),
    }
  } finally {
    await visit.close()
  }
}

/** Without what the page changes by itself. */
function calm(appearance: Appearance, restless: ReadonlySet<string>): Appearance {
  return {...appearance, parts: appearance.parts.filter(({name}) => !restless.has(name))}
}

/** More pictures when the first two differ: the page moves. */
async function shoot(visit: Visit): Promise<Buffer[]> {
  const take = (): Promise<Buffer> => visit.page.screenshot({animations: 'disabled', caret: 'hide'})
  const first = await take()
  const second = await take()
  if (first.equals(second)) return [first]
  const shots = [first, second]
  for (let more = 0; more < 4; more++) {
    await new Promise((done) => setTimeout(done, 150))
    shots.push(await take())
  }
  return shots
}

/** Runs in the page, alone. */
function textOfPage(): string {
  return (document.body?.innerText ?? '').replace(/\s+/g, ' ').trim()
}

const isOfTheBrowser =
  /Content Security Policy|^Failed to load resource|net::ERR_|preloaded using link preload|blocked by CORS/
