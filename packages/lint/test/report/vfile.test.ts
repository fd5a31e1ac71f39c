import type {Element, Root} from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import {expect, test} from 'vitest'
import {ampouleLint} from '../../src/report/vfile.ts'
import {rules} from '../../src/rules/index.ts'

const only = Object.fromEntries(
  rules.map(({id}) => [id, id === 'no-external-image' ? 'error' : id === 'require-title' ? 'warning' : 'off'] as const),
)

test('a unified plugin, its findings shown by vfile-reporter', async () => {
  const file = new VFile({path: 'page.html', value: '<p>\n<img alt="" src="https://a.test/x.png">'})
  await unified().use(rehypeParse).use(ampouleLint, {rules: only}).use(rehypeStringify).process(file)
  expect(file.messages.map(({ruleId, source, fatal, line, column}) => ({ruleId, source, fatal, line, column}))).toEqual(
    [
      {ruleId: 'require-title', source: 'ampoule', fatal: false, line: undefined, column: undefined},
      {ruleId: 'no-external-image', source: 'ampoule', fatal: true, line: 2, column: 18},
    ],
  )
  expect(reporter(file, {color: false})).toMatchInlineSnapshot(`
    "page.html
              warning Page has no title                           require-title     ampoule
    2:18-2:38 error   Image from \`a.test\` is blocked by \`img-src\` no-external-image ampoule

    2 messages (✖ 1 error, ⚠ 1 warning)"
  `)
})

test('the tree is linted, not the file: Markdown as it becomes', async () => {
  const text = [
    '# Report',
    '',
    'Write `<img src="https://a.test/code.png">` to show an image.',
    '',
    '```html',
    '<img src="https://a.test/block.png">',
    '```',
    '',
    '![Revenue](https://a.test/real.png)',
    '',
    '<p>\n<img src="https://b.test/raw.png">\n</p>',
  ].join('\n')
  const file = new VFile({path: 'page.md', value: text})
  const processor = unified().use(remarkParse).use(remarkRehype, {allowDangerousHtml: true}).use(rehypeRaw)
  await processor.use(ampouleLint, {rules: only}).use(rehypeStringify).process(file)
  const images = file.messages.filter(({ruleId}) => ruleId === 'no-external-image')
  expect(images.map(({line, column, reason}) => [line, column, reason])).toEqual([
    [9, 1, 'Image from `a.test` is blocked by `img-src`'],
    [12, 11, 'Image from `b.test` is blocked by `img-src`'],
  ])
})

test('what plugins before it changed, added and removed', async () => {
  const value =
    '<p>x</p>\n<img alt="" src="https://a.test/x.png">\n<img alt="" src="https://a.test/y.png">\n<style>p { background: url(https://a.test/z.png) }</style>'
  const file = new VFile({path: 'page.html', value})
  const change = () => (tree: Root) => {
    const html = tree.children.find((node) => node.type === 'element')
    const body = html?.children.find((node): node is Element => node.type === 'element' && node.tagName === 'body')
    const [p, x, y] = (body?.children ?? []).filter((node) => node.type === 'element')
    if (body === undefined || p === undefined || x === undefined || y === undefined) throw new TypeError('no such page')
    x.properties.src = 'https://b.test/changed.png'
    body.children.splice(body.children.indexOf(y), 1)
    p.children.push({type: 'element', tagName: 'img', properties: {src: 'https://c.test/new.png'}, children: []})
  }
  await unified().use(rehypeParse).use(change).use(ampouleLint, {rules: only}).use(rehypeStringify).process(file)
  const images = file.messages.filter(({ruleId}) => ruleId === 'no-external-image')
  expect(images.map(({line, column, reason}) => [line, column, reason])).toEqual([
    [undefined, undefined, 'Image from `c.test` is blocked by `img-src`'],
    [2, 1, 'Image from `b.test` is blocked by `img-src`'],
    [4, 24, 'Image from `a.test` is blocked by `img-src`'],
  ])
})
