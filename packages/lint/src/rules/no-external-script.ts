import type {Example} from '../define-rule.ts'
import {resourceRule} from '../resource-rule.ts'

export const rule: ReturnType<typeof resourceRule> = resourceRule({
  id: 'no-external-script',
  summary: 'Disallow scripts that the page would fetch.',
  why: 'The host refuses the request; charts stay blank and buttons dead.',
  instead: 'Install the package and build the page, or put the script inline.',
  sinks: ['script', 'module'],
  thing: 'script',
  expected: 'an inline script',
})

export const examples: readonly Example[] = [{name: 'inline', html: '<script>document.title</script>', findings: []}]
