import {defineRule, type Example} from '../define-rule.ts'

export const rule = defineRule({
  id: 'no-unused-disable',
  severity: 'warning',
  summary: 'Disallow `ampoule-disable` comments that hide nothing.',
  why: 'A comment that outlives what it hid will hide the next fault in its place, and one that is misspelt hides nothing.',
  instead: 'Take the comment out, or correct the name in it.',
  fix: 'safe',
  options: {},
  messages: {
    unused: 'Unexpected `{comment}`, expected it to hide a finding',
    rule: 'Unexpected rule `{rule}` in `{comment}`, expected it to hide a finding',
    unknownRule: 'Unexpected rule `{rule}` in `{comment}`, expected the id of a rule',
    misspeltRule: 'Unexpected rule `{rule}` in `{comment}`, expected perhaps `{near}`',
    comment:
      'Unexpected comment `{comment}`, expected `ampoule-disable-next-line`, `-disable`, `-enable` or `-disable-file`',
    forbidden: 'Unexpected `{comment}`, expected no comment that hides findings: they are forbidden here',
  },
  create({report}) {
    return {
      directive({kind, directive: {name, place}, rule: id, near}) {
        const {start, end} = place
        const whole =
          start.offset === undefined || end.offset === undefined
            ? undefined
            : [{start: start.offset, end: end.offset, text: ''}]
        if (kind === 'forbidden') report({message: 'forbidden', data: {comment: name}, place})
        else if (kind === 'unknown-directive') report({message: 'comment', data: {comment: name}, place})
        else if (id === undefined) report({message: 'unused', data: {comment: name}, place, fix: whole})
        else if (kind === 'unused') report({message: 'rule', data: {comment: name, rule: id}, place})
        else if (near === undefined) report({message: 'unknownRule', data: {comment: name, rule: id}, place})
        else report({message: 'misspeltRule', data: {comment: name, rule: id, near}, place})
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
    fixed: '\n<p>x',
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
