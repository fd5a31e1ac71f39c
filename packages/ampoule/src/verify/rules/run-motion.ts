import type {RunExample, RunRule} from '../run-rule.ts'

export const rule: RunRule = {
  id: 'run-motion',
  severity: 'info',
  summary: 'Something moves although the reader has asked for less motion.',
  why: 'Motion makes some readers ill; they have told their system so, and the page does not listen.',
  instead: 'Stop it in `@media (prefers-reduced-motion: reduce)`.',
  check({motion}, report) {
    for (const {name, element} of motion)
      report({message: `Animation \`${name}\` goes on with \`prefers-reduced-motion\``, element})
  },
}

export const examples: readonly RunExample[] = [
  {
    name: 'stopped',
    html: '<style>@keyframes a{to{transform:none}}@media (prefers-reduced-motion:no-preference){p{animation:a 1s infinite}}</style><p>Hello</p>',
    findings: [],
  },
  {
    name: 'a colour that fades',
    html: '<style>@keyframes fade{to{opacity:.8}}i{animation:fade 1s infinite}</style><p>Hello <i>there</i></p>',
    findings: [],
  },
  {
    name: 'without end',
    html: '<style>@keyframes spin{to{rotate:1turn}}i{display:inline-block;animation:spin 1s infinite}</style>\n<p><i>+</i></p>',
    findings: ['2:4 Animation `spin` goes on with `prefers-reduced-motion`'],
  },
]
