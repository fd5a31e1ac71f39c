import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readRefresh} from '../../src/references/meta-refresh.ts'

describe('readRefresh', () => {
  it.each([
    ['5', 5, ''],
    [' \n5', 5, ''],
    ['5.9', 5, ''],
    ['.5', 0, ''],
    ['5;', 5, ''],
    ['5 ', 5, ''],
    ['5; ', 5, ''],
    ['0;url=a', 0, 'a'],
    ['0,url=a', 0, 'a'],
    ['0 url=a', 0, 'a'],
    ['0;URL = a ', 0, 'a '],
    ['0 ; uRl\t=\n"a" b', 0, 'a'],
    ["0;url='a\"b'c", 0, 'a"b'],
    ["0;url='a", 0, 'a'],
    ['0;"a"', 0, 'a'],
    ['0; a', 0, 'a'],
    ['0;ur=a', 0, 'ur=a'],
    ['0;url a', 0, 'url a'],
    ['0;urlurl=a', 0, 'urlurl=a'],
    ['0;url=', 0, ''],
    ['0;;a', 0, ';a'],
    ['1..2.3;url=a', 1, 'a'],
    ['99999999999999999999;url=a', 1e20, 'a'],
  ])('%j', (content, seconds, url) => {
    const refresh = readRefresh(content)
    expect(refresh).toMatchObject({seconds, url})
    if (url !== '') expect(content.slice(refresh?.start, refresh?.end)).toBe(url)
  })

  it.each(['', ' ', 'url=a', 'a', '-1', '5a', '5:url=a', '+5;url=a', '５;url=a'])('ignores %j', (content) => {
    expect(readRefresh(content)).toBeUndefined()
  })

  it('spans the time when there is no URL', () => {
    expect(readRefresh(' 5;')).toEqual({seconds: 5, url: '', start: 1, end: 2})
  })

  it('reads whatever it is given', () => {
    const part = fc.constantFrom('0', '5', '.', ';', ',', ' ', '\n', 'url', 'URL', '=', '"', "'", 'a', 'u')
    fc.assert(
      fc.property(fc.array(part, {maxLength: 12}), (parts) => {
        const content = parts.join('')
        const refresh = readRefresh(content)
        if (refresh === undefined) return
        expect(refresh.start).toBeGreaterThanOrEqual(0)
        expect(refresh.end).toBeLessThanOrEqual(content.length)
        if (refresh.url !== '') expect(content.slice(refresh.start, refresh.end)).toBe(refresh.url)
      }),
    )
  })

  it('gets through long texts of every kind', () => {
    for (const unit of [' ', '0', '.', '0;', 'url', '0;url ']) readRefresh(`0;${unit.repeat(3e5)}`)
  })
})
