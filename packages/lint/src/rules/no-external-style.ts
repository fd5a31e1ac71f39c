import type {Example} from '../define-rule.ts'
import {resourceRule} from '../resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-style',
  summary: 'Disallow stylesheets that the page would fetch.',
  why: 'The host refuses the request; the page shows without its styles.',
  instead: 'Build the page, or put the styles into `<style>`.',
  sinks: ['style'],
  thing: 'stylesheet',
  expected: '`<style>`',
})

export const examples: readonly Example[] = [{name: 'style', html: '<style>p { color: red }</style>', findings: []}]
