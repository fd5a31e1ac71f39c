import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {formatOf} from '@ampoule/build/internals'
import {Configs} from '../../config/load-config.ts'
import type {PageToVerify} from '../../verify/locator.ts'
import type {VerifyResult} from '../../verify/options.ts'
import {pageToVerify} from '../../verify/page-to-verify.ts'
import {verify} from '../../verify/verify.ts'
import {type Command, defineCommand, type Io} from '../command.ts'
import {comparisonLine, writtenLine} from '../comparison-line.ts'
import {configOptions, readConfigOptions} from '../config-options.ts'
import {FileProblems} from '../file-problems.ts'
import {stdinOptions} from '../input.ts'
import {interruptible} from '../interruptible.ts'
import {lintProgress} from '../lint-progress.ts'
import {originalOf} from '../original-of.ts'
import {planLint} from '../plan-lint.ts'
import {checkReportFiles, readReporting, report, reportOptions} from '../report-options.ts'
import {readVerifyOptions, verifyOptions} from '../verify-options.ts'

const options = {
  ...reportOptions,
  ...configOptions,
  ...verifyOptions,
  root: {
    type: 'string',
    value: '<dir>',
    about: 'For Markdown: nothing outside this folder is read; default: the folder of the file',
  },
  against: {
    type: 'string',
    value: '<path>',
    about: 'Original, or folder of originals that is served whole: the page must look, say and do the same',
  },
  'explain-difference': {
    type: 'boolean',
    about: 'Say where linter and run part over what the policy blocks, which is a bug in ampoule',
  },
  ...stdinOptions,
} as const

export const command: Command<typeof options> = defineCommand({
  name: 'verify',
  summary: 'Run a page in a browser as its host would show it, and say what goes wrong and where.',
  usage: '<files, folders or globs…>',
  options,
  async run({options, files, io}) {
    const problems = new FileProblems(io)
    const configs = new Configs(readConfigOptions(options, io))
    const reporting = await readReporting(options, io, () => configs.plugins())
    const given = await readVerifyOptions(options, io)
    const tasks = await planLint(files, options, configs, io, problems)
    checkReportFiles(
      reporting,
      tasks.filter(({bytes}) => bytes === undefined),
    )
    const root = options.root === undefined ? undefined : resolve(io.cwd, options.root)

    async function* pages(): AsyncGenerator<PageToVerify> {
      for (const {path, name, bytes: given, format = formatOf(path), config} of tasks) {
        const {profile, rules, inlineConfig} = config.lint
        const bytes = given ?? problems.attempt('read', name, () => readFileSync(path))
        if (bytes === undefined) continue
        const page = await pageToVerify({path, name, bytes, format}, profile, {
          cwd: io.cwd,
          root,
          trusted: configs.trusted,
        })
        const against =
          options.against === undefined ? undefined : await originalOf(resolve(io.cwd, options.against), path, io)
        yield {...page, options: {profile, rules, inlineConfig, ...(against && {against})}}
      }
    }

    const verified = await interruptible(io, (signal) => runAll(verify(pages(), {...given, signal}), tasks.length, io))
    if (verified === undefined) return interrupted
    const order = new Map(tasks.map(({name}, index) => [name, index]))
    const sorted = verified.sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0))
    if (options['explain-difference'] === true) for (const result of sorted) io.err(disagreementLines(result))
    if (sorted.length === 0) return problems.exit(0)
    if (!reporting.quiet) {
      for (const {path, run} of sorted) io.err(comparisonLine(path, run))
      io.err(
        writtenLine(
          sorted.flatMap(({run}) => run.files),
          io,
        ),
      )
    }
    return report(sorted, reporting, io, new Map(), problems)
  },
})

/** As shells know a program that Ctrl-C has ended. */
const interrupted = 130

async function runAll(results: AsyncIterable<VerifyResult>, total: number, io: Io): Promise<VerifyResult[]> {
  const progress = lintProgress(io, total)
  const verified: VerifyResult[] = []
  try {
    for await (const result of results) {
      verified.push(result)
      progress.show(verified.length)
    }
    return verified
  } finally {
    progress.end()
  }
}

function disagreementLines({path, run}: VerifyResult): string {
  const says = {run: 'Only the run says', lint: 'Only the linter says'}
  const lines = run.disagreements.map(({only, what, line, column}) => {
    const at = line === undefined ? '' : `:${line}:${column}`
    return `${path}${at} ${says[only]}: ${what}\n`
  })
  return lines.length === 0 ? `${path} Linter and run agree\n` : lines.join('')
}
