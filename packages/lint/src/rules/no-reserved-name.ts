import {defineRule, type Example} from '../define-rule.ts'
import {nodesOf} from '../rule-support/nodes.ts'
import {attribute, isElement} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-reserved-name',
  severity: 'warning',
  summary: 'Disallow comments and ids that the host reserves.',
  why: 'The host marks its own parts of the page with them, and refuses a page that uses them.',
  instead: 'Remove the comment, and give the element another `id`.',
  options: {},
  messages: {
    comment: 'Comment `frame-runtime` is reserved by the host',
    id: '`id` `{id}` is reserved by the host, as all that begin with `__frame_`',
  },
  create({page, profile, report}) {
    const severity = profile.refuses?.includes('reserved-name') ? 'error' : 'warning'
    return {
      end() {
        if (!reserved.test(page.source.masked)) return
        for (const node of nodesOf(page.source.tree)) {
          if (node.nodeName === '#comment' && 'data' in node && node.data.trim().startsWith('frame-runtime')) {
            const {startOffset = 0, endOffset = 0} = node.sourceCodeLocation ?? {}
            report({message: 'comment', place: page.source.place(startOffset, endOffset), severity})
          } else if (isElement(node)) {
            const id = attribute(node, 'id')
            if (id?.startsWith('__frame_'))
              report({message: 'id', data: {id}, place: page.placeOfAttribute(node, 'id'), severity})
          }
        }
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'names of the page', html: '<!-- charts --><p id="frame">The frame-runtime, __frame_1.', findings: []},
  {
    name: 'comment and ids',
    html: '<!-- frame-runtime -->\n<p id=__frame_root>x</p><template><i id="__frame_x"></i></template>',
    profile: 'claude-artifact@2026-08-22',
    findings: [
      '1:1-1:23 Comment `frame-runtime` is reserved by the host',
      '2:7-2:19 `id` `__frame_root` is reserved by the host, as all that begin with `__frame_`',
      '2:42-2:51 `id` `__frame_x` is reserved by the host, as all that begin with `__frame_`',
    ],
  },
]

/** A cheap look before the walk. An entity may spell the first letters. */
const reserved = /frame-runtime|(?:__|&[^;\s]{1,12};?)frame_/
