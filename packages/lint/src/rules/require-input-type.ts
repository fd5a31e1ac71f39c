import {defineRule, type Example} from '../define-rule.ts'

export const rule = defineRule({
  id: 'require-input-type',
  severity: 'error',
  summary: 'Require a file name that the host accepts.',
  why: 'The host refuses files with other endings.',
  instead: 'Rename the file.',
  options: {},
  messages: {ending: 'File name `{name}` does not end in {inputs}'},
  create({page, profile, report}) {
    return {
      end() {
        const name = page.path?.split(/[/\\]/).at(-1) ?? ''
        if (name === '' || profile.inputs.some((input) => name.toLowerCase().endsWith(input))) return
        report({message: 'ending', data: {name, inputs: profile.inputs.map((input) => `\`${input}\``).join(' or ')}})
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'a name that is not known', html: '<p>x', findings: []},
  {name: 'page', html: '<p>x', path: 'reports/Q3.final.HTML', findings: []},
  {
    name: 'another type',
    html: '<p>x',
    path: 'reports\\q3.xhtml',
    profile: 'file',
    findings: ['File name `q3.xhtml` does not end in `.html` or `.htm`'],
  },
]
