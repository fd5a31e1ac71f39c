import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  type CssFound,
  type CssReading,
  connectReadings,
  isPlain,
  mayFetch,
  readDeclarations,
  readStylesheet,
  readValue,
} from '../../src/css/css.ts'

function only(reading: CssReading): CssFound {
  expect(reading.found).toHaveLength(1)
  const [found] = reading.found
  if (found === undefined) throw new Error('nothing found')
  return found
}

const urls = ({found}: CssReading) => found.map(({url}) => url)

describe('spans', () => {
  it.each([
    ['a{background:url(a.png)}', 'url(a.png)', 'a.png', 'a.png', false],
    ['a{background:url( "a.png" )}', 'url( "a.png" )', 'a.png', 'a.png', true],
    ["a{background:URL('a.png')}", "URL('a.png')", 'a.png', 'a.png', true],
    ['a{background:u\\72l(\\61.png)}', 'u\\72l(\\61.png)', '\\61.png', 'a.png', false],
    ['a{background:\\75 \\72 \\6C ( a.png\n)}', '\\75 \\72 \\6C ( a.png\n)', 'a.png', 'a.png', false],
    ['a{background:url(a\\))}', 'url(a\\))', 'a\\)', 'a)', false],
    ['a{background:url(a\\ )}', 'url(a\\ )', 'a\\ ', 'a', false],
    ['a{background:url(a\\\\)}', 'url(a\\\\)', 'a\\\\', 'a\\', false],
    ['a{background:url("a\\"b")}', 'url("a\\"b")', 'a\\"b', 'a"b', true],
    ['a{background:url("a\\\nb")}', 'url("a\\\nb")', 'a\\\nb', 'ab', true],
    ['a{background:url("a" integrity("x"))}', 'url("a" integrity("x"))', 'a', 'a', true],
    ['a{background:url(a', 'url(a', 'a', 'a', false],
    ['a{background:url("a', 'url("a', 'a', 'a', true],
    ['a{background:url("a"', 'url("a"', 'a', 'a', true],
    ['@import "a.css";', '"a.css"', 'a.css', 'a.css', true],
    ['@import url(a.css);', 'url(a.css)', 'a.css', 'a.css', false],
    ["a{background:image-set('a.png' 1x)}", "'a.png'", 'a.png', 'a.png', true],
    ['a{background:url(\ta\u{1f600}.png)}b{}', 'url(\ta\u{1f600}.png)', 'a\u{1f600}.png', 'a\u{1f600}.png', false],
  ])('%s', (css, token, written, url, quoted) => {
    const found = only(readStylesheet(css))
    expect(css.slice(found.start, found.end)).toBe(token)
    expect(css.slice(found.urlStart, found.urlEnd)).toBe(written)
    expect(found).toMatchObject({url, quoted})
  })

  it('counts in the text itself when payloads are held aside', () => {
    const payload = 'iVBORw0K'.repeat(4096)
    const css = `a{background:url(data:image/png;base64,${payload})}b{background:url("data:;base64,${payload}\\=")}c{background:url(c.png)}`
    const {found} = readStylesheet(css)
    expect(found.map(({url}) => url)).toEqual([`data:image/png;base64,${payload}`, `data:;base64,${payload}=`, 'c.png'])
    expect(found.map(({urlStart, urlEnd}) => css.slice(urlStart, urlEnd).length)).toEqual([
      payload.length + 22,
      payload.length + 15,
      5,
    ])
    expect(found.map(({selector}) => selector)).toEqual(['a', 'b', 'c'])
  })
})

describe('sinks', () => {
  it.each([
    ['@import "a";', 'style', 'style-src-elem', '@import'],
    ['@font-face{font-family:f;src:url(a)}', 'font', 'font-src', '@font-face'],
    ['a{background:url(a)}', 'image', 'img-src', 'url()'],
    ['a{background:image-set("a" 1x)}', 'image', 'img-src', 'image-set()'],
    ['a{filter:url(a)}', 'sprite', undefined, 'url()'],
    ['a{--x:url(a);filter:var(--x)}', 'sprite', undefined, 'url()'],
    ['a{--x:url(a);filter:var(--x);background:var(--x)}', 'image', 'img-src', 'url()'],
  ])('%s', (css, sink, directive, via) => {
    expect(only(readStylesheet(css))).toMatchObject({sink, directive, via})
  })
})

describe('what stands around', () => {
  it.each([
    ['@import "a" layer(x.y) supports(display: grid) print and (color);', 'x.y', 'display: grid', 'print and (color)'],
    ['@import url(a) layer', '', undefined, ''],
    ['@import "a" supports((a:b) or (c:d)) layer;', undefined, '(a:b) or (c:d)', 'layer'],
    ['@import "a" layer(1) screen;', undefined, undefined, 'layer(1) screen'],
    ['@import "a" screen, print;', undefined, undefined, 'screen, print'],
  ])('%s', (css, layer, supports, media) => {
    const text = `@charset "utf-8"; ${css}`
    const {importRule} = only(readStylesheet(text))
    expect(importRule).toMatchObject({layer, supports, media})
    expect(text.slice(importRule?.start, importRule?.end)).toBe(css)
  })

  it.each([
    ['a{b:url(x);background:url(y)}', 'a'],
    ['.a , .b > c{background:url(y)}', '.a, .b > c'],
    ['.a/*x*/ .b{background:url(y)}', '.a .b'],
    ['.a{.b{background:url(y)}}', ':is(.a) .b'],
    ['.a{&.b,> c{background:url(y)}}', ':is(.a).b, :is(.a) > c'],
    ['.a{@media print{background:url(y)}}', '.a'],
    ['.a,.b{c{& d{background:url(y)}}}', ':is(:is(.a, .b) c) d'],
    ['&{background:url(y)}', ':scope'],
    ['@scope(.a){background:url(y)}', ':scope'],
    ['@page{background:url(y)}', undefined],
    [`${'a,'.repeat(3000)}a{background:url(y)}`, undefined],
  ])('selector of %s', (css, selector) => {
    expect(only(readStylesheet(css)).selector).toBe(selector)
  })

  it('keeps nesting that doubles within bounds', () => {
    const css = `${'& &{'.repeat(16)}background:url(a)`
    expect(only(readStylesheet(css)).selector).toBeUndefined()
    const deeper = readStylesheet(`${'& &{'.repeat(60)}background:url(a)`)
    expect(deeper.found).toEqual([])
    expect(deeper.tooDeep).not.toBeUndefined()
  })

  it('names the at-rules from the outermost', () => {
    const css = '@media  ( width > 1px ) { @supports (a:b) { @layer x { c { background: url(y) } } } }'
    expect(only(readStylesheet(css)).atRules).toEqual(['@media ( width > 1px )', '@supports (a:b)', '@layer x'])
  })

  it.each([
    ['a{background:url(x)}', false],
    ['@media screen{a{background:url(x)}}', false],
    ['@media print, ALL{a{background:url(x)}}', false],
    ['@layer l{a:first-child{background:url(x)}}', false],
    ['a::before{content:"";background:url(x)}', false],
    ['a,b:hover{background:url(x)}', false],
    ['a::before{background:url(x)}', true],
    ['a::before{content:none;background:url(x)}', true],
    ['a:hover,b:focus{background:url(x)}', true],
    ['a:not(:hover){background:url(x)}', true],
    ['a:-moz-any(b){background:url(x)}', true],
    ['@media (width>1px){a{background:url(x)}}', true],
    ['@supports (a:b){a{background:url(x)}}', true],
    ['@container (width>1px){a{background:url(x)}}', true],
    ['a{background:url(x);background:none}', true],
    ['a{background:url(x);background-image:var(--y)}', true],
    ['a{background:url(x);border:0}', false],
    ['a{border-image:url(x);border:0}', true],
    ['a{background:url(x)!important;background:none}', false],
    ['a{background:url(x);all:unset}', true],
    ['a{background:url(x);display:none}', true],
    ['a{background:url(x) someday}', true],
    ['a{background:var(--y,url(x))}', true],
    ['@keyframes k{to{background:url(x)}}a{animation:k}', true],
    ['a:hover{b{background:url(x)}}', true],
    ['a:hover{@media all{@layer x{background:url(x)}}}', true],
    ['a{@media all{@layer x{b{background:url(x)}}}}', false],
    ['a::before{content:"";@media all{background:url(x)}}', true],
    ['a::before{b{background:url(x)}}', true],
  ])('%s is conditional: %s', (css, conditional) => {
    expect(only(readStylesheet(css)).conditional).toBe(conditional)
  })
})

describe('definitions', () => {
  it.each([
    ['a{--x:url(u)}', '--x', false],
    ['a{--x:url(u);color:var(--x)}', '--x', false],
    ['a{--x:url(u);background:var(--x)}', '--x', true],
    ['a{--x:url(u);--y:var(--x)}b{background:var(--y)}', '--x', true],
    ['a{--x:url(u);--y:var(--x);--x:var(--y)}', '--x', false],
    ['@keyframes k{to{background:url(u)}}', '@keyframes k', false],
    ['@keyframes k{to{background:url(u)}}a{animation:1s k}', '@keyframes k', true],
    ['@keyframes k{to{--x:url(u)}}a{background:var(--x)}', '--x', true],
    ['@property --x{initial-value:url(u)}', '--x', false],
    ['@property --x{initial-value:url(u)}a{mask:var(--x)}', '--x', true],
    ['@function --f(){result:url(u)}a{background:--f()}', '--f()', true],
    ['@function --f(--p:url(u)){result:var(--p)}', '--f()', false],
  ])('%s needs %s, used: %s', (css, needs, used) => {
    expect(only(readStylesheet(css))).toMatchObject({url: 'u', needs, used})
  })

  it('takes strings for URLs where they come to stand in an image-set()', () => {
    expect(urls(readStylesheet('a{--x:"u"}'))).toEqual([])
    expect(urls(readStylesheet('a{--x:"u";content:var(--x)}'))).toEqual([])
    expect(urls(readStylesheet('a{--x:"u" 1x;--y:var(--x);background:image-set(var(--y),"v" 2x)}'))).toEqual(['u', 'v'])
  })

  it('knows where a custom property of the root is sure to be fetched', () => {
    const css = ':root{--x:url(u)} body,.c{background:var(--x)} d:hover{background:var(--x)}'
    expect(only(readStylesheet(css))).toMatchObject({conditional: false, selector: 'body, .c', certain: false})
    expect(only(readStylesheet(`${css} .dark{--x:none}`)).conditional).toBe(true)
    expect(only(readStylesheet(`@media print{${css}}`)).conditional).toBe(true)
    expect(only(readDeclarations('--x:url(u);background:var(--x)')).certain).toBe(true)
    expect(only(readDeclarations('--x:url(u);--x:none;background:var(--x)')).certain).toBe(false)
  })

  it('are connected across texts', () => {
    const sheet = readStylesheet(':root{--x:url(u);--s:"v"}')
    const attribute = readDeclarations('background:var(--x)')
    const other = readStylesheet('p{mask:image-set(var(--s) 1x)}')
    expect(only(sheet).used).toBe(false)
    const [connected, ...others] = connectReadings([sheet, attribute, other])
    expect(connected?.found.map(({url, used}) => [url, used])).toEqual([
      ['u', true],
      ['v', true],
    ])
    expect(others.flatMap(({found}) => found)).toEqual([])
    const again = connectReadings(connectReadings([sheet, attribute, other]))
    expect(again[0]?.found).toEqual(connected?.found)
  })
})

describe('what no browser asks for', () => {
  it.each([
    ['@namespace svg url(u);', '@namespace'],
    ['@namespace "u";', '@namespace'],
    ['a{}@import "u";', '@import'],
    ['@import "u" supports();', '@import'],
    ['@font-face{font-family:f;src:url(u) format("eot")}', '@font-face'],
    ['@font-face{src:url(u)}', '@font-face'],
    ['@foo{a{background:url(u)}}', 'url()'],
    ['a}{background:url(u)}', 'url()'],
    ['a{foo:url(u)}', 'url()'],
    ['a{background:src("b") url(u)}', 'url()'],
    ['a{background:image(url(u))}', 'url()'],
    ['a{background:url(u) url(v)}', 'url()'],
    ['a{fill:url(#u)}', 'url()'],
    ['a{offset-path:url(u)}', 'url()'],
  ])('%s', (css, via) => {
    const {found, inert} = readStylesheet(css)
    expect(found).toEqual([])
    expect(inert[0]).toMatchObject({url: css.includes('#u') ? '#u' : 'u', via, certain: false})
  })

  it('is not the page itself as an image', () => {
    expect(urls(readStylesheet('a{background:url(#u)}'))).toEqual(['#u'])
    expect(urls(readStylesheet('a{background:url()}'))).toEqual([])
  })
})

describe('declarations', () => {
  it('lists what may override', () => {
    const css = 'a{color:red;background:#fff url(x);display:none}@media print{b{list-style:none!important}}'
    const {declarations} = readStylesheet(css)
    expect(
      declarations.map(({property, longhands, value, important, validity, selector, conditional}) => {
        return [property, longhands.join(), value, important, validity, selector, conditional]
      }),
    ).toEqual([
      ['background', 'background-image', '#fff url(x)', false, 'valid', 'a', false],
      ['display', 'display', 'none', false, 'valid', 'a', false],
      ['list-style', 'list-style-image', 'none', true, 'valid', 'b', true],
    ])
    for (const {start, end} of declarations) expect(css.slice(start, end)).toMatch(/^[a-z-]+:[^;!]+$/)
  })
})

describe('attributes', () => {
  it('reads SVG attributes that take a URL and no others', () => {
    expect(only(readValue('fill', 'url(a.svg#b) red'))).toMatchObject({url: 'a.svg#b', certain: true, property: 'fill'})
    expect(only(readValue('FILTER', 'url(a.svg#b)'))).toMatchObject({sink: 'sprite', directive: undefined})
    expect(urls(readValue('fill', 'url(#b)'))).toEqual([])
    expect(urls(readValue('fill', 'url(a);'))).toEqual([])
    expect(urls(readValue('background', 'url(a)'))).toEqual([])
  })

  it('reads the style attribute as declarations, not as rules', () => {
    expect(urls(readDeclarations('a{background:url(x)}'))).toEqual([])
    expect(urls(readDeclarations('};background:url(x)'))).toEqual(['x'])
    expect(only(readDeclarations('background:url(x)')).selector).toBeUndefined()
  })
})

describe('mayFetch', () => {
  it.each([
    ['a{color:red}', false],
    ['a{background:URL(x)}', true],
    ['@IMPORT "x"', true],
    ['a{background:image-set("x" 1x)}', true],
    ['a{background:u\\72l(x)}', true],
  ])('%s: %s', (css, expected) => {
    expect(mayFetch(css)).toBe(expected)
  })
})

describe('isPlain', () => {
  it.each([
    ['a{color:red}', true],
    ["a::before{content:'}'} /* {{ */ b{--x:calc((1px))}", true],
    ['a{background:url(x)}', false],
    ['a{(}', false],
    ['}', false],
    ['a{'.repeat(17), false],
  ])('%s: %s', (css, expected) => {
    expect(isPlain(css)).toBe(expected)
  })

  it('a text that is plain has no address, and is read to its end', () => {
    const pieces = [
      ...`a{}()[];:"'\n `,
      '/*',
      '*/',
      '@media x{',
      '@import ',
      'url(',
      '"x"',
      'image-set(',
      '\\\\',
      'a{b{c{d{e{',
      '"}"',
    ]
    const text = fc.array(fc.constantFrom(...pieces), {maxLength: 80}).map((all) => all.join(''))
    fc.assert(
      fc.property(text, fc.boolean(), (css, isAttribute) => {
        fc.pre(isPlain(css))
        const {found, inert, tooDeep} = isAttribute ? readDeclarations(css) : readStylesheet(css)
        expect([found, inert, tooDeep]).toEqual([[], [], undefined])
      }),
      {numRuns: 2000},
    )
  })
})
