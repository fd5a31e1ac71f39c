import {TokenType, tokenize} from '@csstools/css-tokenizer'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  type CssFound,
  type CssReading,
  connectReadings,
  readDeclarations,
  readStylesheet,
  readValue,
  rewriteUrls,
  unescapeString,
} from '../../src/css/css.ts'
import {readUrl} from '../../src/references/url.ts'
import {fillCase, sheetCases} from './css-cases.ts'

const whole = sheetCases.map(({css}) => fillCase(css)).filter((css) => /^[^<]*[;}]$/.test(css))

const soup = fc
  .array(
    fc.oneof(
      {weight: 3, arbitrary: fc.constantFrom(...'{}()[];:,@#.&>+~*!/\\"\'<-% \n\t\r\f0aé😀\0\ud800')},
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...[
            'url(',
            'url("',
            'u\\72l(',
            'image-set(',
            'var(--x',
            '--x:',
            'background:',
            'filter:',
            'fill:',
            '@import ',
          ],
          ...[
            '@media ',
            '@font-face{',
            '@keyframes k{',
            'src:',
            'font-family:f;',
            'layer',
            'supports(',
            '1x',
            '"u"',
            'url(u)',
          ],
          ...[
            '/*',
            '*/',
            '<!--',
            '-->',
            '!important',
            ':hover',
            '::before',
            'content:',
            '@property --x{',
            'initial-value:',
          ],
          ...[
            '@function --f(',
            'result:',
            '--f()',
            'format(',
            '@scope',
            'animation:k',
            `data:;base64,${'A'.repeat(500)}`,
          ],
        ),
      },
      {weight: 1, arbitrary: fc.string({maxLength: 5})},
      {weight: 1, arbitrary: fc.constantFrom(...whole)},
    ),
    {maxLength: 40},
  )
  .map((parts) => parts.join(''))

const readers: readonly (readonly [string, (css: string) => CssReading])[] = [
  ['readStylesheet', readStylesheet],
  ['readDeclarations', readDeclarations],
  ['readValue', (css) => readValue('fill', css)],
]

/** Everything but where it stands. */
function meaning({url, sink, via, property, selector, conditional, needs, used, certain: isStatic}: CssFound) {
  return {url, sink, via, property, selector, conditional, needs, used, isStatic}
}

describe.each(readers)('%s, whatever it is given', (_, read) => {
  it('gives spans in the text that hold the URL', () => {
    fc.assert(
      fc.property(soup, (css) => {
        const {found, inert, declarations} = read(css)
        for (const {start, end, urlStart, urlEnd, url, quoted} of [...found, ...inert]) {
          // A backslash at the end of the text means nothing in a string that it cuts off (CSS Syntax 3, §4.3.5), and a
          // character that is not known in `url()` (§4.3.7).
          const written = css.slice(urlStart, urlEnd)
          const isCutOff = urlEnd === css.length && /^(?:[^\\]|\\[\s\S])*\\$/.test(written)
          expect(start).toBeGreaterThanOrEqual(0)
          expect(urlStart).toBeGreaterThan(start)
          expect(urlEnd).toBeGreaterThanOrEqual(urlStart)
          expect(end).toBeGreaterThanOrEqual(urlEnd)
          expect(end).toBeLessThanOrEqual(css.length)
          const whole = isCutOff ? written.slice(0, -1) + (quoted ? '' : '\uFFFD') : written
          expect(readUrl(unescapeString(whole))).toBe(url)
        }
        for (const {start, end, value, selector, atRules} of declarations) {
          expect(css.slice(start, end).endsWith(value)).toBe(true)
          expect(selector === undefined || selector.length > 0).toBe(true)
          expect(atRules.length).toBeLessThanOrEqual(100)
        }
        expect(found.map(({start}) => start)).toEqual(found.map(({start}) => start).toSorted((a, b) => a - b))
      }),
      {numRuns: 400, examples: [['p{background:url("\\'], ['p{background:url(\\']]},
    )
  })

  it('can be read again after its URLs were replaced', () => {
    fc.assert(
      fc.property(soup, fc.webUrl(), (css, url) => {
        const {found} = read(css)
        const again = read(rewriteUrls(css, found, () => url))
        const starts = new Set(found.map(({start}) => start))
        expect(again.found.filter((each) => each.url === url).length).toBeGreaterThanOrEqual(starts.size)
      }),
      {numRuns: 400},
    )
  })

  it('is connected to itself already', () => {
    fc.assert(
      fc.property(soup, (css) => {
        const reading = read(css)
        expect(connectReadings([reading])[0]?.found.map(meaning)).toEqual(reading.found.map(meaning))
      }),
    )
  })
})

describe('readStylesheet', () => {
  const closed = whole.filter((css) => isClosed(css) && !css.includes('--'))
  // An import must come first.
  const later = closed.filter((css) => !/import|keyframes|namespace|\\/i.test(css))

  it('reads sheets behind one another as it reads them alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...closed), fc.constantFrom(...later), (a, b) => {
        const together = readStylesheet(a + b)
        const [first, second] = [readStylesheet(a), readStylesheet(b)]
        expect(together.found.map(meaning)).toEqual([...first.found, ...second.found].map(meaning))
        expect(together.found.map(({start}) => start)).toEqual([
          ...first.found.map(({start}) => start),
          ...second.found.map(({start}) => start + a.length),
        ])
      }),
      {numRuns: 500},
    )
  })

  it('reads over comments between tokens', () => {
    fc.assert(
      fc.property(fc.constantFrom(...whole), (css) => {
        expect(readStylesheet(insertComments(css)).found.map(meaning)).toEqual(readStylesheet(css).found.map(meaning))
      }),
      {numRuns: whole.length},
    )
  })

  it('reads any character of a URL, a name or a function escaped', () => {
    const css = 'a{background:url(https://x.test/a),image-set("b" 1x)}@import"c";@font-face{font-family:f;src:url(d)}'
    const escapable = [...css].flatMap((character, at) => (/[a-z]/.test(character) ? [at] : []))
    fc.assert(
      fc.property(fc.constantFrom(...escapable), fc.boolean(), (at, long) => {
        const code = css.charCodeAt(at).toString(16)
        const escaped = `${css.slice(0, at)}\\${long ? code.padStart(6, '0') : `${code} `}${css.slice(at + 1)}`
        const plain = readStylesheet(css).found.map(({url, sink}) => [url, sink])
        expect(readStylesheet(escaped).found.map(({url, sink}) => [url, sink])).toEqual(plain)
      }),
      {numRuns: escapable.length * 2},
    )
  })
})

describe('a long run of', () => {
  const units = [
    ...['(', '{', '[', '}', 'a{', '@', '@media x{', 'url(', 'url("', 'f(', '\\', '/*', ';}', ',', ':', '<!--', 'a{b:"'],
    ...['a{background:url(u);', '&,&{background:url(u);', '@media x{a{background:url(u)}', 'a{background:f(', 'a:not('],
    ...[
      'a{background:image-set(',
      'a{background:light-dark(',
      '--a:var(--b,',
      'a{--x:var(--x);',
      '@import "a";',
      '@import ',
    ],
    ...[
      '@import "a" layer(',
      '@font-face{src:f(url("x" ',
      'a{background:url("a" ',
      'a{b:c!important',
      '--a:"x";',
      '\\61 ',
    ],
  ]
  // A quadratic reader would take longer than a test may.
  it.each(units)('%s', (unit) => {
    const css = unit.repeat(Math.floor((unit.length === 1 ? 1e6 : 3e5) / unit.length))
    readStylesheet(css)
    readDeclarations(css)
  })

  it('payload', () => {
    const css = `a{background:url(data:image/png;base64,${'iVBORw0K'.repeat(1 << 20)})}`
    const [found] = readStylesheet(css).found
    expect(found?.url.length).toBe(css.length - 'a{background:url()}'.length)
  })
})

/** Whether nothing that follows can be part of it. */
function isClosed(css: string): boolean {
  const open: TokenType[] = []
  for (const [type] of tokenize({css})) {
    if (type === TokenType.BadString || type === TokenType.BadURL) return false
    if (type === TokenType.Function || type === TokenType.OpenParen) open.push(TokenType.CloseParen)
    else if (type === TokenType.OpenSquare) open.push(TokenType.CloseSquare)
    else if (type === TokenType.OpenCurly) open.push(TokenType.CloseCurly)
    else if (closers.has(type) && open.pop() !== type) return false
  }
  return open.length === 0 && !/\}\s*;|^\s*;/.test(css)
}

const closers: ReadonlySet<TokenType> = new Set([TokenType.CloseParen, TokenType.CloseSquare, TokenType.CloseCurly])

function insertComments(css: string): string {
  let out = ''
  let isOpenUrl = false
  for (const token of tokenize({css})) {
    out += token[1]
    // Behind `url(` a comment would be the URL.
    isOpenUrl =
      (isOpenUrl && token[0] === TokenType.Whitespace) ||
      (token[0] === TokenType.Function && token[4].value.toLowerCase() === 'url')
    if (!isOpenUrl && token[0] !== TokenType.EOF) out += '/*;}*/'
  }
  return out
}
