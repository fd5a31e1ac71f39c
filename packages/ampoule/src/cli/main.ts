import {nearest} from '@ampoule/lint/internals'
import {version} from '../install/version.ts'
import {reasonOf} from '../system-reason.ts'
import {type AnyCommand, checkNames, helpOf, type Io, note, parseCommand, UsageError} from './command.ts'

/** Loaded when they are called for: `ampoule --version` loads none of them. */
export const commands: Readonly<Record<string, {readonly summary: string; load(): Promise<unknown>}>> = {
  init: {
    summary: 'Write a configuration, a pipeline and a hook for a project',
    load: async () => (await import('./commands/init.ts')).command,
  },
  build: {
    summary: 'Make one sealed page of Markdown or HTML',
    load: async () => (await import('./commands/build.ts')).command,
  },
  snapshot: {
    summary: 'Write the data of a page beside it, with time, source and hash',
    load: async () => (await import('./commands/snapshot.ts')).command,
  },
  vendor: {
    summary: 'Say which packages pages ask CDNs for, and install them',
    load: async () => (await import('./commands/vendor.ts')).command,
  },
  lint: {
    summary: 'Say what a page would be refused for',
    load: async () => (await import('./commands/lint.ts')).command,
  },
  verify: {
    summary: 'Run a page in a browser as its host would show it, and say what goes wrong',
    load: async () => (await import('./commands/verify.ts')).command,
  },
  dev: {
    summary: 'Show a page as its host would while it is written',
    load: async () => (await import('./commands/dev.ts')).command,
  },
  merge: {
    summary: 'Join JSON reports of several machines',
    load: async () => (await import('./commands/merge.ts')).command,
  },
  config: {
    summary: 'Say which configuration applies to a file',
    load: async () => (await import('./commands/config.ts')).command,
  },
  stats: {
    summary: 'Say what a page weighs, who costs what, and what would save',
    load: async () => (await import('./commands/stats.ts')).command,
  },
  diff: {
    summary: 'Say what grew between two versions of a page',
    load: async () => (await import('./commands/diff.ts')).command,
  },
  hook: {
    summary: 'Lint the page that a coding agent is about to publish',
    load: async () => (await import('./commands/hook.ts')).command,
  },
  lsp: {
    summary: 'Serve editors over the Language Server Protocol',
    load: async () => (await import('./commands/lsp.ts')).command,
  },
  mcp: {
    summary: 'Serve coding agents over the Model Context Protocol',
    load: async () => (await import('./commands/mcp.ts')).command,
  },
  explain: {summary: 'Explain a rule', load: async () => (await import('./commands/explain.ts')).command},
  completion: {
    summary: 'Print a script that completes commands and options in a shell',
    load: async () => (await import('./commands/completion.ts')).completionOf(commands),
  },
  profiles: {
    summary: 'List the hosts that are known, or show one',
    load: async () => (await import('./commands/profiles.ts')).command,
  },
}

/** Runs the command line and returns the exit code: 0 clean, 1 findings of severity error, 2 wrong usage. */
export async function main(args: readonly string[], io: Io = processIo()): Promise<number> {
  const [first, ...others] = args
  const [name, ...rest] = first === 'help' && others[0] !== undefined ? [others[0], '--help'] : [first, ...others]
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(overview())
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-v') {
    io.out(`${version()}\n`)
    return 0
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  let usageExit = 2
  try {
    if (entry === undefined) throw new UsageError(noSuchCommand(name))
    const command = (await entry.load()) as AnyCommand
    usageExit = command.usageExit ?? usageExit
    const {values, positionals} = parseCommand(command, rest)
    if (values.help === true) {
      io.out(helpOf(command))
      return 0
    }
    checkNames(command, values, positionals)
    const {color = io.colors, ...options} = values
    const colored = {...io, colors: color === true}
    return await command.run({options: options as never, files: positionals.map(named), io: colored})
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const isOurs = !(error instanceof Error) || !toldErrors.has(error.name)
    note(io, isOurs ? `internal error: ${message}; please report it with the page that shows it` : message)
    return usageExit
  }
}

/** An option or a file where a command should stand gets the advice that helps most. */
function noSuchCommand(name: string): string {
  if (name.startsWith('-')) {
    const near = nearest(name, ['--help', '--version'])
    return near === undefined
      ? `\`${name}\` stands where a command should: options come after it, as in \`ampoule lint page.html ${name}\``
      : `Unknown option \`${name}\`; did you mean \`${near}\`?`
  }
  if (/[./\\]/.test(name)) return `\`${name}\` is no command; did you mean \`ampoule build ${name}\`?`
  return `Unknown command \`${name}\`; ${suggest(name, [...Object.keys(commands), 'help'])}`
}

function suggest(name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  return near === undefined ? `known ones are ${known.join(', ')}` : `did you mean \`${near}\`?`
}

/** Name of a file in words: shells have their own for standard input. */
function named(file: string): string {
  return file === '/dev/stdin' ? '-' : file
}

/** Errors in what the user asked for, and pages that take too much; any other is a fault of ours. */
const toldErrors: ReadonlySet<string> = new Set([
  'UsageError',
  'MissingPackageError',
  'OptionError',
  'ProfileError',
  'UnknownProfileError',
  'ConfigError',
  'NoFileError',
  'ReportError',
  'BrowserError',
  'DepthError',
  'WorkLimitError',
])

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length)) + 2
  return [
    'ampoule: sealed HTML pages, proven',
    '',
    'Usage: ampoule <command> [options]',
    '',
    ...Object.entries(commands).map(([name, {summary}]) => `  ${name.padEnd(width)}${summary}`),
    '',
    '`ampoule help <command>` lists the options of a command.',
    '',
  ].join('\n')
}

/** As Node itself decides: `FORCE_COLOR` beats `NO_COLOR`, which beats the terminal. */
export function wantsColors({FORCE_COLOR: force, NO_COLOR: no = ''}: Io['env'], isTerminal: boolean): boolean {
  if (force !== undefined) return force !== '0' && force !== 'false'
  return no === '' && isTerminal
}

/** As shells know a program that was ended since nobody read what it wrote. */
const sigPipe = 141

function processIo(): Io {
  const {stdout, stderr, env} = process
  stdout.on('error', (error: Error & {code?: string}) => {
    // Whoever read it has read enough, as `head` does.
    if (error.code === 'EPIPE') process.exit(sigPipe)
    stderr.write(`ampoule: Standard output cannot be written: ${reasonOf(error)}\n`)
    process.exit(2)
  })
  stderr.on('error', () => process.exit(sigPipe))
  return {
    cwd: process.cwd(),
    interactive: stderr.isTTY === true && env.CI === undefined,
    colors: wantsColors(env, stdout.isTTY === true),
    columns: stdout.columns ?? 80,
    env,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    async readStdin() {
      const chunks: Uint8Array[] = []
      for await (const chunk of process.stdin) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
    onInterrupt(listener) {
      process.once('SIGINT', listener)
      return () => process.off('SIGINT', listener)
    },
  }
}
