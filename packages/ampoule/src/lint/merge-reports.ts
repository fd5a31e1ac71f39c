import type {LintedFile} from '@ampoule/lint'
import type {JsonReport} from '@ampoule/lint/internals'
import * as v from 'valibot'

/** Thrown when a text is not a report of `ampoule lint --format json`. */
class ReportError extends Error {
  override readonly name = 'ReportError'
}

/** One report of many, in the order of the pages' names. A page that several of them hold is taken from the last. */
export function mergeReports(reports: readonly JsonReport[]): JsonReport {
  const files = new Map(
    reports.flatMap((report) => report.files.map((file): [string, LintedFile] => [file.path, file])),
  )
  return {version: 1, files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))}
}

/** Reads a JSON report. Throws `ReportError`. */
export function readReport(text: string, name: string): JsonReport {
  try {
    const value: unknown = JSON.parse(text)
    v.parse(shape, value)
    return value as JsonReport
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ReportError(`\`${name}\` is not a report of \`ampoule lint --format json\`: ${reason}`, {cause})
  }
}

const point = v.looseObject({line: v.number(), column: v.number()})

/** Fields that reports and gates rely on; the rest is taken as it is. */
const shape = v.looseObject({
  version: v.literal(1),
  files: v.array(
    v.looseObject({
      path: v.string(),
      profile: v.string(),
      measures: v.looseObject({
        bytes: v.number(),
        tokens: v.looseObject({'claude-4.7': v.looseObject({high: v.number()})}),
      }),
      parts: v.looseObject({images: v.number(), fonts: v.number(), scripts: v.number()}),
      findings: v.array(
        v.looseObject({
          rule: v.string(),
          severity: v.picklist(['error', 'warning', 'info']),
          message: v.string(),
          place: v.optional(v.looseObject({start: point, end: point})),
          why: v.string(),
          instead: v.string(),
          docs: v.string(),
        }),
      ),
    }),
  ),
})
