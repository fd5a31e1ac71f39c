import {spawn} from 'node:child_process'
import {createInterface} from 'node:readline/promises'
import {build, type LedgerEntry} from '@ampoule/build'
import {type PackageRequest, resolveCdn} from '@ampoule/build/internals'
import {formatBytes} from '@ampoule/lint/internals'
import {createNodeCapabilities} from '../../capabilities/node.ts'
import {commandText, installCommand} from '../../capabilities/vendor/install-command.ts'
import {InstalledPackages} from '../../capabilities/vendor/installed.ts'
import type {Fetched} from '../../network/fetch-missing.ts'
import {type BuildJob, planBuild} from '../build-jobs.ts'
import {type Command, defineCommand, type Io, UsageError} from '../command.ts'
import {FileProblems} from '../file-problems.ts'
import {pathFrom} from '../input.ts'
import {saveLock} from '../save-lock.ts'

const options = {
  install: {type: 'boolean', about: 'Install what is missing, after showing the command'},
  'allow-network': {
    type: 'boolean',
    about: 'Fetch into `vendor/` what no package holds, by HTTPS, and lock it by its hash',
  },
  yes: {type: 'boolean', short: 'y', about: 'Do not ask before installing'},
  root: {
    type: 'string',
    value: '<dir>',
    about: 'Nothing outside this folder is read; default: the folder of the input',
  },
  json: {type: 'boolean', about: 'Print the result as JSON'},
} as const

export const command: Command<typeof options> = defineCommand({
  name: 'vendor',
  summary: 'Say which packages pages ask CDNs for, and install those that are missing.',
  usage: '<pages…>',
  options,
  async run({options, files, io}) {
    if (files.length === 0) throw new UsageError('Name a page to look at')
    const problems = new FileProblems(io)
    const asked: Asked[] = []
    const fetched: Fetched[] = []
    let root: string | undefined
    let pages = 0
    for (const job of await planBuild(files, {...options, out: '.ampoule/pages/'}, io, problems)) {
      root ??= job.root
      pages += job.inputs.length
      if (options['allow-network'] === true) fetched.push(...(await fetchFor(job, io, problems)))
      for (const entry of await entriesOf(job, io)) if (isAsked(entry)) asked.push({page: job.name, ...entry})
    }
    const missing = asked.flatMap(({packages = []}) => packages)
    const folder = root ?? io.cwd
    const install =
      missing.length === 0 ? undefined : await installCommand(missing, folder, new InstalledPackages(folder))
    if (options.json === true)
      io.out(
        `${JSON.stringify({version: 1, references: asked, install: install && commandText(install), ...(options['allow-network'] && {fetched})}, null, 2)}\n`,
      )
    else if (pages > 0) io.out(fetchedText(fetched) + listing(asked, install && commandText(install)))
    if (install === undefined) return problems.exit(asked.some(({status}) => status === 'failed') ? 1 : 0)
    if (options.install !== true) return problems.exit(1)
    if (options.yes !== true && !(await isWanted(io))) return problems.exit(1)
    return problems.exit(await run(install.words, install.folder))
  },
})

/** Ledger entries of the pages of a job. */
async function entriesOf({root, inputs}: BuildJob, io: Io): Promise<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = []
  for (const {path, bytes} of inputs) {
    const capabilities = createNodeCapabilities({root, trusted: io.cwd})
    const {ledger} = await build(bytes, {capabilities, path: pathFrom(root, path)})
    entries.push(...ledger.entries)
  }
  return entries
}

/** Most rounds of fetching: a sheet may name fonts, a module its imports. */
const mostRounds = 8

async function fetchFor(job: BuildJob, io: Io, problems: FileProblems): Promise<Fetched[]> {
  const {Fetcher} = await import('../../network/fetch-missing.ts')
  const fetcher = new Fetcher(job.root)
  for (let round = 0; round < mostRounds; round++) {
    const locked = await fetcher.fetch(await entriesOf(job, io))
    if (locked.length === 0) break
    saveLock(job.root, locked, 'extend', problems)
  }
  return [...fetcher.results.values()]
}

function fetchedText(fetched: readonly Fetched[]): string {
  const lines = fetched.map(({url, path, bytes = 0, reason}) =>
    path === undefined ? `  ${url}\n      not fetched: ${reason}` : `  ${url}\n      ${path}, ${formatBytes(bytes)}`,
  )
  return lines.length === 0 ? '' : `Fetched:\n\n${lines.join('\n')}\n\n`
}

interface Asked extends LedgerEntry {
  readonly page: string
}

/** True of what a CDN is asked for, or what no package can stand for. */
function isAsked({url, status}: LedgerEntry): boolean {
  return (
    /^(?:https?:)?\/\//i.test(url) && (status === 'vendored' || status === 'failed' || resolveCdn(url) !== undefined)
  )
}

function listing(asked: readonly Asked[], install: string | undefined): string {
  const lines = asked.map(({url, status, vendored = [], packages = [], reason}) => {
    const what =
      status === 'vendored'
        ? vendored.map(({path}) => path.replace('npm:/', '')).join(', ')
        : packages.length > 0
          ? `missing: ${packages.map(nameOf).join(', ')}`
          : `${status}: ${reason ?? ''}`
    return `  ${url}\n      ${what}`
  })
  if (lines.length === 0) return 'The pages ask no CDN for anything\n'
  return `${[...new Set(lines)].join('\n')}\n${install === undefined ? '' : `\nInstall what is missing:\n\n  ${install}\n`}`
}

function nameOf({package: name, range}: PackageRequest): string {
  return range === undefined ? name : `${name}@${range}`
}

async function isWanted(io: Io): Promise<boolean> {
  if (!io.interactive) {
    io.err('ampoule: Add `--yes` to install without being asked\n')
    return false
  }
  const reader = createInterface({input: process.stdin, output: process.stderr})
  try {
    return /^y(?:es)?$/i.test((await reader.question('Run it? [y/N] ')).trim())
  } finally {
    reader.close()
  }
}

/** Without a shell: what is in a page must not become a command. */
function run([program = '', ...args]: readonly string[], cwd: string): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {cwd, stdio: 'inherit'})
    child.on('error', fail)
    child.on('exit', (code) => done(code ?? 1))
  })
}
