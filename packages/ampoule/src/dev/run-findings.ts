import type {Finding, Profile} from '@ampoule/lint'
import {Locator} from '../verify/locator.ts'
import type {VerifyOptions} from '../verify/options.ts'
import type {ErrorNote, Seen, ViolationNote} from '../verify/seen.ts'
import {judge} from '../verify/verify.ts'
import type {Version} from './versions.ts'

/** Note of the page in the viewer's frame, as it came: nothing of it can be trusted but to be text. */
export type FrameNote = Readonly<Record<string, unknown>>

/** Findings of what happened in the frame, at their places in the source. `url` and `shift` are of the page as it is served. */
export function findingsOfRun(
  notes: readonly FrameNote[],
  version: Version,
  profile: Profile,
  path: string,
  {url, shift, rules = {}}: {readonly url: string; readonly shift: number; readonly rules?: VerifyOptions['rules']},
): Finding[] {
  const pointOf = (note: FrameNote): Pick<ErrorNote, 'at'> => {
    const [line, column] = [Number(note.line ?? 0), Number(note.column ?? 1)]
    return line > 0 ? {at: {url: String(note.url ?? ''), line, column}} : {}
  }
  const load = {when: 'load'} as const
  const known = notes.slice(0, mostNotes)
  const kept = (kind: string): readonly FrameNote[] => known.filter((note) => note.kind === kind)
  const seen: Seen = {
    profile,
    // The frame has an address of its own, which stands for the page's.
    violations: kept('violation').map(
      (note): ViolationNote => ({
        ...load,
        directive: String(note.directive),
        blocked: String(note.blocked).replace(url, 'https://page.invalid/').slice(0, 500),
        ...pointOf(note),
      }),
    ),
    errors: kept('error').map((note) => ({
      ...load,
      text: String(note.text).slice(0, 500),
      rejected: note.rejected === true,
      ...pointOf(note),
    })),
    console: kept('console').map((note) => ({...load, level: 'error', text: String(note.text).slice(0, 500)})),
    requests: [],
    attempts: [],
    widths: [],
    axe: [],
    motion: [],
    stops: [],
    differences: [],
    steps: [],
  }
  const page = {path, html: version.html, sourcePositionOf: version.sourcePositionOf}
  return judge(seen, new Locator(page, profile, url, shift), rules)
}

const mostNotes = 200
