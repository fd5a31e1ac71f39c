import {defineRule, type Example} from '../define-rule.ts'
import type {Edit} from '../finding.ts'
import {escapeAttribute} from '../rule-support/edits.ts'
import {rootOf} from '../rule-support/nodes.ts'
import type {ExactPlace} from '../source/place.ts'
import type {Element, ParentNode} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-duplicate-id',
  severity: 'warning',
  summary: 'Disallow two elements with the same `id`.',
  why: 'Links, labels, scripts and SVG paints find only the first one.',
  instead: 'Give each element a unique `id`.',
  fix: 'unsafe',
  options: {},
  messages: {duplicate: '`id` `{id}` is already used in the page'},
  create({page, report}) {
    return {
      end() {
        const taken = new Set(page.ids.keys())
        for (const [id, elements] of page.ids) {
          if (elements.length < 2) continue
          let count = 1
          for (const element of laterOnes(elements)) {
            do count++
            while (taken.has(`${id}-${count}`))
            const name = `${id}-${count}`
            taken.add(name)
            const place = page.placeOfAttribute(element, 'id')
            report({message: 'duplicate', data: {id}, place, fix: rename(place, name)})
          }
        }
      },
    }
  },
})

// A function of its own: no bundler can tell of these texts that nobody needs them.
export const examples: readonly Example[] = /* @__PURE__ */ (() => [
  {name: 'different', html: '<p id="a">x<p id="b">y<p id="A">z', findings: []},
  {
    name: 'inert copies and trees of their own',
    html: '<p id="a">x</p><template><p id="a">x</p></template><div><template shadowrootmode="open"><p id="a">x</p></template></div><iframe srcdoc="<p id=a>"></iframe>',
    findings: [],
  },
  {
    name: 'three of one',
    html: '<h2 id="setup">A</h2>\n<h2 id=setup>B</h2><h2 id="setup-2">C</h2><svg ID=\'setup\'></svg>',
    findings: [
      '2:8-2:13 `id` `setup` is already used in the page',
      '2:52-2:57 `id` `setup` is already used in the page',
    ],
    fixed: '<h2 id="setup">A</h2>\n<h2 id=setup-3>B</h2><h2 id="setup-2">C</h2><svg ID=\'setup-4\'></svg>',
  },
  {
    name: 'entities, after a long payload',
    html: `<p id="a&amp;b">x</p><img src="data:image/gif;base64,${'A'.repeat(300)}" alt=""><p id="a&amp;b">y</p>`,
    findings: ['1:370-1:377 `id` `a&b` is already used in the page'],
    fixed: `<p id="a&amp;b">x</p><img src="data:image/gif;base64,${'A'.repeat(300)}" alt=""><p id="a&amp;b-2">y</p>`,
  },
])()

/** All but the first in each tree: a shadow root is a tree of its own. */
function laterOnes(elements: readonly Element[]): Element[] {
  const seen = new Set<ParentNode>()
  return elements.filter((element) => {
    const root = rootOf(element)
    const isLater = seen.has(root)
    seen.add(root)
    return isLater
  })
}

function rename({start, end}: ExactPlace, name: string): readonly Edit[] {
  return [{start: start.offset, end: end.offset, text: escapeAttribute(name)}]
}
