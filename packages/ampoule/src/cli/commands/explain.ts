import {jsonText, nearest} from '@ampoule/lint/internals'
import {Configs} from '../../config/load-config.ts'
import {type ExplainedRule, explainedRules, ruleText} from '../../explained-rules.ts'
import {type Command, defineCommand, UsageError} from '../command.ts'
import {configOptions, readConfigOptions} from '../config-options.ts'

const {config, plugin} = configOptions
const options = {
  config,
  plugin,
  json: {type: 'boolean', about: 'Print it as JSON'},
} as const

export const command: Command<typeof options> = defineCommand({
  name: 'explain',
  summary: 'Explain a rule: what it forbids, why, what to do, and an example; without a rule, list all.',
  usage: '[rule]',
  options,
  async run({options, files, io}) {
    const plugins = await new Configs(readConfigOptions(options, io)).plugins()
    const all = explainedRules(plugins)
    const [id] = files
    if (id === undefined) {
      io.out(options.json === true ? `${jsonText({version: 1, rules: all}, 2)}\n` : listOf(all))
      return 0
    }
    const rule = all.find((one) => one.id === id)
    if (rule === undefined) {
      const near = nearest(
        id,
        all.map((one) => one.id),
      )
      throw new UsageError(
        `Unknown rule \`${id}\`; ${near === undefined ? '`ampoule explain` lists all' : `did you mean \`${near}\`?`}`,
      )
    }
    io.out(options.json === true ? `${jsonText(rule, 2)}\n` : (ruleText(id, plugins) ?? ''))
    return 0
  },
})

function listOf(all: readonly ExplainedRule[]): string {
  const width = Math.max(...all.map(({id}) => id.length)) + 2
  return all
    .map(({id, severity, fix}) =>
      `${id.padEnd(width)}${severity.padEnd(9)}${fix === null ? '' : `${fix} fix`}`.trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
}
