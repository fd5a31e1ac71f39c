import type {Weighed} from '../budget/weights.ts'
import type {Finding, Severity} from '../finding.ts'

/** One linted file, as every report, gate and baseline sees it. Plain data: survives JSON. */
export interface LintedFile extends Weighed {
  /** Path from the folder that all paths of a report are given from, with forward slashes; `-` is standard input. */
  readonly path: string
  /** Id of the profile that it was judged under. */
  readonly profile: string
  /** In document order. `file` of a finding is given from the same folder as `path`. */
  readonly findings: readonly Finding[]
  /** Weights of the older version that the page was compared with. */
  readonly before?: Weighed
  /** How many findings were left out because the baseline knows them. */
  readonly known?: number
  /** How many fixes were made. */
  readonly fixed?: number
}

/** How many findings there are of each severity. */
export interface Counts {
  readonly error: number
  readonly warning: number
  readonly info: number
  /** Findings that a safe fix settles, and those that only an unsafe one does. */
  readonly safe: number
  readonly unsafe: number
}

/** Counts the findings of all files. */
export function countFindings(files: readonly LintedFile[]): Counts {
  const counts = {error: 0, warning: 0, info: 0, safe: 0, unsafe: 0} satisfies Record<
    Severity | 'safe' | 'unsafe',
    number
  >
  for (const {findings} of files) {
    for (const {severity, fix} of findings) {
      counts[severity] += 1
      if (fix !== undefined) counts[fix.kind] += 1
    }
  }
  return counts
}

/** "3 errors, 1 warning". */
export function describeCounts({error, warning}: Pick<Counts, 'error' | 'warning'>): string {
  return `${plural(error, 'error')}, ${plural(warning, 'warning')}`
}

/** "1 page", "2 pages": for nouns that take an s. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The profiles of a report, each once. */
export function profilesOf(files: readonly LintedFile[]): string {
  return [...new Set(files.map(({profile}) => profile))].join(', ')
}

/** "12:5", or nothing for what is of the page as a whole. */
export function pointOf({place}: Finding): string {
  return place === undefined ? '' : `${place.start.line}:${place.start.column}`
}
