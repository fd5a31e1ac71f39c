import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readStylesheet, rewriteUrls, serializeUrl, unescapeString} from '../../src/css/css.ts'

describe('unescapeString', () => {
  it.each([
    ['plain', 'plain'],
    ['\\61 b', 'ab'],
    ['\\000061b', 'ab'],
    ['\\61\r\nb', 'ab'],
    ['\\1f600', '\u{1f600}'],
    ['\\0', '\ufffd'],
    ['\\d800', '\ufffd'],
    ['\\110000', '\ufffd'],
    ['a\\\nb', 'ab'],
    ['a\\\r\nb', 'ab'],
    ['\\"', '"'],
    ['\\\\', '\\'],
    ['\\\u{1f600}', '\u{1f600}'],
    ['a\\', 'a'],
    ['\0', '\ufffd'],
  ])('%j', (written, meant) => {
    expect(unescapeString(written)).toBe(meant)
  })
})

describe('serializeUrl', () => {
  it.each([
    ['', 'url()'],
    ['a.png', 'url(a.png)'],
    ['data:,a;b', 'url(data:,a;b)'],
    ['a b', 'url(a\\ b)'],
    ['a b c d', 'url("a b c d")'],
    ['a"b c d', "url('a\"b c d')"],
    ['a)b', 'url(a\\)b)'],
    ['a\\b', 'url(a\\\\b)'],
    ['a\nb', 'url(a\\a b)'],
    ['</style>', 'url(<\\/style>)'],
    ['<!--', 'url(<\\!--)'],
    ['a\0b', 'url(a\ufffdb)'],
  ])('%j', (url, css) => {
    expect(serializeUrl(url)).toBe(css)
  })

  it('reads as the same URL', () => {
    fc.assert(
      fc.property(anyUrl, (url) => {
        const css = `a{background:${serializeUrl(url)}}b{}`
        const {found, inert} = readStylesheet(css)
        const read = [...found, ...inert].map(({urlStart, urlEnd}) => unescapeString(css.slice(urlStart, urlEnd)))
        expect(read).toEqual([url])
        expect(serializeUrl(url)).not.toMatch(/<[/!]/)
      }),
    )
  })
})

describe('rewriteUrls', () => {
  const rewrite = (css: string) => rewriteUrls(css, readStylesheet(css).found, ({url}) => `new ${url}`)

  it.each([
    ['a{background:url(a)}', 'a{background:url(new\\ a)}'],
    ['a{background:url("a"  integrity("x") )}', 'a{background:url(new\\ a)}'],
    ['@import"a";', '@import url(new\\ a);'],
    ["@import 'a' print;", '@import url(new\\ a) print;'],
    ['a{background:image-set("a"1x,"b"2x)}', 'a{background:image-set(url(new\\ a)1x,url(new\\ b)2x)}'],
    ['a{--x:"a";background:image-set(var(--x))}', 'a{--x:url(new\\ a);background:image-set(var(--x))}'],
    ['a{background:url(a', 'a{background:url(new\\ a)'],
    ['a{fill:url(#a)}', 'a{fill:url(#a)}'],
  ])('%s', (css, expected) => {
    expect(rewrite(css)).toBe(expected)
  })

  it('leaves what is not replaced', () => {
    const css = 'a{background:url( "a" ),url(b)}'
    expect(rewriteUrls(css, readStylesheet(css).found, ({url}) => (url === 'b' ? 'c' : undefined))).toBe(
      'a{background:url( "a" ),url(c)}',
    )
  })
})

const anyUrl = fc
  .array(
    fc.oneof(
      fc.constantFrom(...' \t\n\r\f"\'()\\<!/->*&;{}@\u007f\u0001é😀', '</style', '<!--', '*/', 'url(', '\\61 '),
      fc.string({maxLength: 3}),
    ),
    {minLength: 1, maxLength: 12},
  )
  // CSS cannot write these.
  .map((parts) => parts.join('').replaceAll(/[\0\p{Surrogate}]/gu, ''))
  .filter((url) => url !== '')
