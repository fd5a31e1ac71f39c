import type {Finding, Severity} from '../finding.ts'
import {codeExcerpt} from './excerpt.ts'
import {
  type Counts,
  countFindings,
  describeCounts,
  type LintedFile,
  plural,
  pointOf,
  profilesOf,
} from './linted-file.ts'
import {type Paint, plain, type ReportContext, type Reporter, type Style} from './reporter.ts'
import {visible} from './visible.ts'

/**
 * For people at a terminal: each finding with the code it is about, and what to do once for each rule of a file. Only the
 * first findings come with code: nobody reads hundreds, and each file would have to be read again.
 */
export const stylish: Reporter = (files, context) => {
  const {paint = plain} = context
  const counts = countFindings(files)
  let framed = 0
  const lines = files.flatMap((file) => {
    if (file.findings.length === 0) return []
    framed += file.findings.length
    return fileLines(file, context, framed <= maxExcerpts)
  })
  return [
    ...lines,
    paint(
      colorOf(counts),
      `${describeCounts(counts)} in ${plural(files.length, 'page')} under ${visible(profilesOf(files)) || 'no profile'}`,
    ),
    ...sideNotes(files, counts),
    '',
  ].join('\n')
}

/** A finding in two lines: where, what, which rule, and what to do. */
export function findingLines(finding: Finding, paint: Paint): string[] {
  return [headline(finding, finding.file, paint), advice(finding, paint)]
}

const maxExcerpts = 200

function fileLines({path, findings}: LintedFile, context: ReportContext, isFramed: boolean): string[] {
  const {paint = plain} = context
  const lines = [paint('underline', visible(path))]
  const advised = new Set<string>()
  for (const finding of findings) {
    const file = finding.file ?? path
    lines.push(headline(finding, file === path ? undefined : file, paint))
    const text = isFramed && finding.place !== undefined ? context.readSource?.(file) : undefined
    if (finding.place !== undefined && text !== undefined) {
      const excerpt = codeExcerpt(text, finding.place, {paint, columns: (context.columns ?? 80) - indent.length})
      lines.push(...excerpt.map((line) => indent + line))
    }
    if (!advised.has(finding.rule)) lines.push(advice(finding, paint))
    advised.add(finding.rule)
  }
  return [...lines, '']
}

function headline(finding: Finding, file: string | undefined, paint: Paint): string {
  const {severity, message, rule} = finding
  const where = [file, pointOf(finding)].filter((part) => part !== undefined && part !== '').join(':')
  const at = where === '' ? '' : `${paint('dim', visible(where))}  `
  return `  ${at}${paint(colors[severity], severity)}  ${visible(message)}  ${paint('dim', visible(rule))}`
}

function advice({instead}: Finding, paint: Paint): string {
  return `${indent}${paint('dim', `→ ${visible(instead)}`)}`
}

function sideNotes(files: readonly LintedFile[], {safe, unsafe}: Counts): string[] {
  const known = files.reduce((sum, file) => sum + (file.known ?? 0), 0)
  const fixed = files.reduce((sum, file) => sum + (file.fixed ?? 0), 0)
  return [
    ...(fixed > 0 ? [plural(fixed, 'finding')].map((text) => `${text} fixed`) : []),
    ...(known > 0 ? [`${plural(known, 'finding')} of the baseline left out`] : []),
    ...(safe > 0 ? [`\`--fix\` settles ${safe}`] : []),
    ...(unsafe > 0
      ? [`\`--fix=unsafe\` settles ${unsafe}${safe > 0 ? ' more' : ''}; it may change what the reader sees`]
      : []),
  ]
}

function colorOf({error, warning}: Counts): Style {
  return error > 0 ? 'red' : warning > 0 ? 'yellow' : 'green'
}

const indent = '      '
const colors = {error: 'red', warning: 'yellow', info: 'blue'} as const satisfies Record<Severity, Style>
