import {chmodSync, existsSync} from 'node:fs'
import {join, relative, resolve} from 'node:path'
import {nearest, readProfiles} from '@ampoule/lint/internals'
import {agents, planAgent} from '../../init/agents.ts'
import {type Choices, defaultChoices, hooks, type Project, pipelines, readProject} from '../../init/choices.ts'
import {type PlannedFile, planFiles} from '../../init/files.ts'
import {replaceFile} from '../../replace-file.ts'
import {statOf} from '../../system-reason.ts'
import {type Command, type CommandValues, defineCommand, type Io, UsageError} from '../command.ts'
import {FileProblems} from '../file-problems.ts'
import {painter} from '../style.ts'

const declared = {
  yes: {type: 'boolean', short: 'y', about: 'Ask nothing, and take what suits the folder'},
  profile: {type: 'string', value: '<id>', about: 'Host that the pages are for'},
  pages: {type: 'string', value: '<path>', about: 'File, folder or glob of the pages'},
  ci: {type: 'string', value: '<name>', about: `Pipeline that lints pages: ${pipelines.join(', ')}`},
  hook: {type: 'string', value: '<name>', about: `Hook that lints pages before a commit: ${hooks.join(', ')}`},
  agent: {
    type: 'string',
    multiple: true,
    value: '<name>',
    about: `Write skill, hook and permissions for a coding agent instead: ${agents.join(', ')}`,
  },
  template: {
    type: 'string',
    value: '<name>',
    about:
      'Write a Markdown document to begin with instead: architecture, dashboard, experiment, incident, slides, spec-review',
  },
} as const

export const command: Command<typeof declared> = defineCommand({
  name: 'init',
  summary: 'Write a configuration, a pipeline and a hook that lint the pages of a project.',
  usage: '[folder]',
  options: declared,
  async run({options, files: [name = '.', ...others], io}) {
    if (others.length > 0) throw new UsageError('`init` takes one folder')
    const folder = resolve(io.cwd, name)
    if (!statOf(folder)?.isDirectory()) throw new UsageError(`\`${name}\` is not a folder`)
    if (options.template !== undefined) return writeTemplate(options.template, folder, {...options, io})
    if (options.agent !== undefined) return writeAgents(options.agent, folder, {...options, io})
    const given = readGiven(options)
    const project = await readProject(folder)
    const defaults = await defaultChoices(project)
    const isAsked = options.yes !== true && Object.keys(given).length < Object.keys(defaults).length
    if (isAsked && !io.interactive)
      throw new UsageError('`init` asks questions in a terminal; elsewhere add `--yes`, or all of its options')
    const choices = isAsked ? await (await import('../../init/ask.ts')).ask(defaults, given) : {...defaults, ...given}
    if (choices === undefined) return 1
    const problems = new FileProblems(io)
    for (const file of planFiles(choices, project)) put(file, io, problems)
    io.out(nextStep(choices, project))
    return problems.exit(0)
  },
})

/** Writes a document to begin with, and what lies beside it. */
async function writeTemplate(
  name: string,
  folder: string,
  {yes: _, template: __, io, ...others}: CommandValues<typeof declared> & {readonly io: Io},
): Promise<number> {
  if (Object.values(others).some((value) => value !== undefined))
    throw new UsageError('`--template` writes a document alone; run `init` again for the others')
  const {templates} = await import('../../init/templates.ts')
  const known = oneOf('template', name, Object.keys(templates))
  const problems = new FileProblems(io)
  const paint = painter(io.colors)
  for (const [file, text] of Object.entries(templates[known] ?? {})) {
    const path = join(folder, file)
    const shown = relative(io.cwd, path)
    if (existsSync(path)) {
      io.out(`${paint('yellow', 'kept')}  ${shown} is there already\n`)
      continue
    }
    const isWritten = problems.attempt('write', shown, () => {
      replaceFile(path, text)
      return true
    })
    if (isWritten === true) io.out(`${paint('green', 'wrote')} ${paint('bold', shown)}\n`)
  }
  io.out(`Next: npx ampoule build ${relative(io.cwd, join(folder, `${known}.md`))}\n`)
  return problems.exit(0)
}

/** Shows what an agent needs, asks, and writes it. */
async function writeAgents(
  names: readonly string[],
  folder: string,
  {yes, profile, pages, ci, hook, io}: CommandValues<typeof declared> & {readonly io: Io},
): Promise<number> {
  if ([profile, pages, ci, hook].some((value) => value !== undefined))
    throw new UsageError('`--agent` writes files of agents alone; run `init` again for the others')
  const planned = [...new Set(names)].flatMap((name) => planAgent(oneOf('agent', name, agents), folder))
  const files = [...new Map(planned.map((file) => [file.path, file])).values()]
  const open = files.filter(({taken}) => taken === undefined)
  const problems = new FileProblems(io)
  if (yes === true) {
    for (const file of files) put(file, io, problems)
    return problems.exit(0)
  }
  for (const file of files) show(file, file.taken === undefined ? 'plan ' : 'kept ', io)
  if (open.length === 0) return 0
  if (!io.interactive) throw new UsageError('`init` asks before it writes; outside of a terminal add `--yes`')
  if (!(await (await import('../../init/ask.ts')).confirmFiles(open.length))) return 1
  for (const {path, text} of open) problems.attempt('write', relative(io.cwd, path), () => replaceFile(path, text))
  return problems.exit(0)
}

function show({path, text}: PlannedFile, word: string, io: Io): void {
  const paint = painter(io.colors)
  const indented = text.trimEnd().replace(/^/gm, '    ')
  io.out(`${paint('yellow', word)} ${paint('bold', relative(io.cwd, path))}\n${paint('dim', indented)}\n\n`)
}

function readGiven(options: CommandValues<typeof declared>): Partial<Choices> {
  const {profile, pages, ci, hook} = options
  if (profile !== undefined) readProfiles(profile)
  return {
    ...(profile !== undefined && {profile}),
    ...(pages !== undefined && {pages}),
    ...(ci !== undefined && {ci: oneOf('ci', ci, pipelines)}),
    ...(hook !== undefined && {hook: oneOf('hook', hook, hooks)}),
  }
}

function oneOf<T extends string>(option: string, given: string, known: readonly T[]): T {
  const found = known.find((one) => one === given)
  if (found !== undefined) return found
  const near = nearest(given, known)
  const hint = near === undefined ? `it is one of ${known.join(', ')}` : `did you mean \`${near}\`?`
  throw new UsageError(`\`--${option}\` is not \`${given}\`; ${hint}`)
}

/** Writes a file and shows what is in it; one that is there stays as it is. */
function put({path, text, taken, replaces, isExecutable}: PlannedFile, io: Io, problems: FileProblems): void {
  const paint = painter(io.colors)
  const shown = relative(io.cwd, path)
  const indented = text.trimEnd().replace(/^/gm, '    ')
  if (taken !== undefined) {
    io.out(
      `${paint('yellow', 'kept')}  ${relative(io.cwd, taken)} is there already; it would have been:\n${indented}\n\n`,
    )
    return
  }
  const isWritten = problems.attempt('write', shown, () => {
    replaceFile(path, text)
    if (isExecutable === true) chmodSync(path, 0o755)
    return true
  })
  if (isWritten === true)
    io.out(
      `${paint('green', replaces === true ? 'added to' : 'wrote')} ${paint('bold', shown)}\n${paint('dim', indented)}\n\n`,
    )
}

function nextStep({pages}: Choices, {hasManifest, hasAmpoule, manager}: Project): string {
  const add = {npm: 'npm install --save-dev', pnpm: 'pnpm add --save-dev', bun: 'bun add --dev'}
  const command = manager === 'yarn' || manager === 'yarn-classic' ? 'yarn add --dev' : add[manager]
  const install = hasManifest && !hasAmpoule ? `${command} ampoule && ` : ''
  return `Next: ${install}npx ampoule lint ${/^[\w./-]+$/.test(pages) ? pages : `'${pages}'`}\n`
}
