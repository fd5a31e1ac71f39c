import {defineRule, type Example} from '../define-rule.ts'
import {isRefused, severityOf} from '../resource-rule.ts'
import {attribute} from '../source.ts'

export const rule = defineRule({
  id: 'no-form-submit',
  severity: 'error',
  summary: 'Disallow forms that submit to a server.',
  why: 'There is no backend: the host refuses the submission, and what the reader typed is lost.',
  instead: 'Handle the input in a script, and let the reader copy the result.',
  options: {},
  messages: {
    form: 'Unexpected form that submits to `{url}`, expected a script that handles the input',
    call: 'Unexpected `{via}`, expected a script that handles the input',
  },
  create({profile, report}) {
    return {
      reference(reference) {
        if (reference.sink !== 'form' || !isRefused(reference, profile)) return
        const {url, via, node} = reference
        if (reference.attribute === undefined) {
          report({message: 'call', data: {via}, reference, ...severityOf(reference)})
          return
        }
        const method = (attribute(node, 'method') ?? attribute(node, 'formmethod') ?? '').toLowerCase()
        if (method === 'dialog' || (node.tagName === 'form' && attribute(node, 'onsubmit') !== undefined)) return
        report({message: 'form', data: {url: url || 'the page'}, reference})
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'no action', html: '<form><input><button type="button">Add</button></form>', findings: []},
  {
    name: 'action',
    html: '<form action="https://a.test/"><button>Send</button></form>',
    findings: ['1:15-1:30 Unexpected form that submits to `https://a.test/`, expected a script that handles the input'],
  },
]
