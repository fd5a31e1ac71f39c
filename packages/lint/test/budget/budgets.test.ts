import {describe, expect, test} from 'vitest'
import {checkBudgets, checkGrowth, readBudgets, readGrowth, type Weighed, weightOf} from '../../src/budget/index.ts'
import {lintFile} from '../../src/lint-file.ts'

const weigh = (html: string): {[Name in keyof Weighed]: NonNullable<Weighed[Name]>} => {
  const {measures, parts} = lintFile(html, {path: 'x.html'})
  if (measures === null || parts === null) throw new Error('it was not weighed')
  return {measures, parts}
}
const png = `data:image/png;base64,${'A'.repeat(1000)}`
const woff = `data:font/woff2;base64,${'B'.repeat(2000)}`

describe('parts', () => {
  test('what images, fonts and scripts take in the page', () => {
    const script = 'const größe = 1'
    const {parts} =
      weigh(`<style>@font-face { font-family: x; src: url(${woff}) } p { font-family: x; background: url("${png}") }</style>
      <img alt="" src="${png}" srcset="${png} 2x"><p onclick="a()">x<script>${script}</script>
      <script type="application/json">{"no": "script"}</script><img alt="" src="https://a.test/x.png">`)
    expect(parts).toEqual({
      images: 3 * png.length,
      fonts: woff.length,
      scripts: new TextEncoder().encode(script).length + 'a()'.length,
    })
  })

  test('never more than the page', () => {
    const page = weigh(`<img alt="" src="${png}">`)
    expect(page.parts.images).toBeLessThan(page.measures.bytes)
  })
})

describe('budgets', () => {
  const page = weigh(`<img alt="" src="${png}"><script>let x</script>`)

  test('only what is over', () => {
    expect(checkBudgets(page, {bytes: page.measures.bytes, images: png.length, fonts: 0, scripts: 100})).toEqual([])
    expect(
      checkBudgets(page, {bytes: page.measures.bytes - 1, images: 1000, scripts: 4}).map(({message}) => message),
    ).toEqual([
      'Page is 1,063 bytes, over the budget of 1,062 bytes',
      'Images weigh 1022 B, over the budget of 1000 B',
      'Scripts weigh 5 B, over the budget of 4 B',
    ])
  })

  test('tokens are the most that may be counted; what was not measured is not judged', () => {
    expect(weightOf(page, 'tokens')).toBe(page.measures.tokens['claude-4.7'].high)
    expect(checkBudgets(page, {gzip: 0})).toEqual([])
    const packed = lintFile('<p>x', {path: 'x.html', budgets: {gzip: 5}, compress: {gzip: ({length}) => 2 * length}})
    expect(packed.findings.find(({rule}) => rule === 'max-budget')?.message).toBe(
      'Page after gzip is 8 B, over the budget of 5 B',
    )
  })

  test('as people write them', () => {
    expect(readBudgets({bytes: '1.5 KiB', images: '2 MB', fonts: '3', tokens: 4})).toEqual({
      bytes: 1536,
      images: 2_000_000,
      fonts: 3,
      tokens: 4,
    })
    expect(() => readBudgets({byte: 3})).toThrow('Unknown budget `byte`; did you mean `bytes`?')
    expect(() => readBudgets({bytes: 'x'})).toThrow('`budgets.bytes`')
    expect(() => readBudgets({tokens: '3 KiB'})).toThrow('`budgets.tokens` must be a number')
    expect(() => readBudgets({bytes: ''})).toThrow('`budgets.bytes`')
  })
})

describe('growth', () => {
  const before = weigh('<p>0123456789')
  const after = weigh('<p>0123456789abc')

  test('by a share or by an amount', () => {
    expect(checkGrowth(before, after, {bytes: {by: 3}})).toEqual([])
    expect(checkGrowth(before, after, {bytes: {share: 0.24}})).toEqual([])
    expect(checkGrowth(before, after, {bytes: {by: 2}}).map(({message}) => message)).toEqual([
      'Page grew by 3 B (23.1 %), more than the allowed 2 B',
    ])
    expect(checkGrowth(before, after, {bytes: {share: 0.2}}).map(({message}) => message)).toEqual([
      'Page grew by 3 B (23.1 %), more than the allowed 20 %',
    ])
  })

  test('from nothing, and a page that shrinks', () => {
    expect(checkGrowth(before, weigh('<script>x</script>'), {scripts: {share: 9}})).toHaveLength(1)
    expect(checkGrowth(after, before, {bytes: {by: 0}, tokens: {share: 0}})).toEqual([])
  })

  test('as people write them', () => {
    expect(readGrowth({tokens: '10%', bytes: '2 KiB', images: 0})).toEqual({
      tokens: {share: 0.1},
      bytes: {by: 2048},
      images: {by: 0},
    })
    expect(() => readGrowth({tokens: 'a lot'})).toThrow('`growth.tokens`')
  })
})
