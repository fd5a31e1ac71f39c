import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {mergeReports, readReport} from '../../lint/merge-reports.ts'
import {type Command, defineCommand, UsageError} from '../command.ts'
import {readReporting, report, reportOptions} from '../report-options.ts'

export const command: Command<typeof reportOptions> = defineCommand({
  name: 'merge',
  summary: 'Join JSON reports, as of many machines, into one report.',
  usage: '<reports…>',
  options: reportOptions,
  async run({options, files, io}) {
    if (files.length === 0) throw new UsageError('Name JSON reports of `ampoule lint` to merge')
    const reporting = readReporting(options, io)
    const reports = files.map((name) => readReport(readText(resolve(io.cwd, name), name), name))
    return report(mergeReports(reports).files, reporting, io, new Map())
  },
})

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UsageError(`\`${name}\` cannot be read`, {cause})
  }
}
