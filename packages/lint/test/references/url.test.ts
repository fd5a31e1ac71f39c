import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {classifyUrl, describeUrl, hostOf, readUrl, schemeOf, type UrlKind} from '../../src/references/url.ts'

describe('readUrl', () => {
  it.each([
    ['a', 'a'],
    ['', ''],
    [' \t\n\f\r\0\u001f a b \u001f', 'a b'],
    ['java\nscript:\ta\r()', 'javascript:a()'],
    ['\u00a0a\u00a0', '\u00a0a\u00a0'],
  ])('%j', (written, url) => {
    expect(readUrl(written)).toBe(url)
  })

  it('gives what the URL parser parses alike', () => {
    fc.assert(
      fc.property(messyUrl, (written) => {
        expect(URL.canParse(readUrl(written), base)).toBe(URL.canParse(written, base))
        if (URL.canParse(written, base)) expect(new URL(readUrl(written), base).href).toBe(new URL(written, base).href)
        expect(readUrl(readUrl(written))).toBe(readUrl(written))
      }),
    )
  })
})

describe('classifyUrl', () => {
  const rows: [string, UrlKind][] = [
    ['', 'empty'],
    [' \n', 'empty'],
    ['#', 'fragment'],
    [' #a', 'fragment'],
    ['a.png', 'relative'],
    ['?q', 'relative'],
    ['/a', 'relative'],
    ['\\a', 'relative'],
    ['a:', 'mailto-like'],
    ['1a:b', 'relative'],
    [':a', 'relative'],
    ['//a.test', 'protocol-relative'],
    ['\\\\a.test', 'protocol-relative'],
    ['/\\a.test', 'protocol-relative'],
    ['/\t/a.test', 'protocol-relative'],
    ['https://a.test', 'absolute'],
    ['HTTPS:\\\\a.test', 'absolute'],
    ['http:a.test', 'absolute'],
    ['h\nttp:a.test', 'absolute'],
    ['wss://a.test', 'absolute'],
    ['ftp:/a.test', 'absolute'],
    ['DATA:,a', 'data'],
    ['blob:null/1', 'blob'],
    [' javascript:a', 'javascript'],
    ['Java\tScript:a', 'javascript'],
    ['about:blank', 'about'],
    ['file:///a', 'file'],
    ['mailto:a@b', 'mailto-like'],
    ['x-app+1.0-z:open', 'mailto-like'],
  ]
  it.each(rows)('%j is %s', (url, kind) => {
    expect(classifyUrl(url)).toBe(kind)
  })

  it('takes a scheme without slashes for relative where the page has the same', () => {
    expect(classifyUrl('https:a.css', 'https')).toBe('relative')
    expect(classifyUrl('https:/a.css', 'https')).toBe('relative')
    expect(classifyUrl('https:\\/a.test', 'https')).toBe('absolute')
    expect(classifyUrl('http:a.test', 'https')).toBe('absolute')
  })

  it('agrees with the URL parser on what leaves the page', () => {
    fc.assert(
      fc.property(messyUrl, (url) => {
        if (!URL.canParse(url, base)) return
        const {protocol, origin} = new URL(url, base)
        const kind = classifyUrl(url, 'https')
        const isOwn = kind === 'relative' || kind === 'fragment' || kind === 'empty'
        if (isOwn) expect(origin).toBe(new URL(base).origin)
        else if (kind !== 'absolute' && kind !== 'protocol-relative' && kind !== 'mailto-like') {
          expect(protocol).toBe(`${kind}:`)
        }
      }),
      {numRuns: 1000},
    )
  })
})

describe('schemeOf', () => {
  it.each([
    ['HTTP://a', 'http'],
    ['a+b.c-1:x', 'a+b.c-1'],
    ['a/b:c', ''],
    ['', ''],
    [`${'a'.repeat(1e6)}:`, ''],
  ])('%.20j', (url, scheme) => {
    expect(schemeOf(url)).toBe(scheme)
  })
})

describe('hostOf', () => {
  it.each([
    ['https://A.Test:8080/x', 'a.test'],
    ['//a.test/x', 'a.test'],
    ['\\\\a.test\\x', 'a.test'],
    ['http:a.test', 'a.test'],
    ['https://cdn.jsdelivr.net@evil.test/', 'evil.test'],
    ['https://a%2etest/', 'a.test'],
    ['https://[::1]/', '[::1]'],
    ['https://2130706433/', '127.0.0.1'],
    ['a.test/x', ''],
    ['https://', ''],
    ['data:,https://a.test', ''],
    ['mailto:a@b.test', ''],
  ])('%s is at %j', (url, host) => {
    expect(hostOf(url)).toBe(host)
  })
})

describe('describeUrl', () => {
  it.each([
    ['https://a.test/b', 80, 'https://a.test/b'],
    [' a\nb ', 80, 'ab'],
    ['a\u202eb', 80, 'a\ufffdb'],
    [`data:image/png;base64,${'A'.repeat(200)}`, 80, 'data:image/png;base64,…'],
    [`https://a.test/${'b'.repeat(30)}/c.png`, 30, 'https://a.test/bbbbb…bbb/c.png'],
    ['\u{1f600}'.repeat(10), 8, '\u{1f600}\u{1f600}…\u{1f600}'],
  ])('%j in %i', (url, max, text) => {
    expect(describeUrl(url, max)).toBe(text)
  })

  it('keeps its length and breaks no character', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 60}), fc.integer({min: 4, max: 60}), (url, max) => {
        const text = describeUrl(url, max)
        expect(text.length).toBeLessThanOrEqual(max)
        expect(text).not.toMatch(/\p{Surrogate}/u)
      }),
    )
  })
})

const base = 'https://page.test/dir/index.html'
const messyUrl = fc
  .array(
    fc.constantFrom(
      ...['https', 'http', 'HTTPS', 'data', 'javascript', 'mailto', 'file', 'blob', 'about', ':', ':', '//', '/', '\\'],
      ...['a.test', '@', '#', '?', ' ', '\t', '\n', '\u0000', '\u001f', 'x', '.', '..', '%20', 'é'],
    ),
    {maxLength: 8},
  )
  .map((parts) => parts.join(''))
