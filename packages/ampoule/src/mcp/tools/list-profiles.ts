import {defaultProfile, profiles} from '@ampoule/lint'
import * as v from 'valibot'
import {defineTool} from '../tool.ts'

export const listProfiles = defineTool({
  name: 'list_profiles',
  title: 'List hosts',
  description: 'List the hosts that pages can be checked for, with their ids.',
  input: {},
  output: {
    profiles: v.array(
      v.object({
        id: v.string(),
        summary: v.string(),
        maxBytes: v.nullable(v.number()),
        isDefault: v.boolean(),
      }),
    ),
  },
  isReadOnly: true,
  async call() {
    const all = profiles.map(({id, summary, maxBytes}) => ({
      id,
      summary,
      maxBytes: Number.isFinite(maxBytes) ? maxBytes : null,
      isDefault: id === defaultProfile.id,
    }))
    const lines = all.map(({id, summary, isDefault}) => `${id}${isDefault ? ' (default)' : ''}: ${summary}`)
    return {text: `${lines.join('\n')}\n`, data: {profiles: all}}
  },
})
