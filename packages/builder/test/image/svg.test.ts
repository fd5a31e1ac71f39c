import fc from 'fast-check'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {CapabilityError, type CapabilityProblem} from '../../src/capabilities.ts'
import {prepareSvg} from '../../src/image/svg.ts'

const X = 'xmlns="http://www.w3.org/2000/svg"'
const XL = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
const HTML = 'xmlns="http://www.w3.org/1999/xhtml"'
const svg = (inner: string, attributes = 'viewBox="0 0 20 20"') => `<svg ${X} ${XL} ${attributes}>${inner}</svg>`
const RECT = '<path d="M0 0h20v20H0z" fill="red"/>'

describe('what an SVG is made into', () => {
  test('a shorter document with the same view box and no prolog', () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <!-- Generator: an editor -->
      <svg ${X} xmlns:e="http://editor.test" width="40" height="20" viewBox="0 0 40 20" e:version="1">
        <e:view zoom="1"><path d="M1 1"/></e:view>
        <metadata>made on a Tuesday</metadata>
        <g><g><rect x="0.00001" y="0" width="40.0000" height="20" fill="#ff0000"/></g></g>
      </svg>`
    expect(prepareSvg(text)).toEqual({
      svg: `<svg ${X} width="40" height="20" viewBox="0 0 40 20"><path fill="red" d="M0 0h40v20H0z"/></svg>`,
      width: 40,
      height: 20,
      problems: [],
    })
  })

  test('namespace prefixes become the names that HTML parsers know', () => {
    const text = `<s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
      <s:defs><s:path id="long-name" d="M1 1h5"/></s:defs><s:use l:href="#long-name" y="1"/><s:use l:href="#long-name" y="2"/></s:svg>`
    const result = prepareSvg(text)
    expect(result.svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" xmlns:xlink=".*<use xlink:href="#a"/)
    expect(result).toMatchObject({width: undefined, height: undefined, problems: []})
  })

  test('ids keep their names when an address points at one', () => {
    const sprite = svg(
      '<symbol id="menu" viewBox="0 0 9 9"><path d="M1 1h5"/></symbol><view id="part" viewBox="0 0 5 5"/>',
    )
    expect(prepareSvg(sprite, {keepIds: true}).svg).toMatch(/id="menu".*id="part"/)
  })

  test('HTML inside keeps its tags: both parsers read the same', () => {
    const text = svg(
      `<foreignObject width="20" height="20"><div ${HTML}>a<br/><p></p><i class="x"> b</i></div></foreignObject>`,
    )
    expect(prepareSvg(text).svg).toContain(`<div ${HTML}>a<br/><p></p><i class="x"> b</i></div>`)
  })

  test('what is animated or depends on a state stays as it is', () => {
    const animated = svg('<g opacity="0"><animate attributeName="opacity" to="1" dur="1s"/><path d="M0 0h9v9"/></g>')
    expect(prepareSvg(animated).svg).toContain('<g opacity="0"><animate')
    const hover = svg('<style>.a{display:none}svg:hover .a{display:inline}</style><path class="a" d="M0 0h9v9"/>')
    expect(prepareSvg(hover).svg).toMatch(/hover.*<path/)
  })

  test('text that the optimiser cannot read is kept and reported', () => {
    const {svg: out, problems} = prepareSvg(svg(`<path d="M0 0h9" style="fill:red"/><style>@media{.a{</style>`))
    expect(out).toContain('<path')
    expect(problems.every(({kind}) => kind === 'unoptimized')).toBe(true)
    expect(() =>
      prepareSvg(svg('<style>.a:hover{fill:"red}</style><path class="a" d="M0 0h9"/>'), {prefix: 'x'}),
    ).toThrow(/`<style>` of the SVG cannot be read: .*Unclosed string/)
  })

  test.each(['', '\u0000', 'hello', '<svg', '<html/>', `<svg ${X}`])('%j is refused', (text) => {
    expect(() => prepareSvg(text)).toThrow(CapabilityError)
  })
})

describe('the picture stays the same', () => {
  const shapes = {
    gradient: `<defs><linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="#00f"/></linearGradient></defs><rect width="20" height="20" fill="url(#g)"/>`,
    clip: `<clipPath id="c"><circle cx="10" cy="10" r="8"/></clipPath><g clip-path="url(#c)">${RECT}</g>`,
    mask: `<mask id="m"><rect width="20" height="20" fill="#888"/></mask><rect mask="url(#m)" width="15" height="15"/>`,
    pattern: `<pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0 0h2v2H0z"/></pattern><rect width="20" height="20" fill="url(#p)"/>`,
    use: '<symbol id="s" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></symbol><use href="#s" width="10" height="10"/><use xlink:href="#s" x="10" y="10" width="10" height="10" fill="green"/>',
    transforms:
      '<g transform="translate(10 10) rotate(30)"><g transform="scale(.5)"><rect x="-8" y="-8" width="16" height="16" stroke="blue" stroke-width="3"/></g></g>',
    styles:
      '<style>.a{fill:red}#b{fill:blue}rect.c{stroke:#000;stroke-width:2px}</style><rect class="a" width="9" height="9"/><rect id="b" class="a c" x="10" y="10" width="8" height="8"/>',
    entities: '<text x="1" y="15" font-size="12" font-family="sans-serif">a&lt;&amp;b</text>',
    curves:
      '<path d="M2 2 C 2 15, 18 2, 18 18 S 4 12 9.123456 9.654321 Q 3 3 17 4 T 5 5 A 3 4 10 0 1 12 12 Z" fill="none" stroke="#123456"/>',
    evenodd:
      '<path fill-rule="evenodd" d="M0 0h20v20H0zM5 5h10v10H5z"/><polygon points="1,1 4,1 4,4"/><polyline points="16,16 19,16 19,19" fill="none" stroke="red"/>',
    opacity: '<g opacity=".5"><circle cx="8" cy="8" r="6" fill="red"/><circle cx="12" cy="12" r="6" fill="lime"/></g>',
  }

  test.each(Object.entries(shapes))('%s', async (_, inner) => {
    const text = svg(inner, 'viewBox="0 0 20 20" width="200" height="200"')
    const before = await pixels(text)
    expect(before.some((value) => value !== before[0])).toBe(true)
    for (const options of [{}, {prefix: 'x1'}, {keepIds: true}]) {
      expect(difference(before, await pixels(prepareSvg(text, options).svg))).toBeLessThan(0.002)
    }
  })

  test.each(Object.entries(shapes))('%s: a second run changes nothing', (_, inner) => {
    const once = prepareSvg(svg(inner)).svg
    expect(prepareSvg(once).svg).toBe(once)
  })
})

describe('nothing runs', () => {
  test.each([
    ['<script>alert(1)</script>', 'script', '<script>'],
    ['<script href="https://a.test/x.js"/>', 'script', '<script> https://a.test/x.js'],
    ['<p:script xmlns:p="http://www.w3.org/2000/svg"/>', 'script', '<script>'],
    ['<s:script xmlns:s="http://www.w3.org/1999/xhtml">x</s:script>', 'script', '<script>'],
    ['<g onclick="x()"/>', 'handler', 'onclick=""'],
    ['<g OnLoad="x()"/>', 'handler', 'OnLoad=""'],
    ['<a href="java&#10;script:x()"/>', 'script', '<a> java\nscript:x()'],
    ['<a xlink:href=" &#1;JavaScript:x()"/>'.replace('&#1;', '&#32;'), 'script', '<a> JavaScript:x()'],
    ['<a><set attributeName="href" to="javascript:x()"/></a>', 'script', '<set attributeName="href">'],
    [
      '<a><animate attributeName="xlink:href" values="#a;javascript:x()"/></a>',
      'script',
      '<animate attributeName="xlink:href">',
    ],
    ['<set attributeName="onload" to="x()"/>', 'handler', '<set attributeName="onload">'],
    [`<foreignObject><iframe ${HTML} srcdoc="&lt;script&gt;"/></foreignObject>`, 'foreign-object', '<iframe>'],
    [`<foreignObject><object ${HTML} data="x"/></foreignObject>`, 'foreign-object', '<object>'],
    [`<foreignObject><form ${HTML} action="javascript:x()"/></foreignObject>`, 'script', '<form> javascript:x()'],
  ])('%s', (inner, kind, detail) => {
    const {svg: out, problems} = prepareSvg(svg(RECT + inner))
    expect(problems.map((problem) => [problem.kind, problem.detail])).toEqual([[kind, detail]])
    expect(out).not.toMatch(/script|iframe|object |onload|onclick|x\(\)/i)
    expect(out).toContain('<path')
  })

  test('a problem says where', () => {
    expect(prepareSvg(svg('\n\n  <script/>')).problems).toEqual([
      {kind: 'script', detail: '<script>', line: 3, column: 12},
    ])
  })
})

describe('nothing loads', () => {
  test.each([
    ['<image href="photo.png"/>', '<image> photo.png'],
    ['<image xlink:href="https://a.test/x.png"/>', '<image> https://a.test/x.png'],
    ['<filter id="f"><feImage href="//a.test/x.png"/></filter>', '<feImage> //a.test/x.png'],
    ['<use href="icons.svg#menu"/>', '<use> icons.svg#menu'],
    ['<use href="data:image/svg+xml,x#a"/>', '<use> data:image/svg+xml,x#a'],
    ['<a href="page.html"/>', '<a> page.html'],
    ['<rect width="9" height="9" fill="url(other.svg#g)"/>', 'url() other.svg#g'],
    ['<rect width="9" height="9" style="mask:url( \'https://a.test/m.svg#m\' )"/>', 'url() https://a.test/m.svg#m'],
    [
      '<style>@import url(https://fonts.googleapis.com/css2?family=Inter);path{fill:red}</style>',
      '@import https://fonts.googleapis.com/css2?family=Inter',
    ],
    ['<style>@\\69mport "a.css";path{fill:red}</style>', '@import a.css'],
    ['<style><![CDATA[path{fill:u\\72l(https://a.test/a>b)}]]></style>', 'url() https://a.test/a>b'],
    ['<style>path{mask:image-set("a.png" 1x)}</style>', 'url() a.png'],
    ['<style>@font-face{font-family:F;src:url(f.woff2)}path{fill:red}</style>', 'url() f.woff2'],
    ['<image><set attributeName="href" to="https://a.test/x.png"/></image>', '<set attributeName="href">'],
    [
      '<rect width="9" height="9"><set attributeName="fill" to="url(https://a.test/x.svg#a)"/></rect>',
      'url() https://a.test/x.svg#a',
    ],
    [`<foreignObject><img ${HTML} srcset="a.png 2x"/></foreignObject>`, '<img> a.png 2x'],
    ['<g xml:base="https://a.test/"/>', '<g> https://a.test/'],
  ])('%s', (inner, detail) => {
    const {svg: out, problems} = prepareSvg(svg(RECT + inner))
    expect(problems.map((problem) => [problem.kind, problem.detail])).toEqual([['external-reference', detail]])
    expect(out).not.toMatch(/test\/|\.png|\.css|\.svg#|woff2|import|page\.html/)
  })

  test.each([
    '<defs><path id="a" d="M0 0h3v3"/></defs><use href="#a"/><use href="#a" x="4"/>',
    '<image width="5" height="5" href="data:image/png;base64,iVBORw0KGgo="/>',
    '<a href="https://a.test/"><path d="M0 0h3v3"/></a>',
    '<style>@namespace s url(http://www.w3.org/2000/svg);@media print{s|path{fill:url(#x)}}</style>',
    '<style>@font-face{font-family:F;src:url(data:font/woff2;base64,AAAA)}text{font-family:F}</style><text>x</text>',
    '<text aria-label="see url(https://a.test/)">@import "a"</text>',
  ])('%s stays', (inner) => {
    const {svg: out, problems} = prepareSvg(svg(inner))
    expect(problems).toEqual([])
    const address = /(?:https?:|data:)[^"')]*/.exec(inner)?.[0]
    if (address) expect(out).toContain(address)
  })

  test('a colour that was given instead of an outside paint is used', () => {
    expect(prepareSvg(svg('<path d="M0 0h3v3" fill="url(other.svg#g) lime"/>')).svg).toMatch(/url\("?data:,"?\) ?lime/)
  })
})

describe('set apart from the page', () => {
  const text = svg(`<style>
      :root{--c:red} svg > .dot{fill:url(#grad)} #grad stop, path:hover::after{stop-color:#abc}
      @media (min-width:1px){.dot.big,path:not(.dot){animation:1s spin}}
      @keyframes spin{to{rotate:1turn}}
    </style>
    <linearGradient id="grad"><stop/></linearGradient><title id="abc">t</title>
    <path id="p" class="dot big" d="M0 0h9v9" aria-labelledby="abc other" style="animation-name:spin"/>
    <use href="#p"/><animate href="#p" begin="p.click; 2s" attributeName="x" to="9" dur="1s"/>`)
  const {svg: out} = prepareSvg(text, {prefix: 'k7'})

  test.each([
    '<svg',
    'class="k7"',
    'id="k7-grad"',
    'id="k7-p"',
    'id="k7-abc"',
    'class="k7-dot k7-big"',
    'aria-labelledby="k7-abc other"',
    'href="#k7-p"',
    'begin="k7-p.click; 2s"',
    'url(#k7-grad)',
    'animation-name:k7-spin',
    '@keyframes k7-spin',
    'spin',
    '.k7:where(.k7,.k7 *){--c:red}',
    '.k7-dot:where(.k7,.k7 *){fill',
    '#k7-grad stop:where(.k7,.k7 *)',
    'path:hover:where(.k7,.k7 *)::after',
    'stop-color:#abc',
    '.k7-dot.k7-big:where(.k7,.k7 *)',
    'path:not(.k7-dot):where(.k7,.k7 *)',
  ])('%s', (part) => {
    expect(out).toContain(part)
  })

  test('two uses share no name', () => {
    const names = (markup: string) =>
      [...markup.matchAll(/(?:id="|class="|#|[},>]\.|keyframes )([a-z][\w-]*)/g)].map(([, name]) => name)
    const other = names(prepareSvg(text, {prefix: 'k8'}).svg)
    expect(names(out).filter((name) => other.includes(name) && name !== 'abc')).toEqual([])
  })

  test('a colour that reads like an id stays a colour', () => {
    expect(
      prepareSvg(svg('<style>.x:hover{fill:#abc}</style><path id="abc" class="x" d="M0 0h9"/><use href="#abc"/>'), {
        prefix: 'k',
      }).svg,
    ).toContain('fill:#abc')
  })

  test.each(['', '1a', 'a b', 'a"', '-a'])('prefix %j is refused', (prefix) => {
    expect(() => prepareSvg(svg(''), {prefix})).toThrow(TypeError)
  })
})

describe('entities', () => {
  test('those of the document are written out, as Illustrator needs it', () => {
    const text = `<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY st0 "fill:#FF0000;">]>
      <svg xmlns="&ns_svg;" viewBox="0 0 9 9"><path style="&st0;" d="M0 0h9v9"/></svg>`
    expect(prepareSvg(text).svg).toBe(`<svg ${X} viewBox="0 0 9 9"><path d="M0 0h9v9" style="fill:red"/></svg>`)
  })

  test('markup in an entity is markup, quotes in one end nothing, comments hold none', () => {
    const text = `<!DOCTYPE svg [<!ENTITY r '<path d="M0 0h9v9"/>'><!ENTITY q '"'>]><svg ${X}>&r;<!-- &r; --><text x="&q;">&q;&amp;<![CDATA[&q;]]></text></svg>`
    expect(prepareSvg(text).svg).toMatch(/<path d="M0 0h9v9"\/><text x="&quot;">"&amp;&amp;q;<\/text>/)
  })

  test.each(['SYSTEM "file:///etc/passwd"', 'PUBLIC "x" "https://a.test/x"'])(
    'one in another file is reported, never read: %s',
    (where) => {
      const text = `<!DOCTYPE svg [<!ENTITY x ${where}>]><svg ${X}/>`
      expect(prepareSvg(text).problems).toEqual([{kind: 'entity', detail: '&x;'}])
      expect(refusal(text.replace('/>', '>&x;</svg>'))).toBe('invalid')
    },
  )

  const levels = (count: number, fanOut: number) =>
    Array.from({length: count}, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(fanOut)}">`).join('')

  test.each([
    ['billion laughs', `<!DOCTYPE svg [<!ENTITY e0 "lol">${levels(12, 10)}]><svg ${X}>&e12;</svg>`, 'too-large'],
    [
      'quadratic blow-up',
      `<!DOCTYPE svg [<!ENTITY a "${'a'.repeat(50_000)}">]><svg ${X}>${'&a;'.repeat(50_000)}</svg>`,
      'too-large',
    ],
    ['a deep chain', `<!DOCTYPE svg [<!ENTITY e0 "x">${levels(50_000, 1)}]><svg ${X}>&e50000;</svg>`, 'too-large'],
    ['an entity in itself', `<!DOCTYPE svg [<!ENTITY a "&b;"><!ENTITY b "&a;">]><svg ${X}>&a;</svg>`, 'invalid'],
  ])('%s is refused before it is written out', (_, text, problem) => {
    expect(refusal(text)).toBe(problem)
  })
})

describe('refused, as a browser shows a broken image', () => {
  test.each([
    ['no namespace', '<svg viewBox="0 0 9 9"/>', /Root element is `svg` in no namespace/],
    ['another root', `<g ${X}/>`, /Root element is `g`/],
    ['an open element', `<svg ${X}><g>`, /unclosed tag/],
    ['a wrong end tag', `<svg ${X}>\n<g></b></svg>`, /line 2/],
    ['an attribute twice', `<svg ${X} id="a" id="b"/>`, /duplicate attribute/],
    ['an unbound prefix', `<svg ${X}><a xlink:href="#"/></svg>`, /unbound namespace prefix/],
    ['a bare ampersand', `<svg ${X}>\n<text>a & b</text></svg>`, /`&` must be written `&amp;` \(line 2, column 9\)/],
    ['an HTML entity', `<svg ${X}><text>&nbsp;</text></svg>`, /entity/],
    ['text after the end', `<svg ${X}/>x`, /text data outside of root/],
    ['space before the prolog', ` <?xml version="1.0"?><svg ${X}/>`, /XML declaration/i],
  ])('%s', (_, text, message) => {
    expect(() => prepareSvg(text)).toThrow(message)
    expect(refusal(text)).toBe('invalid')
  })

  test('too deep or too long is too large, whatever else', () => {
    expect(refusal(svg('<g>'.repeat(300) + '</g>'.repeat(300)))).toBe('too-large')
    expect(refusal(svg('<g>'.repeat(100_000)))).toBe('too-large')
    expect(refusal(' '.repeat(17_000_000))).toBe('too-large')
    expect(prepareSvg(svg('<g>'.repeat(250) + RECT + '</g>'.repeat(250))).svg).toContain('<path')
  })

  const times = (count: number, piece: (index: number) => string) =>
    Array.from({length: count}, (_, index) => piece(index)).join('')

  // svgo alone takes from 20 seconds to minutes for each.
  test.each([
    ['rules times elements', `<style>${'.a{fill:red}'.repeat(20_000)}</style>${'<g class="a"/>'.repeat(20_000)}`],
    ['deep and wide', `${'<g>'.repeat(250)}${times(60_000, (at) => `<path d="M0 0h${at}"/>`)}${'</g>'.repeat(250)}`],
    ['siblings with ids', times(30_000, (at) => `<use href="#i${at}"/><path id="i${at}" d="M0 0h${at}"/>`)],
    ['a style of a megabyte', `<g style="${'fill:url(a);'.repeat(100_000)}"/>`],
    ['text of 15 megabytes', `<text>${'x '.repeat(7_500_000)}</text>`],
  ])('much of everything: %s', (_, inner) => {
    expect(prepareSvg(svg(inner), {prefix: 'p'}).problems.length).toBeLessThan(2)
  })

  test('arbitrary markup gives an SVG or a CapabilityError, nothing else', () => {
    const pieces =
      `<svg| ${X}|>|</svg>|<g>|</g>|<style>|</style>|<!DOCTYPE svg [|]>|<!ENTITY a "|">|&a;|<![CDATA[|]]>|url(|)|"|'|{|}|.a|:root|#a| id="a"|<use href="#a"/>|\\|@import|@keyframes|@media|<!--|-->|/*|*/|:|;|,`.split(
        '|',
      )
    const frames = [
      (text: string) => text,
      (text: string) => svg(text),
      (text: string) => svg(`<style>${text}</style>`),
      (text: string) => svg(`<path id="a" class="a" style='${text}'/>`),
    ]
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({maxLength: 5})), {maxLength: 30}),
        fc.constantFrom(...frames),
        (parts, frame) => {
          const text = frame(parts.join(''))
          try {
            const {svg: out} = prepareSvg(text, {prefix: 'p'})
            expect(out.startsWith('<svg')).toBe(true)
          } catch (error) {
            expect(error).toBeInstanceOf(CapabilityError)
          }
        },
      ),
      {numRuns: 1500},
    )
  })
})

function refusal(text: string): CapabilityProblem | null {
  try {
    prepareSvg(text)
    return null
  } catch (error) {
    if (error instanceof CapabilityError) return error.problem
    throw error
  }
}

function pixels(text: string): Promise<Buffer> {
  return sharp(Buffer.from(text)).ensureAlpha().raw().toBuffer()
}

/** Share of values that differ by more than a rounding of colours at an edge. */
function difference(a: Buffer, b: Buffer): number {
  expect(b.length).toBe(a.length)
  return a.filter((value, at) => Math.abs(value - (b[at] ?? 0)) > 24).length / a.length
}
