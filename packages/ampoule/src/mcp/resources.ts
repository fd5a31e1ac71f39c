import {profiles} from '@ampoule/lint'
import type {
  ListResourcesResult,
  ListResourceTemplatesResult,
  ReadResourceResult,
} from '@modelcontextprotocol/sdk/types.js'
import {explainedRules, ruleText} from '../explained-rules.ts'
import {plainProfile} from '../plain-profile.ts'

const rule = 'ampoule://rules/'
const profile = 'ampoule://profiles/'

/** All rules, as Markdown, and all hosts, as JSON. */
export function listResources(): ListResourcesResult {
  return {
    resources: [
      ...explainedRules([]).map(({id, summary}) => ({
        uri: `${rule}${id}`,
        name: id,
        description: summary,
        mimeType: 'text/markdown',
      })),
      ...profiles.map(({id, summary}) => ({
        uri: `${profile}${id}`,
        name: id,
        description: summary,
        mimeType: 'application/json',
      })),
    ],
  }
}

/** Addresses of rules and hosts by id. */
export function listTemplates(): ListResourceTemplatesResult {
  return {
    resourceTemplates: [
      {uriTemplate: `${rule}{id}`, name: 'rule', description: 'A rule of findings', mimeType: 'text/markdown'},
      {
        uriTemplate: `${profile}{id}`,
        name: 'profile',
        description: 'A host and its policy',
        mimeType: 'application/json',
      },
    ],
  }
}

/** Undefined when there is no such resource. */
export function readResource(uri: string): ReadResourceResult | undefined {
  if (uri.startsWith(rule)) {
    const text = ruleText(uri.slice(rule.length), [])
    return text === undefined ? undefined : {contents: [{uri, mimeType: 'text/markdown', text}]}
  }
  const found = profiles.find(({id}) => uri === `${profile}${id}`)
  if (found === undefined) return undefined
  const text = JSON.stringify(plainProfile(found), null, 2)
  return {contents: [{uri, mimeType: 'application/json', text}]}
}
