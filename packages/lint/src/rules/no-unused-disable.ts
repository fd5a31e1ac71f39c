import {defineRule, type Example} from '../define-rule.ts'
import {describeProblem, directiveMessages} from '../inline-config/describe-problem.ts'

export const rule = defineRule({
  id: 'no-unused-disable',
  severity: 'warning',
  summary: 'Disallow `ampoule-disable` comments that hide nothing.',
  why: 'An unused comment would hide the next problem in its place, and a misspelt one hides nothing.',
  instead: 'Remove the comment, or correct the name in it.',
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
    findings: ['1:1-1:43 `ampoule-disable-next-line` hides nothing'],
    fixed: '<p>x',
  },
  {
    name: 'in a style',
    html: '<style>/* ampoule-disable no-base, no-external-image -- one day */</style>',
    findings: ['1:8-1:67 `ampoule-disable` hides nothing'],
    fixed: '<style></style>',
  },
  {
    name: 'misspelt rule',
    html: '<!-- ampoule-disable-file no-bose -->',
    findings: ['1:1-1:38 `no-bose` in `ampoule-disable-file` is not a rule; did you mean `no-base`?'],
  },
  {
    name: 'misspelt comment',
    html: '<script>// ampoule-disable-line\n</script>',
    findings: [
      '1:9-1:32 Unknown comment `ampoule-disable-line`; use `ampoule-disable[-next-line|-file]` or `ampoule-enable`',
    ],
  },
]
