import {parseArgs} from 'node:util'
import {nearest, visible} from '@ampoule/lint/internals'

/** One option of a command: how it is given, and what the help and the docs say of it. */
interface CommandOption {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  readonly multiple?: boolean
  /** Value of the option when it is given without one: `--fix` is `--fix=safe`. A value of its own needs the `=`. */
  readonly bare?: string
  /** Value of the option when it is given as `--no-…`. */
  readonly negated?: string
  /** Placeholder of the value in the help: `<file>`. */
  readonly value?: string
  readonly about: string
}

export type CommandOptions = Readonly<Record<string, CommandOption>>

type ValueOf<O extends CommandOption> = O['type'] extends 'boolean'
  ? boolean
  : O['multiple'] extends true
    ? readonly string[]
    : string

export type CommandValues<S extends CommandOptions> = {readonly [K in keyof S]?: ValueOf<S[K]>}

export interface CommandInput<S extends CommandOptions> {
  readonly options: CommandValues<S>
  readonly files: readonly string[]
  readonly io: Io
}

/** The terminal, or what stands for it. */
export interface Io {
  readonly cwd: string
  /** True when a person looks on: colours and progress. */
  readonly interactive: boolean
  readonly colors: boolean
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
  out(text: string): void
  err(text: string): void
  readStdin(): Promise<Uint8Array>
  /** Calls `listener` when the user asks to stop (Ctrl-C), once; returns what takes it back. */
  onInterrupt?(listener: () => void): () => void
}

export interface Command<S extends CommandOptions = CommandOptions> {
  readonly name: string
  readonly summary: string
  /** Positional arguments, for example `<files…>`. */
  readonly usage: string
  readonly options: S
  /** Exit code for wrong usage; 2 when left out. */
  readonly usageExit?: number
  /** Returns the exit code: 0 clean, 1 findings, 2 wrong usage. */
  run(input: CommandInput<S>): Promise<number>
}

/** A command whose own option types are forgotten. */
export type AnyCommand = Omit<Command, 'run'> & {run(input: CommandInput<never>): Promise<number>}

export function defineCommand<const S extends CommandOptions>(command: Command<S>): Command<S> {
  return command
}

/** A line on standard error in the words of the tool. File names and texts of pages in it cannot speak for it. */
export function note(io: Pick<Io, 'err'>, message: string): void {
  io.err(`ampoule: ${visible(message)}\n`)
}

/** Wrong usage: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Reads arguments strictly: an unknown option is an error. */
export function parseCommand(
  command: AnyCommand,
  args: readonly string[],
): {values: Record<string, unknown>; positionals: string[]} {
  try {
    return parseArgs({
      args: complete(command.options, args),
      allowPositionals: true,
      strict: true,
      allowNegative: true,
      options: {
        ...Object.fromEntries(
          Object.entries(command.options).map(([name, {type, short, multiple}]) => [
            name,
            {type, ...(short !== undefined && {short}), ...(multiple !== undefined && {multiple})},
          ]),
        ),
        help: {type: 'boolean', short: 'h'},
        color: {type: 'boolean'},
      },
    })
  } catch (cause) {
    const message = cause instanceof Error ? (cause.message.split(/\.\s/)[0] ?? cause.message) : String(cause)
    throw new UsageError(`${message.replaceAll("'", '`')}; ${hintFor(command, message)}`, {cause})
  }
}

function hintFor({name, options}: AnyCommand, message: string): string {
  const [, unknown] = /^Unknown option '--([^']+)'/.exec(message) ?? []
  const names = [...Object.keys(options), 'help', 'color']
  const positive = unknown?.replace(/^no-/, '')
  if (positive !== undefined && positive !== unknown && options[positive]?.type === 'string')
    return `\`--${positive}\` takes a value`
  const near = unknown === undefined ? undefined : nearest(unknown.replace(/^no-/, ''), names)
  if (near === undefined) return `\`ampoule ${name} --help\` lists the options`
  return `did you mean \`--${unknown?.startsWith('no-') ? 'no-' : ''}${near}\`?`
}

/** Refuses names of files that are empty, as a variable that is not set leaves them. Throws `UsageError`. */
export function checkNames(
  {options}: AnyCommand,
  values: Readonly<Record<string, unknown>>,
  files: readonly string[],
): void {
  if (files.includes('')) throw new UsageError('The name of a file is empty')
  for (const [name, {value = '', negated}] of Object.entries(options)) {
    // What `--no-…` writes may be empty.
    if (values[name] === '' && negated !== '' && /^<(?:path|file|dir)>$/.test(value))
      throw new UsageError(`\`--${name}\` needs a name, and is empty`)
  }
}

/** Writes out the values of options that are given bare or as `--no-…`. */
function complete(options: CommandOptions, args: readonly string[]): string[] {
  const end = args.indexOf('--')
  const given = end === -1 ? args : args.slice(0, end)
  const written = new Map<string, string>()
  for (const [name, {bare, negated}] of Object.entries(options)) {
    if (bare !== undefined) written.set(`--${name}`, `--${name}=${bare}`)
    if (negated !== undefined) written.set(`--no-${name}`, `--${name}=${negated}`)
  }
  return [...given.map((arg) => written.get(arg) ?? arg), ...args.slice(given.length)]
}

/** The help of a command, made from its declarations. */
export function helpOf(command: AnyCommand): string {
  const rows = Object.entries(command.options).map(([name, option]) => {
    const short = option.short === undefined ? '    ' : `-${option.short}, `
    const value =
      option.value === undefined ? '' : option.bare === undefined ? ` ${option.value}` : `[=${option.value}]`
    return [`  ${short}--${name}${value}`, option.about] as const
  })
  rows.push(['      --[no-]color', 'Colours, whatever the terminal and `NO_COLOR` say'])
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return [
    command.summary,
    '',
    `Usage: ampoule ${command.name} ${command.usage} [options]`,
    '',
    ...rows.map(([left, about]) => `${left.padEnd(width)}${about}`),
    '',
  ].join('\n')
}
