import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readImportMap, specifierResolver} from '../../src/references/import-map.ts'

const write = (imports: Record<string, unknown>, scopes: Record<string, unknown> = {}) => {
  return readImportMap(JSON.stringify({imports, scopes}))
}

describe('readImportMap', () => {
  it('finds the addresses where they stand', () => {
    const json = `{
  "imports": {"a": "https://x.test/a.js", "b\\u0063/": "./b\\/"},
  "scopes": {"/s/": {"a": "/s/a.js"}}
}`
    const {imports, scopes, found, problems} = readImportMap(json)
    expect(imports).toEqual({a: 'https://x.test/a.js', 'bc/': './b/'})
    expect(scopes).toEqual({'/s/': {a: '/s/a.js'}})
    expect(problems).toEqual([])
    expect(found.map(({start, end}) => json.slice(start, end))).toEqual(['https://x.test/a.js', './b\\/', '/s/a.js'])
    expect(found[0]).toMatchObject({
      url: 'https://x.test/a.js',
      sink: 'module',
      directive: 'script-src-elem',
      certain: false,
    })
  })

  it('counts the last of equal names', () => {
    const json = '{"imports":{"a":"./1.js"},"imports":{"a":"./2.js","a":"./3.js"}}'
    const {found, imports} = readImportMap(json)
    expect(imports).toEqual({a: './3.js'})
    expect(found.map(({start, end}) => json.slice(start, end))).toEqual(['./3.js'])
  })

  it.each([
    ['', 'not JSON'],
    ['{a:1}', 'not JSON'],
    ['[]', 'Import map is not a JSON object'],
    ['null', 'Import map is not a JSON object'],
    ['{"imports":[]}', '`imports` of the import map is not an object'],
    ['{"imports":null}', '`imports` of the import map is not an object'],
    ['{"scopes":"a"}', '`scopes` of the import map is not an object'],
    ['{"scopes":{"a":1}}', 'Scope `a` of the import map is not an object'],
    ['{"integrity":1}', '`integrity` of the import map is not an object'],
  ])('throws %s away', (json, message) => {
    const {imports, found, problems} = readImportMap(json)
    expect(imports).toEqual({})
    expect(found).toEqual([])
    expect(problems).toMatchObject([{fatal: true, message: expect.stringContaining(message)}])
  })

  it.each([
    ['{"imports":{"a":1}}', 'Address of `a` is not a string', 'a'],
    ['{"imports":{"a":null}}', 'Address of `a` is not a string', 'a'],
    ['{"imports":{"a":"b"}}', 'Address `b` of `a` is neither', 'b'],
    ['{"imports":{"a/":"./b"}}', 'does not end in `/`', './b'],
    ['{"imports":{"":"./b"}}', 'empty specifier', './b'],
    ['{"import":{"a":"./b"}}', 'unknown key `import`', 'import'],
  ])('complains of %s and goes on', (json, message, marked) => {
    const {found, problems} = readImportMap(json)
    expect(found).toEqual([])
    const [problem] = problems
    expect(problem).toMatchObject({fatal: false, message: expect.stringContaining(message)})
    expect(json.slice(problem?.start, problem?.end)).toBe(marked)
  })

  it('takes any JSON', () => {
    fc.assert(
      fc.property(
        fc.json({depthSize: 'medium'}),
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.webUrl())),
        (json, map) => {
          for (const text of [
            json,
            `{"imports":${json}}`,
            JSON.stringify({imports: map}),
            JSON.stringify({scopes: {x: map}}, null, 1),
          ]) {
            const {found, problems} = readImportMap(text)
            for (const {url, start, end} of found) expect(JSON.parse(`"${text.slice(start, end)}"`).trim()).toBe(url)
            for (const {start, end} of problems) expect(start <= end && end <= text.length).toBe(true)
          }
        },
      ),
    )
  })

  it('gets through long texts of every kind', () => {
    for (const text of [
      '['.repeat(2e5) + ']'.repeat(2e5),
      JSON.stringify({imports: Object.fromEntries(Array.from({length: 2e4}, (_, i) => [`a${i}`, './x']))}),
      `{"imports":{"a":"${'\\\\'.repeat(3e5)}"}}`,
    ]) {
      readImportMap(text)
    }
  })
})

// The rows follow web-platform-tests' import-maps/data-driven.
describe('specifierResolver', () => {
  const map = write(
    {
      moment: '/node_modules/moment/src/moment.js',
      'moment/': '/node_modules/moment/src/',
      'lodash-dot': './node_modules/lodash-es/lodash.js',
      'nowhere/': '',
      'package/withslash': '/packages/withslash.mjs',
      'https://x.test/a/': 'https://y.test/b/',
      './rel.js': './mapped.js',
      '/abs/': '/other/',
      'a/': '/1/',
      'a/b/': '/2/',
      'node:fs': '/fs.js',
      'mailto:x/': '/no/',
      null: null,
    },
    {
      '/scope/': {moment: '/scoped.js'},
      '/scope/deep/': {'lodash-dot': '/deep.js'},
      'https://x.test/': {moment: '/x.js'},
    },
  )

  it.each<[string, string | undefined]>([
    ['moment', '/node_modules/moment/src/moment.js'],
    ['moment/a/b.js', '/node_modules/moment/src/a/b.js'],
    ['moment/../x', undefined],
    ['moment/..%2fx', '/node_modules/moment/src/..%2fx'],
    ['Moment', undefined],
    ['lodash-dot', './node_modules/lodash-es/lodash.js'],
    ['nowhere/x', undefined],
    ['package/withslash', '/packages/withslash.mjs'],
    ['https://x.test/a/c.js', 'https://y.test/b/c.js'],
    ['https://x.test/a/../c.js', 'https://x.test/a/../c.js'],
    ['./rel.js', './mapped.js'],
    ['./x/../rel.js', './mapped.js'],
    ['/abs/x.js', '/other/x.js'],
    ['./other.js', './other.js'],
    ['../other.js', '../other.js'],
    ['a/x', '/1/x'],
    ['a/b/x', '/2/x'],
    ['node:fs', '/fs.js'],
    ['node:path', 'node:path'],
    ['mailto:x/y', 'mailto:x/y'],
    ['null', undefined],
    ['bare', undefined],
    ['', undefined],
    ['.bare', undefined],
  ])('%s', (specifier, url) => {
    expect(specifierResolver(map)(specifier)).toBe(url)
  })

  it.each<[string, string, string | undefined]>([
    ['moment', '/scope/a.js', '/scoped.js'],
    ['moment', '/scope/deep/a.js', '/scoped.js'],
    ['lodash-dot', '/scope/deep/a.js', '/deep.js'],
    ['lodash-dot', '/scope/a.js', './node_modules/lodash-es/lodash.js'],
    ['moment', 'https://x.test/m.js', '/x.js'],
    ['moment', '/scopes/a.js', '/node_modules/moment/src/moment.js'],
  ])('%s from %s', (specifier, referrer, url) => {
    expect(specifierResolver(map)(specifier, referrer)).toBe(url)
  })
})
