import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
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
