import {type Finding, lint, measure, type Measures, readLintOptions, readProfiles} from '@ampoule/lint'
import {type Command, defineCommand, UsageError} from '../command.ts'
import {readInput} from '../input.ts'
import {painter} from '../style.ts'
import {findingLines} from '../stylish.ts'
import {plural} from '../summary.ts'

/** What `ampoule lint --format json` prints. */
export interface LintReport {
  /** Version of this shape. */
  readonly version: 1
  readonly files: readonly LintedFile[]
}

export interface LintedFile {
  readonly path: string
  readonly findings: readonly Finding[]
  readonly measures: Measures
}

const options = {
  profile: {type: 'string', multiple: true, value: '<id>', about: 'Host to judge for; several give what passes on all of them'},
  format: {type: 'string', value: '<name>', about: '`stylish` (default) or `json`'},
  'max-warnings': {type: 'string', value: '<n>', about: 'Fail when there are more warnings'},
} as const

export const command: Command<typeof options> = defineCommand({
  name: 'lint',
  summary: 'Say what a page would be refused for.',
  usage: '<files…>',
  options,
  async run({options, files, io}) {
    if (files.length === 0) throw new UsageError('Unexpected end of arguments, expected a file to lint')
    const {format = 'stylish'} = options
    if (format !== 'stylish' && format !== 'json') throw new UsageError(`Unexpected format \`${format}\`, expected stylish or json`)
    const maxWarnings = readCount(options['max-warnings'])
    const {profile} = readLintOptions({profile: readProfiles(options.profile)})
    const linted: LintedFile[] = []
    for (const name of files) {
      const {bytes} = await readInput(name, io)
      const html = new TextDecoder().decode(bytes)
      linted.push({path: name, findings: lint(html, {profile, path: name}), measures: measure(html)})
    }
    if (format === 'json') io.out(`${JSON.stringify({version: 1, files: linted} satisfies LintReport, null, 2)}\n`)
    else io.out(stylish(linted, profile.id, io.colors))
    const count = (severity: Finding['severity']): number =>
      linted.reduce((sum, {findings}) => sum + findings.filter((finding) => finding.severity === severity).length, 0)
    return count('error') > 0 || count('warning') > maxWarnings ? 1 : 0
  },
})

function readCount(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY
  if (!/^\d+$/.test(text)) throw new UsageError(`Unexpected \`--max-warnings ${text}\`, expected a number`)
  return Number(text)
}

function stylish(files: readonly LintedFile[], profile: string, colors: boolean): string {
  const paint = painter(colors)
  const lines: string[] = []
  for (const {path, findings} of files) {
    if (findings.length === 0) continue
    lines.push(paint('underline', path), ...findings.flatMap((finding) => findingLines(finding, paint)), '')
  }
  const all = files.flatMap(({findings}) => findings)
  const errors = all.filter(({severity}) => severity === 'error').length
  const warnings = all.filter(({severity}) => severity === 'warning').length
  const counted = `${plural(errors, 'error')}, ${plural(warnings, 'warning')} in ${plural(files.length, 'page')} under ${profile}`
  lines.push(paint(errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green', counted), '')
  return lines.join('\n')
}
