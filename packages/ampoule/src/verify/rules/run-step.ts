import type {RunExample, RunRule} from '../run-rule.ts'

export const rule: RunRule = {
  id: 'run-step',
  severity: 'error',
  summary: 'A click or a script that was asked for did not come to its end.',
  why: 'The step tells nothing of the page that it was made for.',
  instead: 'Compare the step with the page as it is at that moment; `--trace` shows it.',
  check({stops}, report) {
    for (const {text, kind} of stops) if (kind === 'step') report({message: text})
  },
}

export const examples: readonly RunExample[] = [
  {name: 'a click', html: '<p>Hello</p><button id="save">Save</button>', click: ['#save'], findings: []},
  {
    name: 'nothing to click',
    html: '<p>Hello</p>',
    click: ['#save'],
    findings: ['Nothing to click: no element is `#save`'],
  },
  {
    name: 'what cannot be seen',
    html: '<p>Hello</p><button id="save" hidden>Save</button>',
    click: ['#save'],
    findings: ['`#save` cannot be clicked: it is not visible'],
  },
  {
    name: 'no selector',
    html: '<p>Hello</p>',
    click: ['#'],
    findings: ['`#` is no selector'],
  },
]
