import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {dataText, exactDataText, readDataUrl} from '../../src/references/data-url.ts'

describe('readDataUrl', () => {
  test.each([
    ['data:,a%20b', 'text/plain', 'a b'],
    ['data:text/css,a{}#x', 'text/css', 'a{}'],
    ['DATA:Text/CSS;charset=utf-8;base64,YXt9', 'text/css', 'a{}'],
    [' data:text/html; base64 ,PGI+\n', 'text/html', '<b>'],
    ['data:text/css;base64x,YXt9', 'text/css', 'YXt9'],
    ['data:,100%', 'text/plain', '100%'],
    ['data:;base64,%59Q%3D%3D', 'text/plain', 'a'],
  ])('%s', (url, type, text) => {
    const data = readDataUrl(url)
    expect(data?.type).toBe(type)
    expect(data && dataText(data)).toBe(text)
  })

  test.each(['data:text/css', 'text/css,a', 'data:;base64,a', 'data:;base64,ä===', 'x data:,a'])('not %s', (url) =>
    expect(readDataUrl(url)).toBeUndefined(),
  )

  test('other types are not looked at', () => {
    expect(readDataUrl('data:image/png;base64,AAAA', new Set(['text/css']))).toBeUndefined()
  })

  // Node has the processor of the specification in its `fetch`.
  test('says what a browser would', async () => {
    const header = fc.constantFrom(
      '',
      ';',
      ';base64',
      '; base64',
      ' ;base64 ',
      ';charset=utf-8',
      'text/css',
      'text/css;base64',
      'TEXT/CSS ; charset="utf-8"',
    )
    const body = fc.oneof(
      fc.string({
        unit: fc.constantFrom('a', 'Q', '=', '%', '4', '1', 'F', ',', ';', '#', '/', '+', '\n', '\t', ' ', 'é', '😀'),
      }),
      fc.base64String(),
    )
    await fc.assert(
      fc.asyncProperty(header, body, async (header, body) => {
        const url = `data:${header},${body}`
        const read = readDataUrl(url)
        const answer = await fetch(url).then(
          async (response) => new Uint8Array(await response.arrayBuffer()),
          () => undefined,
        )
        expect(read && [...read.bytes]).toEqual(answer && [...answer])
      }),
      {numRuns: 500},
    )
  })
})

test('exactDataText takes no other encoding, and nothing that is no text', () => {
  const exact = (url: string): string | undefined => {
    const data = readDataUrl(url)
    return data && exactDataText(data)
  }
  expect(exact('data:text/css;charset=UTF8,%C3%A9')).toBe('é')
  expect(exact('data:text/css;charset=latin1,a')).toBeUndefined()
  expect(exact('data:text/css,%FF')).toBeUndefined()
})
