import {defineRule, type Example} from '../define-rule.ts'
import {edit} from '../rule-support/edits.ts'
import {findInvisible} from '../rule-support/invisible.ts'
import {nodesOf} from '../rule-support/nodes.ts'
import type {ParentNode} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-invisible-character',
  severity: 'warning',
  summary: 'Disallow invisible characters: bidirectional controls, zero-width characters, tags.',
  why: 'With them text is not what it looks like: code that seems harmless, words that no search finds, instructions that only a machine reads.',
  instead: 'Remove them; in a script write the escape, for example `\\u200b`.',
  fix: 'unsafe',
  options: {},
  messages: {
    one: '{name} is invisible',
    many: '{name} and {more} more characters are invisible',
  },
  create({page, report}) {
    let raw: readonly Stretch[] | undefined
    const isRaw = (offset: number): boolean => {
      raw ??= rawStretches(page.source.tree)
      return raw.some(({startOffset, endOffset}) => startOffset <= offset && offset < endOffset)
    }
    return {
      end() {
        for (const {start, end, name, count} of findInvisible(page.source.masked, isRaw)) {
          const common = {place: page.source.place(start, end), fix: [edit(page, start, end)]}
          if (count === 1) report({message: 'one', data: {name}, ...common})
          else report({message: 'many', data: {name, more: count - 1}, ...common})
        }
      },
    }
  },
})

// A function of its own: no bundler can tell of these texts that nobody needs them.
export const examples: readonly Example[] = /* @__PURE__ */ (() => [
  {name: 'soft hyphens and spaces', html: '<p>Donau\u00addampf\u00a0schiff&nbsp;fahrt&shy;s', findings: []},
  {name: 'joined emoji', html: '<p>👩‍🚀 👨‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ❤️‍🔥 🇩🇪 👍🏽', findings: []},
  {name: 'scripts that join and part their letters', html: '<p lang="fa">می‌خواهم</p><p lang="hi">क्‍ष', findings: []},
  {
    name: 'marks beside letters written from right to left',
    html: '<p dir="rtl">שלום\u200f (C++\u200e) עולם',
    findings: [],
  },
  {name: 'a byte order mark at the start', html: '\ufeff<p>x', findings: []},
  {
    name: 'written as escapes',
    html: '<script>const hidden = /[\\u200b-\\u200d\\ufeff]/g</script><p>U+202E',
    findings: [],
  },
  {
    name: 'references where they are text',
    html: '<script>const space = "&#8203;"</script><!-- &zwj; --><code>&amp;zwj;</code>',
    findings: [],
  },
  {name: 'operators of MathML', html: '<math><mi>f</mi><mo>\u2061</mo><mi>x</mi></math>', findings: []},
  {
    name: 'an order of letters turned round, in code',
    html: '<script>\nif (role !== "user\u202e \u2066// admin\u2069 \u2066") go()\n</script>',
    findings: [
      '2:19-2:20 `U+202E` (right-to-left override) is invisible',
      '2:21-2:22 `U+2066` (left-to-right isolate) is invisible',
      '2:30-2:31 `U+2069` (pop directional isolate) is invisible',
      '2:32-2:33 `U+2066` (left-to-right isolate) is invisible',
    ],
    fixed: '<script>\nif (role !== "user // admin ") go()\n</script>',
  },
  {
    name: 'zero-width space, as a character and as entities',
    html: '<p title="a&#x200B;b">pass\u200bword&ZeroWidthSpace;s &#8203 x',
    findings: [
      '1:12-1:20 `U+200B` (zero-width space) is invisible',
      '1:27-1:28 `U+200B` (zero-width space) is invisible',
      '1:32-1:48 `U+200B` (zero-width space) is invisible',
      '1:50-1:56 `U+200B` (zero-width space) is invisible',
    ],
    fixed: '<p title="ab">passwords  x',
  },
  {
    name: 'a message in tags',
    html: '<p>Hello\u{e0064}\u{e0065}\u{e006c} world</p>',
    findings: ['1:9-1:15 `U+E0064` (tag) and 2 more characters are invisible'],
    fixed: '<p>Hello world</p>',
  },
  {
    name: 'bytes behind an emoji',
    html: '<p>😀\u{e0101}\u{e0158}</p><!-- \ufeff -->',
    findings: [
      '1:6-1:10 `U+E0101` (variation selector) and 1 more characters are invisible',
      '1:19-1:20 `U+FEFF` (byte order mark) is invisible',
    ],
    fixed: '<p>😀</p><!--  -->',
  },
  {
    name: 'controls, a joiner between Latin letters, after a long payload',
    html: `<img src="data:image/gif;base64,${'A'.repeat(300)}" alt="pay\u200dpal">\u0008x`,
    findings: ['1:343-1:344 `U+200D` (zero-width joiner) is invisible', '1:349-1:350 `U+0008` (control) is invisible'],
    fixed: `<img src="data:image/gif;base64,${'A'.repeat(300)}" alt="paypal">x`,
  },
])()

interface Stretch {
  readonly startOffset: number
  readonly endOffset: number
}

/** Comments, and text that a parser takes as it is. */
function rawStretches(root: ParentNode): Stretch[] {
  return [...nodesOf(root)].flatMap((node) => {
    const isRaw =
      node.nodeName === '#comment' || (node.nodeName === '#text' && rawText.has(node.parentNode?.nodeName ?? ''))
    return isRaw && node.sourceCodeLocation ? [node.sourceCodeLocation] : []
  })
}

const rawText: ReadonlySet<string> = new Set('script style xmp iframe noembed noframes noscript plaintext'.split(' '))
