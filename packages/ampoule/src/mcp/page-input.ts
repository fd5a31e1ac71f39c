import * as v from 'valibot'

/** How a tool is given a page. */
export const pageEntries = {
  path: v.optional(
    v.pipe(v.string(), v.description('File beneath the open folders: `.html` or Markdown. Files beside it are found.')),
  ),
  text: v.optional(v.pipe(v.string(), v.description('The page itself; with `path`, in the place of that file.'))),
  format: v.optional(
    v.pipe(v.picklist(['html', 'markdown']), v.description('Format of `text`; `html` when nothing says it.')),
  ),
  profile: v.optional(
    v.pipe(
      v.union([v.string(), v.array(v.string())]),
      v.description('Ids of hosts (`list_profiles`); as configured when left out.'),
    ),
  ),
} as const

const pageInput = v.object(pageEntries)

export type PageInput = v.InferOutput<typeof pageInput>

const point = v.looseObject({line: v.number(), column: v.number()})

/** A finding as results have it. */
const finding = v.looseObject({
  rule: v.string(),
  severity: v.picklist(['error', 'warning', 'info']),
  message: v.string(),
  instead: v.string(),
  file: v.optional(v.string()),
  place: v.optional(v.looseObject({start: point, end: point})),
})

/** Entries of results about findings. */
export const findingsEntries = {
  clean: v.pipe(v.boolean(), v.description('No error and no warning.')),
  errors: v.number(),
  warnings: v.number(),
  findings: v.array(finding),
  omitted: v.pipe(v.number(), v.description('Findings that were left out, the least severe.')),
} as const
