import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Profile} from '@ampoule/lint'
import {runAxe} from './in-page/axe.ts'
import {describeElement} from './in-page/describe.ts'
import type {AxeNote, Theme} from './seen.ts'
import type {Visit} from './visit.ts'

/** The violations of WCAG A and AA that axe-core finds; in the first theme all, in the others those of contrast. */
export async function checkAccessibility(
  visit: Visit,
  profile: Profile,
  theme: Theme,
  all: boolean,
): Promise<AxeNote[]> {
  if (!(await visit.evaluate('typeof axe === "object"'))) await visit.evaluate(axeSource())
  const without = profile.wraps ? hostRules : []
  const found = await visit.run(runAxe, all ? null : ['color-contrast'], without, describeElement)
  return found.map((note) => ({...note, themes: note.rule === 'color-contrast' ? [theme.name] : []}))
}

/** The same fault in several themes once, with their names; none when it is so in all of them. */
export function joinThemes(notes: readonly AxeNote[], themes: readonly Theme[]): AxeNote[] {
  const joined = new Map<string, AxeNote>()
  for (const note of notes) {
    const key = `${note.rule} ${note.element.name} ${note.element.index} ${note.element.isInside}`
    const known = joined.get(key)
    joined.set(key, known === undefined ? note : {...known, themes: [...known.themes, ...note.themes]})
  }
  return [...joined.values()].map((note) => (note.themes.length === themes.length ? {...note, themes: []} : note))
}

/** Rules of axe that concern the host, when the page is put into a document of the host's. */
const hostRules = ['document-title', 'html-has-lang', 'html-lang-valid']

let source: string | undefined
function axeSource(): string {
  source ??= `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};0`
  return source
}
