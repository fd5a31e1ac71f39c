import {defineRule, type Example} from '../define-rule.ts'
import {describeProblem, directiveMessages} from '../inline-config/describe-problem.ts'

export const rule = defineRule({
  id: 'no-unused-disable',
  severity: 'warning',
  summary: 'Disallow `ampoule-disable` comments that hide nothing.',
  why: 'A comment that outlives what it hid will hide the next fault in its place, and one that is misspelt hides nothing.',
  instead: 'Take the comment out, or correct the name in it.',
  fix: 'safe',
  options: {},
  messages: directiveMessages,
  create({report}) {
    return {
      directive(problem) {
        report(describeProblem(problem))
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'other comment', html: '<!-- ampoule is what made this --><p>x', findings: []},
  {
    name: 'unused',
    html: '<!-- ampoule-disable-next-line no-base -->\n<p>x',
    findings: ['1:1-1:43 Unexpected `ampoule-disable-next-line`, expected it to hide a finding'],
    fixed: '<p>x',
  },
  {
    name: 'in a style',
    html: '<style>/* ampoule-disable no-base, no-external-image -- one day */</style>',
    findings: ['1:8-1:67 Unexpected `ampoule-disable`, expected it to hide a finding'],
    fixed: '<style></style>',
  },
  {
    name: 'misspelt rule',
    html: '<!-- ampoule-disable-file no-bose -->',
    findings: ['1:1-1:38 Unexpected rule `no-bose` in `ampoule-disable-file`, expected perhaps `no-base`'],
  },
  {
    name: 'misspelt comment',
    html: '<script>// ampoule-disable-line\n</script>',
    findings: [
      '1:9-1:32 Unexpected comment `ampoule-disable-line`, expected `ampoule-disable-next-line`, `-disable`, `-enable` or `-disable-file`',
    ],
  },
]
