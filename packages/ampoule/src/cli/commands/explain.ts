import {explainRule, nearest, otherRules, rules} from '@ampoule/lint'
import {explainRun} from '../../verify/explain.ts'
import {documentedRuns} from '../../verify/rules/index.ts'
import {type Command, defineCommand, UsageError} from '../command.ts'

export const command: Command<Record<never, never>> = defineCommand({
  name: 'explain',
  summary: 'Explain a rule: what it forbids, why, what to do, and an example.',
  usage: '<rule>',
  options: {},
  async run({files, io}) {
    const ids = [...rules, ...otherRules, ...documentedRuns.map(({rule}) => rule)].map(({id}) => id)
    const [id] = files
    if (id === undefined) {
      io.out(`${ids.join('\n')}\n`)
      return 0
    }
    const text = explainRule(id) ?? explainRun(id)
    if (text === undefined) {
      const near = nearest(id, ids)
      throw new UsageError(
        `Unknown rule \`${id}\`; ${near === undefined ? '`ampoule explain` lists all' : `did you mean \`${near}\`?`}`,
      )
    }
    io.out(text)
    return 0
  },
})
