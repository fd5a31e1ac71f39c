import {profiles} from '@ampoule/lint'
import {type AnyCommand, type Command, defineCommand, UsageError} from '../command.ts'

type Commands = Readonly<Record<string, {readonly summary: string; load(): Promise<unknown>}>>

/** The command that prints completions of these commands. */
export function completionOf(commands: Commands): Command<Record<never, never>> {
  return defineCommand({
    name: 'completion',
    summary: 'Print a script that completes commands and options in a shell: `source <(ampoule completion bash)`.',
    usage: '<bash|zsh|fish>',
    options: {},
    async run({files, io}) {
      const [shell = '', ...others] = files
      const write = Object.hasOwn(shells, shell) ? shells[shell] : undefined
      if (write === undefined || others.length > 0) throw new UsageError('Name one shell: bash, zsh or fish')
      const described: Described[] = []
      for (const [name, {summary, load}] of Object.entries(commands)) {
        const own = name === 'completion' ? {} : ((await load()) as AnyCommand).options
        const options = Object.entries(own).map(([option, {about, short}]) => ({name: option, about, short}))
        described.push({name, summary, options})
      }
      io.out(write(described))
      return 0
    },
  })
}

interface Described {
  readonly name: string
  readonly summary: string
  readonly options: readonly {readonly name: string; readonly about: string; readonly short: string | undefined}[]
}

const ids = profiles.map(({id}) => id).join(' ')

const shells: Readonly<Record<string, (commands: readonly Described[]) => string>> = {
  bash: (commands) => `_ampoule() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} options=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({name}) => name).join(' ')} help" -- "$cur"))
    return
  fi
  if [ "$prev" = --profile ]; then
    COMPREPLY=($(compgen -W "${ids}" -- "$cur"))
    return
  fi
  case \${COMP_WORDS[1]} in
${commands.map(({name, options}) => `    ${name}) options="${options.map((option) => `--${option.name}`).join(' ')} --help" ;;`).join('\n')}
  esac
  if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$cur")); else COMPREPLY=($(compgen -f -- "$cur")); fi
}
complete -o filenames -F _ampoule ampoule
`,
  zsh: (commands) => `#compdef ampoule
_ampoule() {
  local -a commands=(
${commands.map(({name, summary}) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case $words[2] in
${commands
  .map(
    ({name, options}) =>
      `    ${name}) _arguments ${options.map((option) => quoted(`--${option.name}[${option.about.replace(/[[\]]/g, '')}]`)).join(' ')} '*:file:_files' ;;`,
  )
  .join('\n')}
  esac
}
compdef _ampoule ampoule
`,
  fish: (commands) =>
    commands
      .flatMap(({name, summary, options}) => [
        `complete -c ampoule -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
        ...options.map(
          (option) =>
            `complete -c ampoule -n ${quoted(`__fish_seen_subcommand_from ${name}`)} -l ${option.name}${option.short === undefined ? '' : ` -s ${option.short}`} -d ${quoted(option.about)}`,
        ),
      ])
      .map((line) => `${line}\n`)
      .join(''),
}

/** As text between single quotes, in which no shell reads anything. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", '’')}'`
}
