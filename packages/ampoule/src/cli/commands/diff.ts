import {resolve} from 'node:path'
import {attribute, decodePage} from '@ampoule/lint'
import {type Change, diffMeasures, formatBytes, formatTokens, jsonText, visible} from '@ampoule/lint/internals'
import {Configs} from '../../config/load-config.ts'
import type {PageVersion} from '../change-text.ts'
import {type Command, defineCommand, UsageError} from '../command.ts'
import {configOptions, readConfigOptions} from '../config-options.ts'
import {readInput} from '../input.ts'
import {type Paint, painter} from '../style.ts'

const {config, plugin, profile} = configOptions

const options = {
  config,
  plugin,
  profile,
  prompt: {type: 'boolean', about: 'Say what changed in words that an agent can put into its reply'},
  json: {type: 'boolean', about: 'Print the result as JSON'},
} as const

export const command: Command<typeof options> = defineCommand({
  name: 'diff',
  summary: 'Say what grew between two versions of a page, or what changed.',
  usage: '<old.html> <new.html>',
  options,
  async run({options, files, io}) {
    const [oldName, newName] = files
    if (oldName === undefined || newName === undefined || files.length > 2)
      throw new UsageError('Name two files to compare')
    const read = async (name: string): Promise<PageVersion> => ({
      name,
      html: decodePage((await readInput(name, io)).bytes).text,
    })
    const [old, now] = [await read(oldName), await read(newName)]
    if (options.prompt === true) {
      if (options.json === true) throw new UsageError('`--prompt` and `--json` cannot be used together')
      const {config, plugins} = await new Configs(readConfigOptions(options, io)).for(resolve(io.cwd, newName))
      const {changeText} = await import('../change-text.ts')
      io.out(changeText(old, now, {profile: config.lint.profile, plugins}))
      return 0
    }
    const diff = diffMeasures(attribute(old.html), attribute(now.html))
    if (options.json === true) {
      io.out(`${jsonText({version: 1, old: oldName, new: newName, ...diff}, 2)}\n`)
      return 0
    }
    const paint = painter(io.colors)
    const {bytes, tokens, growth} = diff
    io.out(
      `${paint('bold', visible(`${oldName} → ${newName}`))}\n  ${signed(bytes, formatBytes)} (${percent(growth.bytes)}), ${signed(tokens, formatTokens)} tokens (${percent(growth.tokens)})\n`,
    )
    io.out(
      [...changeLines('kind', diff.byKind, paint), ...changeLines('contributor', diff.byContributor, paint)]
        .map((line) => `${line}\n`)
        .join(''),
    )
    return 0
  },
})

function changeLines(title: string, changes: readonly Change[], paint: Paint): string[] {
  if (changes.length === 0) return []
  return [
    '',
    paint('dim', title),
    ...changes.slice(0, 12).map(({name, bytes, tokens}) => {
      const size = signed(bytes, formatBytes).padStart(11)
      return `${paint(bytes > 0 ? 'red' : 'green', size)}  ${signed(tokens, formatTokens).padStart(8)} tokens  ${visible(name)}`
    }),
  ]
}

function signed(value: number, format: (value: number) => string): string {
  return `${value < 0 ? '−' : '+'}${format(Math.abs(value))}`
}

function percent(share: number): string {
  return Number.isFinite(share) ? `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)} %` : 'from nothing'
}
