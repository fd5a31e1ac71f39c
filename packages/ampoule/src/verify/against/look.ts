import type {Browser} from 'playwright-core'
import type {Use} from '../observe.ts'
import {heightFor, use} from '../observe.ts'
import type {Site} from '../site.ts'
import {showTheme, themesOf} from '../themes.ts'
import {Visit} from '../visit.ts'

/** Look of a page to a reader and its behaviour, for comparison with another. */
export interface Look {
  /** PNG pictures by width and theme; several, a moment apart, of a page that moves. */
  readonly pictures: ReadonlyMap<string, readonly Buffer[]>
  /** Rendered text at first, and after each step by its name. */
  readonly texts: ReadonlyMap<string, string>
  /** Messages of the page's own. */
  readonly console: readonly string[]
  readonly errors: readonly string[]
}

export interface LookOptions extends Use {
  readonly widths: readonly number[]
}

/** Opens a page, takes its pictures at each width and in each theme, uses it, and takes down what it says. */
export async function look(browser: Browser, site: Site, html: string, options: LookOptions): Promise<Look> {
  const widths = [...options.widths].sort((a, b) => b - a)
  const [first = 1280] = widths
  const visit = await Visit.open(browser, site, {width: first, reducedMotion: true})
  try {
    await visit.load()
    const texts = new Map([['at first', await visit.run(textOfPage)]])
    const pictures = new Map<string, readonly Buffer[]>()
    const themes = themesOf(html)
    for (const width of widths) {
      await visit.page.setViewportSize({width, height: heightFor(width)})
      for (const theme of themes) {
        if (themes.length > 1) await showTheme(visit, theme)
        await visit.settle()
        pictures.set(`${width} px in ${theme.name}`, await shoot(visit))
      }
    }
    const [light] = themes
    if (themes.length > 1 && light !== undefined) await showTheme(visit, light)
    await visit.page.setViewportSize({width: first, height: heightFor(first)})
    visit.onStep = async (name) => {
      texts.set(name, await visit.run(textOfPage))
    }
    await use(visit, options)
    return {
      pictures,
      texts,
      console: visit.notes.console
        .filter(({text}) => !isOfTheBrowser.test(text))
        .map(({level, text}) => `${level}: ${text}`),
      errors: visit.notes.errors.map(({text}) => text),
    }
  } finally {
    await visit.close()
  }
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
