import {closeStylesheet} from '../css/close-stylesheet.ts'
import {defineRule, type Example} from '../define-rule.ts'
import {textOf} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-open-comment',
  severity: 'error',
  summary: 'Disallow styles that end inside a comment.',
  why: 'All that comes after the `/*` is part of the comment, and tools that read the style refuse it.',
  instead: 'Close the comment with `*/`.',
  options: {},
  messages: {comment: 'Style ends inside a comment'},
  create({page, report}) {
    return {
      end() {
        for (const element of page.elementsOf('style')) {
          const css = textOf(element)
          if (css.includes('/*') && closeStylesheet(css).startsWith('*/'))
            report({message: 'comment', place: page.placeOf(element)})
        }
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'closed', html: '<style>/* a */ p { color: red } /**/</style>', findings: []},
  {name: 'in a string', html: '<style>p::before { content: "/*" }</style>', findings: []},
  {name: 'open', html: '<style>p { color: red } /*</style>', findings: ['1:1-1:8 Style ends inside a comment']},
  {name: 'half closed', html: '<style>/*/</style>', findings: ['1:1-1:8 Style ends inside a comment']},
]
