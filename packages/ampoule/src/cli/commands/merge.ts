import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import type {JsonReport} from '@ampoule/lint/internals'
import {Configs} from '../../config/load-config.ts'
import {mergeReports, readReport} from '../../lint/merge-reports.ts'
import {type Command, defineCommand, type Io, UsageError} from '../command.ts'
import {configOptions, readConfigOptions} from '../config-options.ts'
import {FileProblems} from '../file-problems.ts'
import {checkReportFiles, readReporting, report, reportOptions} from '../report-options.ts'

const {config, plugin} = configOptions
const options = {...reportOptions, config, plugin} as const

export const command: Command<typeof options> = defineCommand({
  name: 'merge',
  summary: 'Join JSON reports, as of many machines, into one report.',
  usage: '<reports…>',
  options,
  async run({options, files, io}) {
    if (files.length === 0) throw new UsageError('Name JSON reports of `ampoule lint` to merge')
    const reporting = await readReporting(options, io, () => new Configs(readConfigOptions(options, io)).plugins())
    const problems = new FileProblems(io)
    const reports: JsonReport[] = []
    for (const name of files) {
      const text = name === '-' ? new TextDecoder().decode(await io.readStdin()) : readText(name, io, problems)
      if (text !== undefined) reports.push(readReport(text, name))
    }
    checkReportFiles(
      reporting,
      files.filter((name) => name !== '-').map((name) => ({path: resolve(io.cwd, name)})),
    )
    return reports.length === 0
      ? problems.exit(0)
      : report(mergeReports(reports).files, reporting, io, new Map(), problems)
  },
})

function readText(name: string, {cwd}: Io, problems: FileProblems): string | undefined {
  return problems.attempt('read', name, () => readFileSync(resolve(cwd, name), 'utf8'))
}
