import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Attribution, attribute, type Part} from '../../src/measure/attribute.ts'
import {dataKinds} from '../../src/measure/kinds.ts'
import {measure} from '../../src/measure/measure.ts'
import {shareOut} from '../../src/measure/share-out.ts'
import {readSpans} from '../../src/measure/spans.ts'
import {describePart, largestParts, tallyBy} from '../../src/measure/tally.ts'
import {readSource} from '../../src/source/source.ts'
import {anyPage} from '../tokens/texts.ts'

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const base64 = (length: number, seed = 1): string =>
  Buffer.from(Uint8Array.from({length}, (_, at) => (at * at * 31 + at * seed * 7) % 256)).toString('base64')

test('the parts add up to the page, to the byte and the token', () => {
  const property = fc.property(anyPage, (page) => {
    const {bytes, tokens, parts} = attribute(page)
    expect(bytes).toBe(Buffer.byteLength(page))
    expect(sum(parts.map((part) => part.bytes))).toBe(bytes)
    expect(tokens).toBe(measure(page).tokens.o200k.mid)
    expect(sum(parts.map((part) => part.tokens))).toBe(tokens)
    for (const part of parts) {
      expect(Number.isInteger(part.bytes) && part.bytes > 0).toBe(true)
      expect(Number.isInteger(part.tokens) && part.tokens >= 0).toBe(true)
    }
  })
  fc.assert(property, {numRuns: 300})
})

test('the sums hold with origins, and with tokens that were counted', () => {
  const property = fc.property(
    anyPage,
    fc.integer({min: 1, max: 900}),
    fc.nat({max: 100_000}),
    (page, step, counted) => {
      const origins = (offset: number) => ({file: `src/${Math.floor(offset / step) % 3}.ts`, line: offset})
      const {bytes, tokens, parts} = attribute(page, {sourcePositionOf: origins, tokens: page === '' ? 0 : counted})
      expect(sum(parts.map((part) => part.bytes))).toBe(bytes)
      expect(sum(parts.map((part) => part.tokens))).toBe(tokens)
    },
  )
  fc.assert(property, {numRuns: 200})
})

test('every tally adds up to the page', () => {
  const property = fc.property(anyPage, (page) => {
    const attribution = attribute(page)
    for (const by of ['file', 'element', 'kind'] as const) {
      const tallies = tallyBy(attribution, by)
      expect(sum(tallies.map(({bytes}) => bytes))).toBe(attribution.bytes)
      expect(sum(tallies.map(({tokens}) => tokens))).toBe(attribution.tokens)
    }
  })
  fc.assert(property, {numRuns: 100})
})

test('spans follow one another without a gap', () => {
  const property = fc.property(anyPage, (page) => {
    let at = 0
    for (const span of readSpans(readSource(page))) {
      expect(span.start).toBe(at)
      expect(span.end).toBeGreaterThan(at)
      at = span.end
    }
    expect(at).toBe(page.length)
  })
  fc.assert(property, {numRuns: 300})
})

test('survives a page that nests deeper than the stack', () => {
  const page = `${'<div>'.repeat(20_000)}x`
  expect(attribute(page).bytes).toBe(page.length)
})

test('shares whole numbers out exactly', () => {
  const weights = fc.array(fc.double({min: -1, max: 1e6, noNaN: true}), {minLength: 1, maxLength: 40})
  const property = fc.property(weights, fc.nat(), (parts, total) => {
    const shares = shareOut(total, parts)
    expect(sum(shares)).toBe(total)
    expect(shares.every((share) => Number.isInteger(share) && share >= 0)).toBe(true)
  })
  fc.assert(property)
  expect(shareOut(10, [1, 1, 1])).toEqual([4, 3, 3])
  expect(shareOut(3, [0, 0])).toEqual([2, 1])
})

describe('kinds', () => {
  const bytesOf = (attribution: Attribution, element: string, kind: string): number =>
    sum(attribution.parts.filter((part) => part.element === element && part.kind === kind).map((part) => part.bytes))

  test.each([
    ['<p>héllo</p>', 'p', 'text', 6],
    ['<p>hello</p>', 'p', 'markup', 7],
    ['<style>a { color: red }</style>', 'style', 'css', 16],
    ['<script>let a = 1</script>', 'script', 'js', 9],
    ['<script type=module>let a = 1</script>', 'script', 'js', 9],
    ['<script type="application/json">[1]</script>', 'script', 'json', 3],
    ['<script type="importmap">{}</script>', 'script', 'json', 2],
    ['<script type="text/x-template"><p></script>', 'script', 'markup', 43],
    ['<script type="text/x-rows"><p></script>', 'script', 'other', 3],
    ['<p style="color:red">x', 'p', 'css', 17],
    ['<p onclick="go()">x', 'p', 'js', 14],
    ['<svg><title>x</title></svg>', 'svg', 'image', 27],
    ['<!-- note -->', '#comment', 'other', 13],
    ['<!doctype html>', '#doctype', 'markup', 15],
    ['<template><p>x</p></template>', 'p', 'text', 1],
    ['<title>T</title>', 'title', 'text', 1],
    [`<img src="data:image/png;base64,${base64(300)}">`, 'img', 'image', 422],
    [
      `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0h1'/></svg>">`,
      'img',
      'image',
      83,
    ],
    [`<style>a{b:url(data:font/woff2;base64,${base64(300)})}</style>`, 'style', 'font', 423],
    [`<style>a{b:url(data:font/woff2;base64,${base64(300)})}</style>`, 'style', 'css', 10],
    [`<script>x="data:application/wasm;base64,${base64(300)}"</script>`, 'script', 'other', 429],
    [`<p>data:image/png;base64,${base64(300)}</p>`, 'p', 'text', 422],
  ])('%s', (page, element, kind, bytes) => {
    expect(bytesOf(attribute(page), element, kind)).toBe(bytes)
  })

  test('are those that are promised', () => {
    const property = fc.property(anyPage, (page) =>
      attribute(page).parts.every((part) => dataKinds.includes(part.kind)),
    )
    fc.assert(property, {numRuns: 50})
  })
})

describe('parts', () => {
  const page = `<p>one</p>
<script>let first = 1</script>
<script>let second = 2</script>
<img src="data:image/png;base64,${base64(600, 3)}">
<p>two</p>`

  test('stand on their own when they are one thing', () => {
    const {parts} = attribute(page)
    const scripts = parts.filter((part) => part.kind === 'js')
    expect(scripts.map((part) => [part.count, part.bytes, part.place.start.line])).toEqual([
      [1, 14, 3],
      [1, 13, 2],
    ])
    const [image] = parts
    expect(image).toMatchObject({element: 'img', kind: 'image', type: 'image/png', count: 1})
    expect(image?.place.start).toMatchObject({line: 4, column: 11})
  })

  test('are put together by element and kind else', () => {
    const text = attribute(page).parts.find((part) => part.element === 'p' && part.kind === 'text')
    expect(text).toMatchObject({count: 2, bytes: 6})
  })

  test('name their source file, and a bundle is cut where files meet', () => {
    const script = `${'let a = 1;\n'.repeat(40)}${'const b = 2;\n'.repeat(40)}`
    const html = `<p>x</p><script>${script}</script>`
    const start = html.indexOf('let')
    const second = html.indexOf('const')
    const origins = (offset: number) => {
      if (offset < start) return {file: 'page.md', line: 1}
      return offset < second ? {file: 'a.ts', line: 1} : {file: 'b.ts', line: 1}
    }
    const {parts} = attribute(html, {sourcePositionOf: origins})
    const sizes = Object.fromEntries(parts.filter(({kind}) => kind === 'js').map(({file, bytes}) => [file, bytes]))
    expect(sizes).toEqual({'a.ts': 440, 'b.ts': 520})
    expect(parts.find((part) => part.element === 'p' && part.kind === 'text')).toMatchObject({file: 'page.md', line: 1})
  })

  test('describe themselves', () => {
    const part = (over: Partial<Part>): string => describePart({...attribute('x').parts[0], ...over} as Part)
    expect(part({element: 'img', kind: 'image', type: 'image/png'})).toBe('image/png in <img>')
    expect(part({element: 'script', kind: 'js'})).toBe('<script>')
    expect(part({element: 'p', kind: 'markup'})).toBe('markup of <p>')
    expect(part({element: 'p', kind: 'text'})).toBe('text in <p>')
    expect(part({element: '#comment', kind: 'other'})).toBe('comments')
  })

  test('the largest come first, of all kinds or of some', () => {
    const attribution = attribute(page)
    const bytes = attribution.parts.map((part) => part.bytes)
    expect(bytes).toEqual(bytes.toSorted((a, b) => b - a))
    expect(largestParts(attribution, 1)[0]?.kind).toBe('image')
    expect(largestParts(attribution, 3, ['js'])).toHaveLength(2)
  })
})
