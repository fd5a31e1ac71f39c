import {gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {costs, costsText} from '../../src/measure/costs.ts'
import {formatBytes, formatTokens} from '../../src/measure/format.ts'
import {measure, measureExactly} from '../../src/measure/measure.ts'
import {families} from '../../src/tokens/families.ts'
import {loadCounter} from '../../src/tokens/tokenizer.ts'
import {anyPage} from '../tokens/texts.ts'

describe('measure', () => {
  test('gives a band a family, the likely number within it', () => {
    const property = fc.property(anyPage, (page) => {
      const {bytes, tokens} = measure(page)
      expect(bytes).toBe(Buffer.byteLength(page))
      for (const family of families) {
        const {low, mid, high, exact, source} = tokens[family]
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(mid)
        expect(mid).toBeLessThanOrEqual(high)
        expect(exact).toBe(false)
        expect(source).not.toBe('')
      }
    })
    fc.assert(property, {numRuns: 200, examples: [['\u{103cb}\u{18b91}']]})
  })

  test('of nothing is nothing', () => {
    const {bytes, tokens} = measure('')
    expect(bytes).toBe(0)
    expect(Object.values(tokens).map(({low, mid, high}) => [low, mid, high])).toEqual(families.map(() => [0, 0, 0]))
  })

  test('compresses with what it is given', () => {
    const page = '<p>x</p>'.repeat(100)
    const compress = {gzip: (bytes: Uint8Array) => gzipSync(bytes).length, brotli: (bytes: Uint8Array) => bytes.length}
    expect(measure(page, {compress})).toMatchObject({bytes: 800, gzip: gzipSync(page).length, brotli: 800})
    expect(measure(page)).toMatchObject({gzip: null, brotli: null})
  })

  test('survives JSON', () => {
    const measures = measure('<p>x</p>')
    expect(JSON.parse(JSON.stringify(measures))).toEqual(measures)
  })

  test('Claude counts more than o200k, its later models more than its earlier ones', () => {
    const {tokens} = measure('<p>The quick brown fox jumps over the lazy dog.</p>'.repeat(100))
    expect(tokens['claude-3'].mid).toBeGreaterThan(tokens.o200k.mid)
    expect(tokens['claude-4.7'].mid).toBeGreaterThan(tokens['claude-3'].mid)
    expect(tokens['claude-4.7'].high / tokens.o200k.mid).toBeLessThan(2.2)
  })
})

describe('measureExactly', () => {
  const page = '<p>It is what it is: naïve, 日本語, 12345.</p>\n'.repeat(40)

  test('counts what has a counter, and leans its estimates on the count', async () => {
    const counters = {o200k: await loadCounter('o200k'), cl100k: await loadCounter('cl100k')}
    const {tokens} = await measureExactly(page, {counters: {...counters, 'claude-4.7': async () => 4711}})
    expect(tokens.o200k).toMatchObject({exact: true, mid: counters.o200k(page)})
    expect(tokens.cl100k).toMatchObject({exact: true, low: counters.cl100k(page), high: counters.cl100k(page)})
    expect(tokens['claude-4.7']).toMatchObject({exact: true, mid: 4711, source: 'counted'})
    const ratio = measure(page).tokens['claude-3'].mid / measure(page).tokens.o200k.mid
    expect(tokens['claude-3'].exact).toBe(false)
    expect(tokens['claude-3'].mid / tokens.o200k.mid).toBeCloseTo(ratio, 2)
  })

  test('loads the vocabularies itself when no counter is given', async () => {
    const {tokens} = await measureExactly('hello world')
    expect(tokens.o200k).toMatchObject({exact: true, mid: 2})
    expect(tokens.cl100k).toMatchObject({exact: true, mid: 2})
  })
})

describe('costs', () => {
  test('name the three of them', () => {
    const source = '# Report\n\nAll is well.\n'
    const page = `<h1>Report</h1>${'<p>All is well.</p>'.repeat(200)}`
    const diff = '-All is well.\n+All is better.\n'
    const {write, read, edit, ratio, text} = costs({source, page, diff})
    expect(read.mid).toBeGreaterThan(write.mid)
    expect(edit?.mid).toBeGreaterThan(write.mid)
    expect(ratio).toBeCloseTo(read.mid / write.mid)
    expect(text).toMatch(/^source \d+ tokens → page \S+; writing the page by hand would cost \d+ times as much$/)
    expect(costs({source, page}).edit).toBeUndefined()
    expect(costs({source, page: measure(page)})).toEqual(costs({source, page}))
  })

  test.each([
    [1200, 310_000, 'source 1.2k tokens → page 310k; writing the page by hand would cost 258 times as much'],
    [1000, 4200, 'source 1k tokens → page 4.2k; writing the page by hand would cost 4.2 times as much'],
    [1000, 1010, 'source 1k tokens → page 1k'],
    [0, 10, 'source 0 tokens → page 10'],
  ])('%i and %i', (source, page, text) => {
    expect(costsText(source, page)).toBe(text)
  })
})

describe('format', () => {
  test.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1 KiB'],
    [1536, '1.5 KiB'],
    [102_400, '100 KiB'],
    [16_777_215, '15.9 MiB'],
    [16_777_216, '16 MiB'],
    [5 * 2 ** 30, '5 GiB'],
  ])('%i bytes', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })

  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1k'],
    [1234, '1.2k'],
    [9960, '10k'],
    [310_400, '310k'],
    [999_499, '999k'],
    [999_500, '1M'],
    [4_100_000, '4.1M'],
  ])('%i tokens', (tokens, text) => {
    expect(formatTokens(tokens)).toBe(text)
  })
})
