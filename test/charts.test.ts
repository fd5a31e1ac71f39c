import {execFile} from 'node:child_process'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type BuildOptions, build, createNodeCapabilities} from 'ampoule'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {chartSpec} from '../packages/builder/src/data/chart-spec.ts'
import {Chromium} from './support/browser.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ampoule-charts-'))
  await writeFile(join(root, 'rows.csv'), 'day,"requests, all",errors\nMon,10,1\nTue,20,2\n')
  await writeFile(join(root, 'rows.json'), '[{"day":"Mon","n":10},{"day":"Tue","n":20}]')
})
afterAll(() => rm(root, {recursive: true}))

const made = (markdown: string, options: BuildOptions = {}) =>
  build(markdown, {
    path: 'a.md',
    capabilities: createNodeCapabilities({root}),
    profile: 'file',
    minify: false,
    ...options,
  })
/** The page as a machine of another zone makes it. */
async function drawnIn(zone: string, markdown: string): Promise<string> {
  const file = join(root, `${zone.replace('/', '-')}.md`)
  await writeFile(file, markdown)
  const cli = fileURLToPath(new URL('../packages/ampoule/bin/ampoule.js', import.meta.url))
  const args = [cli, 'build', file, '--profile', 'file', '--no-cache', '-o', '-']
  // Pages without a language are not fit to publish, and written all the same.
  return new Promise((done) => {
    execFile(process.execPath, args, {env: {...process.env, TZ: zone}, maxBuffer: 2 ** 24}, (_, out) => done(out))
  })
}
const block = (language: string, text: string) => `# A\n\n\`\`\`${language}\n${text}\n\`\`\`\n`
const inline = 'data:\n  - {day: Mon, n: 10, k: 1}\n  - {day: Tue, n: 20, k: 2}'

test.each(['bar', 'line', 'area', 'scatter', 'pie', 'donut', 'heatmap', 'histogram', 'sparkline'])(
  'a chart of the kind %s is drawn, with words as text, and asks for nothing',
  async (type) => {
    const columns = type === 'heatmap' ? 'x: day\ny: n\ncolor: k\n' : type === 'scatter' ? 'x: k\ny: n\n' : ''
    const {html, findings} = await made(block('chart', `type: ${type}\ntitle: Load\n${columns}${inline}`))
    expect(findings.filter(({rule}) => rule === 'undrawn-diagram')).toEqual([])
    expect(html).toMatch(/<figure class="chart"><figcaption>Load<\/figcaption><svg [^>]*role="img" aria-label="Load"/)
    if (type !== 'sparkline') {
      expect(html).toContain('<text')
      expect(html).toMatch(/<details class="data">.*<th scope="col">day<\/th>.*<td>20<\/td>/s)
    }
    expect(html).toContain('var(--color-')
  },
)

test('a wide chart is drawn anew for phones, with words of the same size', async () => {
  const {html} = await made(block('chart', `width: 760\n${inline}`), {form: 'document', lang: 'en'})
  const chromium = await Chromium.launch()
  try {
    for (const width of [1280, 390]) {
      const {page, close} = await chromium.visit(html, {width})
      const drawings = page.locator('.chart > svg').locator('visible=true')
      expect(await drawings.count()).toBe(1)
      expect((await drawings.locator('text').first().boundingBox())?.height).toBeGreaterThanOrEqual(
        width === 390 ? 11 : 9.5,
      )
      expect((await drawings.boundingBox())?.width).toBeGreaterThan(width === 390 ? 300 : 600)
      await close()
    }
  } finally {
    await chromium.close()
  }
  const plain = await made(block('chart', `width: 760\n${inline}`), {theme: 'none'})
  expect(plain.html.match(/<svg/g)).toHaveLength(1)
})

describe('the numbers behind a chart', () => {
  const detailsOf = async (text: string) => {
    const {html} = await made(block('chart', text))
    return /<details class="data">(.*?)<\/details>/s.exec(html)?.[1] ?? ''
  }
  const csv = (rows: readonly string[]) => `data: |\n  ${rows.join('\n  ')}`
  const hours = Array.from({length: 200}, (_, at) => `h${at},${at === 77 ? 900 : 100 + at},${at % 2}`)

  test('have the columns that it draws, and those of words', async () => {
    expect(
      [...(await detailsOf(`y: n\n${inline}`)).matchAll(/<th scope="col">(.*?)</g)].map(([, name]) => name),
    ).toEqual(['day', 'n'])
  })

  test('are whole up to forty rows', async () => {
    const details = await detailsOf(csv(['hour,load,odd', ...hours.slice(0, 40)]))
    expect(details.match(/<tr>/g)).toHaveLength(41)
    expect(details).not.toContain('<p>')
  })

  test('of more, are their course, and rows at equal distances with the lowest and the highest', async () => {
    const details = await detailsOf(`type: line\n${csv(['hour,load,odd', ...hours])}`)
    expect([...details.matchAll(/<p>(.*?)<\/p>/g)].map(([, words]) => words)).toEqual([
      '22 of 200 rows.',
      'load: first 100, last 299, lowest 100 (h0), highest 900 (h77).',
      'odd: first 0, last 1, lowest 0 (h0), highest 1 (h1).',
    ])
    expect(details.match(/<td>h\d+/g)).toHaveLength(22)
    expect(details).toMatch(/<td>h0<.*<td>h1<.*<td>h77<.*<td>h199</s)
  })

  test('of several things are told apart', async () => {
    const rows = ['Mon', 'Tue'].flatMap((day) => Array.from({length: 30}, (_, hour) => `${day},${hour},${hour * 3}`))
    const details = await detailsOf(`type: heatmap\nx: day\ny: n\ncolor: hour\n${csv(['day,hour,n', ...rows])}`)
    expect(details).toContain('n: lowest 0 (Mon, 0), highest 87 (Mon, 29).')
  })

  test('of one column too', async () => {
    const numbers = Array.from({length: 60}, (_, at) => at)
    expect(await detailsOf(`type: histogram\n${csv(['age', ...numbers.map(String)])}`)).toContain(
      'age: lowest 0, highest 59.',
    )
  })
})

test.each([
  ['rows.csv', 'requests, all'],
  ['rows.json', 'n'],
])('data comes from %s, and is in the ledger', async (file, column) => {
  const {html, ledger} = await made(block('chart', `x: day\ny: ${JSON.stringify(column)}\ndata: ${file}`))
  expect(html).toContain('<td>20</td>')
  expect(ledger.of('embedded').map(({path}) => path)).toEqual([file])
})

test('a chart says whence and when, to `require-as-of` as well', async () => {
  const rules = {'require-as-of': ['error', {source: true}], 'require-lang': 'off'} as const
  const told = async (lines: string) =>
    (await made(block('chart', `data: {a: 3, b: 5}\n${lines}`), {rules})).findings.map(({rule}) => rule)
  expect(await told('source: billing\nasOf: 2026-11-01')).toEqual([])
  expect(await told('title: Load')).toEqual(['require-as-of', 'require-as-of'])
})

test.each([
  ['data: {a: 12000, b: 5}\nunit: ms', '<title>a; 12,000 ms</title>'],
  ['type: line\nx: day\ny: [n, k]\n' + inline, '<title>Mon; n: 10</title>'],
  ['type: area\ninteractive: true\nx: day\ny: n\n' + inline, '<title>day: Mon; n: 10</title>'],
  ['type: heatmap\nx: day\ny: n\ncolor: k\n' + inline, '<title>day: Mon; k: 1; n: 10</title>'],
  ['type: donut\nx: day\ny: n\n' + inline, '<title>day: Mon; n: 10</title>'],
  ['type: scatter\nx: k\ny: n\n' + inline, '<title>k: 1; n: 10</title>'],
])('a mark says what it stands for: %s', async (lines, title) => {
  const {html} = await made(block('chart', lines))
  expect(html).toContain(title)
  expect(html).not.toContain('__')
})

test.each(['p99.9', 'a[0]', "it's", 'b\\s', 'a]b'])('a column by the name of %s is drawn', async (name) => {
  const rows = JSON.stringify([
    ['day', name],
    ['Mon', 3],
    ['Tue', 7],
  ])
  for (const type of ['line', 'bar', 'pie']) {
    const {html, findings} = await made(block('chart', `type: ${type}\ndata: ${rows}`))
    expect(findings.filter(({rule}) => rule === 'undrawn-diagram')).toEqual([])
    expect([...html.matchAll(/<title>day: (\w+); [^<]*: (\d)<\/title>/g)].map(([, day, n]) => `${day}${n}`)).toEqual([
      'Mon3',
      'Tue7',
    ])
  }
})

test('a logarithmic scale has a tick for each half decade, and events have their names', async () => {
  const lines = (more: string) =>
    block(
      'chart',
      `x: day\ny: ms\nscale: log\nevents: {2026-10-02: Release}\ndata: |\n  day,ms\n  2026-10-01,12\n${more}`,
    )
  const texts = async (markdown: string) => {
    const {html, findings} = await made(markdown)
    const said = findings.filter(({rule}) => rule === 'undrawn-diagram').map(({message}) => message)
    return [...said, ...[...html.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '')]
  }
  const drawn = await texts(lines('  2026-10-02,900\n  2026-10-03,4000\ntype: line'))
  expect(drawn.filter((text) => /^[\d,]+$/.test(text))).toEqual(['10', '30', '100', '300', '1,000', '3,000', '10,000'])
  expect(drawn).toContain('Release')
  expect(await texts(lines('  2026-10-02,0\ntype: line'))).toEqual(['A logarithmic scale needs numbers above 0'])
  expect(await texts(lines('  2026-10-02,5\ntype: bar'))).toEqual(['A chart of type `bar` has no logarithmic scale'])
})

test.each([
  ['2026-11-06T07:00', '2026-11-06T09:30', ['07:00', '07:30', '08:00', '08:30', '09:00', '09:30']],
  ['2026-09-29', '2026-10-02', ['Sep 29', 'Sep 30', 'Oct 1', 'Oct 2']],
  ['2026-01', '2026-04', ['Jan 2026', 'Feb 2026', 'Mar 2026', 'Apr 2026']],
  ['2026-01-01', '2026-12-01', ['Jan 2026', 'May 2026', 'Sep 2026']],
])('times from %s to %s are written alike', async (first, last, ticks) => {
  const lines = `type: line\nx: t\ny: n\ndata:\n  - {t: "${first}", n: 1}\n  - {t: "${last}", n: 2}`
  const {html} = await made(block('chart', lines))
  const texts = [...html.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '')
  expect(texts.filter((text) => /[A-Z:]/.test(text))).toEqual(ticks)
})

test.each([
  ['vega-lite', {encoding: {x: {field: 'day'}, y: {field: 'load', type: 'quantitative'}}}, 'Chart: Mon, day, load'],
  ['vega-lite', {title: {text: ['Two', 'lines']}, encoding: {x: {field: 'day', title: 'Axis'}}}, 'Two lines'],
])('a chart without a title is named by its words: %s %j', async (language, more, label) => {
  const spec = {data: {values: [{day: 'Mon', load: 3}]}, mark: 'bar', ...more}
  expect((await made(block(language, JSON.stringify(spec)))).html).toContain(`role="img" aria-label="${label}"`)
  expect((await made(block('chart', 'data: {a: 1, b: 2}'))).html).toContain('role="img" aria-label="Chart: a, b"')
})

test('words of a graph can be read on the colours that its author chose, in both themes', async () => {
  const inks = async (text: string) =>
    [...(await made(block('dot', text))).html.matchAll(/<text([^>]*)>(\w+)</g)].map(
      ([, attributes = '', word]) => `${word} ${/fill="([^"]*)"/.exec(attributes)?.[1] ?? 'black'}`,
    )
  const page = 'var(--color-text, currentColor)'
  const nodes =
    'a [style=filled fillcolor=lightblue]; b; c [style=filled fillcolor=black]; d [style=filled fontcolor=red fillcolor=navy]'
  expect((await inks(`digraph { ${nodes}; a -> b [label=edge1] }`)).sort()).toEqual([
    'a black',
    `b ${page}`,
    'c #fff',
    'd red',
    `edge1 ${page}`,
  ])
  expect(await inks('digraph { bgcolor=white; a }')).toEqual(['a black'])
})

test('times do not depend on where the page is built', () => {
  const times = ['2026-11-06', '2026-11-06T07:00', '2026-11-06 07:00:30', '2026-11-06T07:00Z', '2026-11', null]
  const rows = times.map((t) => ({t, n: 1}))
  const {data, encoding} = chartSpec({type: 'line', x: 't', y: 'n', data: []}, {columns: ['t', 'n'], rows})
  const seven = Date.UTC(2026, 10, 6, 7)
  const {field} = (encoding as {x: {field: string}}).x
  expect((data as {values: Record<string, unknown>[]}).values.map((row) => row[field])).toEqual([
    Date.UTC(2026, 10, 6),
    seven,
    seven + 30_000,
    seven,
    Date.UTC(2026, 10),
    undefined,
  ])
  expect(encoding).toMatchObject({x: {scale: {type: 'utc'}}})
})

test('a specification is drawn alike in every zone, with the times as they are written, and by the same chance', async () => {
  const at = (values: unknown, encoding: object, more: object = {}) =>
    JSON.stringify({
      data: {values},
      mark: 'bar',
      encoding: {y: {field: 'n', type: 'quantitative'}, ...encoding},
      ...more,
    })
  const time = {field: 'd', type: 'temporal'}
  const specs = [
    at([{d: '2026-11-06', n: 1}], {x: {timeUnit: 'month', field: 'd', type: 'ordinal'}, tooltip: [time]}),
    at(
      [
        {d: '2026-11-07', n: 1},
        {d: '2026-11-08', n: 1},
      ],
      {x: {...time, axis: {format: '%-d %H:%M', tickCount: 1}}},
    ),
    at([{d: '2026-11-06T22:30', n: 1}], {x: {...time, timeUnit: 'hours', type: 'ordinal', axis: {format: '%H Uhr'}}}),
    at(
      [{d: 'Jun 6, 2026 23:00', n: 1}],
      {x: {field: 'said'}},
      {
        transform: [
          {filter: {timeUnit: 'date', field: 'd', equal: 6}},
          {calculate: "hours(datum.d) + timeFormat(datum.d, ' %B') + dayFormat(day(datetime(2026, 5, 7)))", as: 'said'},
          {calculate: 'random()', as: 'n'},
        ],
      },
    ),
    at(
      [
        {d: '08.11.2026', n: 1},
        {d: '09.11.2026', n: 2},
      ],
      {
        x: {
          ...time,
          scale: {
            domain: [
              {year: 2026, month: 11, date: 1},
              {year: 2026, month: 12, date: 1},
            ],
          },
        },
      },
      {
        transform: [{sample: 1}],
        data: {values: 'd,n\n08.11.2026,1\n09.11.2026,2', format: {type: 'csv', parse: {d: "date:'%d.%m.%Y'"}}},
      },
    ),
  ]
  const markdown = specs.map((spec) => block('vega-lite', spec)).join('\n')
  const [tokyo, york] = await Promise.all(['Asia/Tokyo', 'America/New_York'].map((zone) => drawnIn(zone, markdown)))
  expect(tokyo).toBe(york)
  const texts = [...(york ?? '').matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
  expect(texts).toEqual(expect.arrayContaining(['November', '7 00:00', '8 00:00', '22 Uhr', '23 JuneSunday']))
})

test('an area falls to zero between no points', async () => {
  for (const lines of ['y: n', 'y: [n, k]']) {
    const days = 'data:\n  - {day: 1, n: 10, k: 9}\n  - {day: 2, n: 20, k: 9}\n  - {day: 3, n: 10, k: 9}'
    const {html} = await made(block('chart', `type: area\nx: day\n${lines}\n${days}`))
    const [area = ''] = html.match(/<path [^>]*fill="var\(--color-[^>]*>/) ?? []
    const [, path = ''] = / d="([^"]*)"/.exec(area) ?? []
    // Three points above, three below.
    expect(path.match(/\d+(?:\.\d+)?/g)?.length, path).toBeLessThanOrEqual(14)
    expect(path).toMatch(/^[Mm][^Mm]+$/)
  }
})

test('the same bytes each time', async () => {
  const markdown = block('chart', inline)
  expect((await made(markdown)).html).toBe((await made(markdown)).html)
})

test.each([
  ['chart', 'type: radar\ndata: [1]', '`type` of the chart must be one of bar'],
  ['chart', 'kind: bar\ndata: [1]', 'unknown key `kind`'],
  ['chart', 'data: [1', 'not YAML, in its line'],
  ['chart', 'x: nothing\ndata: {a: 1}', 'no column `nothing`; there are `name`, `value`'],
  ['chart', 'data: none.csv', 'does not exist'],
  ['chart', 'data: ../../../etc/hosts.csv', 'outside'],
  ['chart', 'data: https://evil.test/x.csv', 'evil.test'],
  ['vega-lite', '{"mark":', 'Chart cannot be drawn'],
  [
    'vega-lite',
    '{"data":{"url":"file:///etc/hosts"},"mark":"bar","encoding":{"x":{"field":"a"}}}',
    'data has to stand in the document',
  ],
  [
    'vega-lite',
    '{"data":{"sequence":{"start":0,"stop":1e9}},"mark":"bar","encoding":{"x":{"field":"data"}}}',
    'sequence',
  ],
  [
    'vega-lite',
    '{"data":{"values":[{"a":1}]},"transform":[{"calculate":"now()","as":"t"}],"mark":"bar","encoding":{"x":{"field":"t"}}}',
    'another chart with each build',
  ],
  ['mermaid', 'pie\n"a": 3', '`npm install --save-dev mermaid playwright-core'],
  ['d2', 'a -> b', '`npm install --save-dev @terrastruct/d2`'],
  ['dot', 'digraph { a -> ', 'Diagram cannot be read'],
  ['dot', `digraph { ${'a -> b; '.repeat(700)} }`, 'more than 600'],
])('%s that cannot be drawn stays code, with the reason and its line: %s', async (language, text, reason) => {
  const {findings, html} = await made(block(language, text))
  const finding = findings.find(({rule}) => rule === 'undrawn-diagram')
  expect(finding?.message).toContain(reason)
  expect(finding?.place?.start.line).toBe(3)
  expect(html).toContain(`language-${language}`)
})

test('a specification of Vega-Lite and a graph are drawn in the colours of the page', async () => {
  const spec =
    '{"data":{"values":[{"a":"A","b":28}]},"mark":"bar","encoding":{"x":{"field":"a"},"y":{"field":"b","type":"quantitative"}}}'
  expect((await made(block('vega-lite', spec))).html).toMatch(/<figure class="chart"><svg .*var\(--color-accent/s)
  expect((await made(block('dot', 'digraph { a -> b [label="c"] }'))).html).toMatch(
    /<figure class="diagram"><svg .*<text[^>]*>c</s,
  )
})

describe('of strangers', () => {
  test('no browser is started', async () => {
    const {findings} = await made(block('mermaid', 'pie\n"a": 3'), {trust: 'untrusted'})
    expect(findings.map(({message}) => message).join()).toContain('does not run for strangers')
  })

  test('a package beside the document that draws is not run', async () => {
    const folder = join(root, 'node_modules', '@terrastruct', 'd2')
    await mkdir(folder, {recursive: true})
    await writeFile(join(folder, 'package.json'), '{"name": "@terrastruct/d2", "type": "module", "exports": "./d2.js"}')
    await writeFile(join(folder, 'd2.js'), 'throw new TypeError("it ran")')
    const trusting = (trusted: string | false) =>
      made(block('d2', 'a -> b'), {capabilities: createNodeCapabilities({root, trusted})})
    for (const trusted of [false, process.cwd()] as const) {
      const told = (await trusting(trusted)).findings.map(({message}) => message).join()
      expect(told).toContain('a package that is not installed')
    }
    // It does run for who stands there.
    const [finding] = (await trusting(root)).findings.filter(({rule}) => rule === 'internal-error')
    expect(finding?.message).toContain('it ran')
  })

  test('specifications of Vega-Lite are not worked out', async () => {
    const {findings} = await made(block('vega-lite', '{"data":{"values":[]},"mark":"bar"}'), {trust: 'untrusted'})
    expect(findings.map(({message}) => message).join()).toContain('not worked out')
  })
})
