import * as v from 'valibot'
import type {Finding} from './finding.ts'
import {identityOf} from './fingerprint.ts'
import {OptionError} from './options.ts'
import type {LintedFile} from './report/linted-file.ts'

/** Findings that are known and let pass. Written to be read in a diff: by file, then rule and message, with their number. */
export interface Baseline {
  readonly version: 1
  readonly files: Readonly<Record<string, readonly KnownFinding[]>>
}

/** A finding that is known, without its place, which moves as the page is edited. */
export interface KnownFinding {
  readonly rule: string
  readonly message: string
  /** File that the finding is in, when it is not the page itself. */
  readonly file?: string | undefined
  readonly url?: string | undefined
  readonly count: number
}

/** Findings that the baseline does not know, and those of it that are gone. */
export interface Compared {
  /** The files without what the baseline knows; `known` says how many that were. */
  readonly files: readonly LintedFile[]
  /** Findings of the baseline that these files no longer have, by file. Files that were not linted are not in it. */
  readonly gone: Readonly<Record<string, readonly KnownFinding[]>>
}

/** A baseline of all that is wrong with these files. */
export function createBaseline(files: readonly LintedFile[]): Baseline {
  const entries = files
    .filter(({findings}) => findings.length > 0)
    .map(({path, findings}): [string, KnownFinding[]] => [path, countEqual(path, findings)])
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return {version: 1, files: Object.fromEntries(entries)}
}

/** The baseline after these files were linted: theirs anew, that of others kept. */
export function updateBaseline(baseline: Baseline, files: readonly LintedFile[]): Baseline {
  const linted = new Set(files.map(({path}) => path))
  const kept = Object.entries(baseline.files).filter(([path]) => !linted.has(path))
  const entries = [...kept, ...Object.entries(createBaseline(files).files)]
  return {version: 1, files: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))}
}

/** Takes out what the baseline knows. Of equal findings the first ones count as known. */
export function applyBaseline(files: readonly LintedFile[], baseline: Baseline): Compared {
  const gone: Record<string, KnownFinding[]> = {}
  const compared = files.map((file): LintedFile => {
    const {path} = file
    const known = Object.hasOwn(baseline.files, path) ? (baseline.files[path] ?? []) : []
    if (known.length === 0) return file
    const left = new Map(known.map((entry) => [identityOf(path, entry), entry.count]))
    const findings = file.findings.filter((finding) => !take(left, identityOf(path, finding)))
    const missing = known.flatMap((entry) => {
      const count = left.get(identityOf(path, entry)) ?? 0
      return count > 0 ? [{...entry, count}] : []
    })
    if (missing.length > 0) gone[path] = missing
    return {...file, findings, known: file.findings.length - findings.length}
  })
  return {files: compared, gone}
}

/** Reads a baseline from JSON. Throws `OptionError` with the key path. */
export function readBaseline(json: unknown): Baseline {
  const result = v.safeParse(baselineShape, json)
  if (result.success) return result.output
  const [issue] = result.issues
  const path = ['baseline', ...(issue.path ?? []).map(({key}) => String(key))].join('.')
  throw new OptionError(path, `\`${path}\` must be ${issue.expected ?? 'another value'}, not ${issue.received}`)
}

/** Its text, for a file under version control. */
export function writeBaseline(baseline: Baseline): string {
  return `${JSON.stringify(baseline, null, 2)}\n`
}

const baselineShape = v.strictObject({
  version: v.literal(1),
  files: v.record(
    v.string(),
    v.array(
      v.strictObject({
        rule: v.string(),
        message: v.string(),
        file: v.optional(v.string()),
        url: v.optional(v.string()),
        count: v.pipe(v.number(), v.integer(), v.minValue(1)),
      }),
    ),
  ),
})

function countEqual(path: string, findings: readonly Finding[]): KnownFinding[] {
  const known = new Map<string, KnownFinding>()
  for (const finding of findings) {
    const {rule, message, file, url} = finding
    const key = identityOf(path, finding)
    const count = (known.get(key)?.count ?? 0) + 1
    known.set(key, {rule, message, ...(file !== undefined && {file}), ...(url !== undefined && {url}), count})
  }
  return [...known.values()].sort((a, b) => (identityOf(path, a) < identityOf(path, b) ? -1 : 1))
}

function take(left: Map<string, number>, identity: string): boolean {
  const count = left.get(identity) ?? 0
  if (count === 0) return false
  left.set(identity, count - 1)
  return true
}
