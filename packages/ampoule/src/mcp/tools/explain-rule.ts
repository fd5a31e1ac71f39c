import {nearest} from '@ampoule/lint/internals'
import * as v from 'valibot'
import {explainedRules, ruleText} from '../../explained-rules.ts'
import {CallError} from '../call-error.ts'
import {defineTool} from '../tool.ts'

export const explainRule = defineTool({
  name: 'explain_rule',
  title: 'Explain a rule',
  description: 'Say what a rule of a finding forbids, why, and what to do instead, with an example.',
  input: {rule: v.pipe(v.string(), v.description('Id, for example `no-external-image`.'))},
  output: {
    id: v.string(),
    severity: v.string(),
    fix: v.nullable(v.string()),
    summary: v.string(),
    why: v.string(),
    instead: v.string(),
  },
  isReadOnly: true,
  async call({rule: id}) {
    const all = explainedRules([])
    const rule = all.find((one) => one.id === id)
    if (rule !== undefined) return {text: ruleText(id, []) ?? '', data: {...rule}}
    const near = nearest(
      id,
      all.map((one) => one.id),
    )
    throw new CallError(
      `Unknown rule \`${id}\`; ${near === undefined ? 'the resources `ampoule://rules/…` list all' : `did you mean \`${near}\`?`}`,
    )
  },
})
