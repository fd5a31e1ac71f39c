import {describe, expect, test} from 'vitest'
import {applyBaseline, createBaseline, readBaseline, updateBaseline, writeBaseline} from '../../src/baseline.ts'
import {lintFile} from '../../src/lint-file.ts'
import type {LintedFile} from '../../src/report/linted-file.ts'
import {rules} from '../../src/rules/index.ts'

const only = Object.fromEntries(
  rules.map(({id}) => [id, ['no-external-image', 'require-title'].includes(id) ? 'error' : 'off'] as const),
)
const page = (path: string, html: string, bytes = 10_000): LintedFile =>
  lintFile(html, {path, rules: only, budgets: {bytes}})
const image = (name: string): string => `<img alt="" src="https://a.test/${name}.png">`
const messages = (files: readonly LintedFile[]): string[] =>
  files.flatMap(({path, findings}) => findings.map(({rule, url = ''}) => `${path} ${rule} ${url.slice(15)}`.trim()))

describe('a baseline', () => {
  const before = [page('a.html', image('1') + image('2') + image('2')), page('b.html', image('1'))]
  const baseline = createBaseline(before)

  test('knows all that it was made from', () => {
    expect(applyBaseline(before, baseline)).toMatchObject({
      files: [
        {findings: [], known: 4},
        {findings: [], known: 2},
      ],
      gone: {},
    })
  })

  test('lets known findings pass wherever they move to, and no others', () => {
    const after = page('a.html', `<p>x\n\n${image('2')}\n${image('3')}${image('1')}${image('2')}${image('2')}`)
    const {files, gone} = applyBaseline([after], baseline)
    expect(messages(files)).toEqual(['a.html no-external-image 3.png', 'a.html no-external-image 2.png'])
    expect(files[0]?.known).toBe(4)
    expect(gone).toEqual({})
  })

  test('tells what is gone, but not of pages that were not linted', () => {
    const {gone} = applyBaseline([page('a.html', `<title>x</title>${image('2')}`)], baseline)
    expect(
      Object.entries(gone).map(([path, entries]) => [
        path,
        entries.map(({rule, url = '', count}) => `${rule} ${url.slice(15)} ${count}`),
      ]),
    ).toEqual([['a.html', ['no-external-image 1.png 1', 'no-external-image 2.png 1', 'require-title  1']]])
  })

  test('a page that it does not know is judged whole', () => {
    expect(applyBaseline([page('c.html', image('1'))], baseline).files[0]?.findings).toHaveLength(2)
    expect(applyBaseline([page('constructor', image('1'))], baseline).files[0]?.findings).toHaveLength(2)
  })

  test('a budget is known however far it is passed', () => {
    const known = createBaseline([page('a.html', '<title>x</title>', 3)])
    expect(applyBaseline([page('a.html', '<title>xxxxxx</title>', 4)], known).files[0]?.findings).toEqual([])
  })

  test('is text for a diff: sorted, the same for the same pages in any order, read back as it was', () => {
    const text = writeBaseline(baseline)
    expect(writeBaseline(createBaseline([...before].reverse()))).toBe(text)
    expect(readBaseline(JSON.parse(text))).toEqual(JSON.parse(text))
    expect(applyBaseline(before, readBaseline(JSON.parse(text))).files.flatMap(({findings}) => findings)).toEqual([])
  })

  test('an update replaces what was linted and keeps the rest', () => {
    const updated = updateBaseline(baseline, [page('a.html', '<title>x</title>')])
    expect(Object.keys(updated.files)).toEqual(['b.html'])
    expect(updateBaseline(updated, before)).toEqual(baseline)
  })

  test.each([
    ['x', 'baseline'],
    [{version: 2, files: {}}, 'baseline.version'],
    [{version: 1, files: {'a.html': [{rule: 'x', message: 'y', count: 0}]}}, 'baseline.files.a.html.0.count'],
  ])('refuses %j', (json, path) => {
    expect(() => readBaseline(json)).toThrow(expect.objectContaining({name: 'OptionError', path}))
  })
})
