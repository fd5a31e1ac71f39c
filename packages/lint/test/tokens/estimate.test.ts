import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {contents, type Reading} from '../../src/tokens/content.ts'
import {cut} from '../../src/tokens/cut.ts'
import {estimate, newSpending} from '../../src/tokens/estimate.ts'
import type {FeatureCounter} from '../../src/tokens/feature-counter.ts'
import {scan} from '../../src/tokens/scan.ts'
import {CutReader} from '../../src/tokens/spending.ts'
import {anyPage, anyText} from './texts.ts'

const readings: readonly Reading[] = ['html', 'markdown', ...contents]

test('never throws, and is a number', () => {
  const property = fc.property(fc.oneof(anyText, anyPage), fc.constantFrom(...readings), (text, reading) => {
    expect(estimate(text, reading).total).toSatisfy(Number.isFinite)
  })
  fc.assert(property, {numRuns: 400})
})

test('buckets add up to the total', () => {
  const property = fc.property(anyPage, (page) => {
    const {buckets, total} = estimate(page)
    expect(buckets.reduce((sum, tokens) => sum + tokens, 0)).toBeCloseTo(total, 6)
  })
  fc.assert(property)
})

test('stretches cover a text without gaps', () => {
  const property = fc.property(anyPage, fc.constantFrom(...readings), (page, reading) => {
    const {ends, kinds} = cut(page, reading)
    expect(kinds).toHaveLength(ends.length)
    expect(ends.at(-1) ?? 0).toBe(page.length)
    expect(ends).toEqual(ends.toSorted((a, b) => a - b))
  })
  fc.assert(property, {numRuns: 300})
})

test('wherever the reading is stopped on its way, it spends the same', () => {
  const long = `<img src="data:image/png;base64,${'iVBORw0KGgo8c3ZnQUFBQUFB'.repeat(3000)}"><p>text</p>`
  const property = fc.property(fc.oneof(anyPage, fc.constant(long)), fc.array(fc.nat()), (page, stops) => {
    const spending = newSpending()
    const reader = new CutReader(page, cut(page), spending)
    const offsets = stops.map((stop) => stop % (page.length + 1)).toSorted((a, b) => a - b)
    for (const offset of offsets) reader.readTo(offset)
    reader.readTo(page.length)
    expect(spending.total).toBe(estimate(page).total)
  })
  fc.assert(property, {numRuns: 200})
})

describe('grows with the text', () => {
  const samples: readonly [Reading, string][] = [
    ['prose', 'The quick brown fox jumps over the lazy dog. '],
    ['html', '<p class="note">Straße, naïve, 日本語</p>\n'],
    ['js', 'const answer = compute(42, "x")\n'],
    ['base64', 'iVBORw0KGgoAAAANSUhEUgAAAZAAAAGQ'],
    ['path', 'M8.5 5.5a.5.5 0 0 0-1 0v3.362l-1.429'],
    ['hex', 'deadbeef0123456789'],
    ['json', '{"id": 12, "name": "row"},\n'],
  ]
  test.each(samples)('%s: n copies cost n times as much', (reading, text) => {
    const one = estimate(text.repeat(64), reading).total
    let before = 0
    for (const copies of [128, 256, 1024, 4096]) {
      const {total} = estimate(text.repeat(copies), reading)
      expect(total).toBeGreaterThan(before)
      expect(total / ((one * copies) / 64)).toBeCloseTo(1, 1)
      before = total
    }
  })
})

/** A text that counts how often it is asked for a character. */
function counting(text: string): {readonly text: string; readonly reads: () => number} {
  let reads = 0
  const proxy = {
    length: text.length,
    charCodeAt(at: number) {
      reads++
      return text.charCodeAt(at)
    },
    slice: (start: number, end: number) => text.slice(start, end),
  }
  return {text: proxy as unknown as string, reads: () => reads}
}

test('looks at each character a bounded number of times', () => {
  const silent: FeatureCounter = {letters: true, add: () => undefined, addLetters: () => undefined}
  const property = fc.property(anyPage, fc.integer({min: 1, max: 40}), (page, copies) => {
    const {text, reads} = counting(page.repeat(copies))
    scan(text, 0, text.length, silent)
    expect(reads()).toBeLessThanOrEqual(9 * text.length + 9)
  })
  fc.assert(property, {numRuns: 200})
  for (const run of ['A', ' ', '\n', '-', '漢', "'", '\n ', 'é', ' \t', '\u0301']) {
    const {text, reads} = counting(run.repeat(20_000))
    scan(text, 0, text.length, silent)
    expect(reads()).toBeLessThanOrEqual(9 * text.length + 9)
  }
})

test.each(['~', '`', '~~~\n', '```\n', '<', '<a ', '="', 'data:', '<script>/*', '\n ', '</'])(
  'takes any length of %j',
  (unit) => {
    const text = unit.repeat(200_000 / unit.length)
    for (const reading of ['html', 'markdown', 'js'] as const) expect(estimate(text, reading).total).toBeGreaterThan(0)
  },
)

test('fences close by their own mark and length', () => {
  const kinds = (text: string): string[] => cut(text, 'markdown').kinds
  expect(kinds('a\n~~~~css\n~~~\nb{}\n~~~~\nc')).toEqual(['prose', 'css', 'prose'])
  expect(kinds('```js\nlet a\n~~~\nlet b')).toEqual(['prose', 'js'])
  expect(kinds('a ```js``` b\n```js` x\nc')).toEqual(['prose'])
})

test('knows payloads, code and numbers in a page', () => {
  const base64 = Buffer.from(Uint8Array.from({length: 900}, (_, at) => (at * 7919) % 251)).toString('base64')
  const kindsIn = (html: string): readonly string[] => [...new Set(cut(html).kinds)]
  expect(kindsIn(`<img src="data:image/png;base64,${base64}">`)).toContain('base64')
  // As minifiers write it.
  expect(kindsIn(`<img alt src=data:image/png;base64,${base64} width=4>`)).toEqual(['markup', 'base64'])
  expect(kindsIn(`<script>const x = "${base64}"</script>`)).toEqual(expect.arrayContaining(['js', 'base64']))
  expect(kindsIn(`<style>a{b:url(data:font/woff2;base64,${base64})}</style>`)).toEqual(
    expect.arrayContaining(['css', 'base64']),
  )
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1"/></svg>'.repeat(9)).toString(
    'base64',
  )
  expect(kindsIn(`<img src="data:image/svg+xml;base64,${svg}">`)).toContain('base64-text')
  expect(kindsIn(`<p>${'0123456789abcdef'.repeat(20)}</p>`)).toContain('hex')
  expect(kindsIn('<path d="M8.5 5.5a.5.5 0 0 0-1 0v3.362">')).toContain('path')
  expect(kindsIn('<script type="application/ld+json">{"a":1}</script>')).toContain('json')
  expect(kindsIn('<p style="color: red; margin: 0">x</p>')).toContain('css')
  expect(kindsIn('<p onclick="location.reload()">x</p>')).toContain('js')
  expect(new Set(cut('# Title\n\n```css\na { color: red }\n```\n\ntext', 'markdown').kinds)).toEqual(
    new Set(['prose', 'css']),
  )
})
