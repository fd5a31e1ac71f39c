import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import type {AdviceId} from '../../src/advice/advice.ts'
import {advise} from '../../src/advice/advise.ts'
import {readRules} from '../../src/advice/css-rules.ts'
import {readRaster} from '../../src/advice/raster.ts'
import {anyPage} from '../tokens/texts.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const sharp = createRequire(import.meta.url)('sharp')
/** Random by a fixed rule: it does not compress. */
function noise(length: number): Buffer {
  let state = 1
  return Buffer.from(
    Uint8Array.from({length}, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
      return state >> 16
    }),
  )
}
const ids = (html: string): AdviceId[] => advise(html).map(({id}) => id)

test('never throws; savings are whole, positive, no more than the page, and ranked', () => {
  const property = fc.property(anyPage, (page) => {
    const advice = advise(page, {minBytes: 1})
    for (const {bytes, tokens} of advice) {
      expect(Number.isInteger(bytes) && bytes > 0 && bytes <= Buffer.byteLength(page)).toBe(true)
      expect(Number.isInteger(tokens) && tokens >= 0).toBe(true)
    }
    const saved = advice.map(({bytes}) => bytes)
    expect(saved).toEqual(saved.toSorted((a, b) => b - a))
  })
  fc.assert(property, {numRuns: 150})
})

test('has nothing to say of a lean page', () => {
  const page = `<!doctype html><title>Lean</title><style>p{margin:0}.a{color:red}</style><p class=a>Text</p>${'<p>More text.</p>'.repeat(200)}`
  expect(advise(page)).toEqual([])
})

describe('images', () => {
  let photo: Buffer
  let drawing: Buffer
  beforeAll(async () => {
    const raw = {width: 200, height: 150, channels: 3}
    photo = await sharp(noise(200 * 150 * 3), {raw})
      .png()
      .toBuffer()
    const svg = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1200">${Array.from(
        {length: 60},
        (_, at) =>
          `<circle cx="${(at * 97) % 1200}" cy="${(at * 61) % 1200}" r="${20 + at}" fill="#${(at * 4099).toString(16).padStart(6, '0').slice(0, 6)}"/>`,
      ).join('')}</svg>`,
    )
    drawing = await sharp(svg).png({palette: true}).toBuffer()
  })
  const img = (bytes: Buffer, type = 'image/png'): string =>
    `<img alt="" src="data:${type};base64,${bytes.toString('base64')}">`

  test('a payload that stands twice', () => {
    const [first] = advise(`<p>x</p>\n${img(photo)}\n${img(photo)}`, {input: 'a.md'})
    expect(first).toMatchObject({
      id: 'share-payload',
      command: 'ampoule build a.md',
      message: expect.stringContaining('line 2'),
    })
    expect(first?.place.start.line).toBe(3)
    expect(first?.bytes).toBe(img(photo).length - '<img alt="" src="">'.length)
  })

  test('a photograph as PNG, once however often it stands', () => {
    expect(ids(img(photo))).toEqual(['shrink-image'])
    expect(ids(`${img(photo)}${img(photo)}`).filter((id) => id === 'shrink-image')).toHaveLength(1)
  })

  test('a drawing as PNG', () => {
    expect(advise(img(drawing))[0]).toMatchObject({id: 'draw-image'})
  })

  test('SVG in base64', () => {
    const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${'<path d="M0 0h1v1z"/>'.repeat(200)}</svg>`)
    expect(ids(img(svg, 'image/svg+xml'))).toEqual(['unpack-svg'])
  })

  test.each(['png', 'jpeg', 'webp', 'gif'] as const)('the size of a %s is read from its header', async (format) => {
    const raw = {width: 61, height: 43, channels: 3}
    const bytes: Buffer = await sharp(noise(61 * 43 * 3), {raw})
      .toFormat(format)
      .toBuffer()
    const text = bytes.toString('base64')
    expect(readRaster(text, 0, text.length)).toMatchObject({format, width: 61, height: 43})
  })

  test('what is no image is none', () => {
    fc.assert(fc.property(fc.base64String(), (text) => readRaster(text, 0, text.length) === undefined))
  })
})

test('a font with more characters than the page shows', () => {
  const font = noise(60_000).toString('base64')
  const [first] = advise(`<style>@font-face{font-family:F;src:url(data:font/woff2;base64,${font})}</style><p>abc</p>`)
  expect(first).toMatchObject({id: 'subset-font', message: expect.stringContaining('3 characters')})
})

describe('CSS', () => {
  const filler = Array.from({length: 40}, (_, at) => `.unused-${at}{color:red;margin:0}`).join('')

  test('rules that match nothing', () => {
    const [first] = advise(`<p class="kept">x</p>\n<style>.kept{color:red}${filler}</style>`)
    expect(first).toMatchObject({id: 'drop-css', message: expect.stringContaining('40 CSS rules')})
    expect(first?.bytes).toBe(filler.length)
    expect(first?.place.start.line).toBe(2)
  })

  test('rules whose names a script knows are left alone', () => {
    const names = Array.from({length: 40}, (_, at) => `'unused-${at}'`).join()
    expect(ids(`<style>${filler}</style><script>use([${names}])</script>`)).not.toContain('drop-css')
  })

  test.each([
    ['a{}', [[['tag', 'a']]]],
    [
      'a.b#c d:hover{}',
      [
        [
          ['tag', 'a'],
          ['class', 'b'],
          ['id', 'c'],
          ['tag', 'd'],
        ],
      ],
    ],
    ['a,.b{}', [[['tag', 'a']], [['class', 'b']]]],
    [':not(.a) b[c="d"]{}', [[['tag', 'b']]]],
    ['*{}', [[]]],
    ['@media print{.a{}}', [[['class', 'a']]]],
    ['@layer x{@supports (a:b){.a{}}}', [[['class', 'a']]]],
    ['.a{.b{}}', [[['class', 'a']]]],
    ['/* .x{} */ .a{content:".y{}"}', [[['class', 'a']]]],
    ['@keyframes k{from{a:b}to{}}', undefined],
    ['@font-face{src:url(x)}', undefined],
    ['@import "a.css";', undefined],
    ['.a', undefined],
  ])('%s', (css, alternatives) => {
    const [rule] = readRules(css)
    expect(rule?.alternatives.map((names) => names.map(({kind, name}) => [kind, name]))).toEqual(alternatives)
  })

  test('any text reads', () => {
    fc.assert(
      fc.property(fc.string(), (css) => readRules(css).every(({start, end}) => start < end && end <= css.length)),
    )
  })
})

test('data that is large', () => {
  const rows = JSON.stringify(Array.from({length: 4000}, (_, at) => ({id: at, name: `row ${at}`})))
  const [first] = advise(`<script type="application/json">${rows}</script>`)
  expect(first).toMatchObject({id: 'summarise-data', message: expect.stringContaining('4,000 rows')})
  expect(first?.bytes).toBe(Math.round(rows.length * 0.95))
})

test('scripts, styles and comments with much air', () => {
  const script = '// what it does\nfunction go () {\n    return 1\n}\n'.repeat(60)
  const advice = advise(`<script>${script}</script><!-- ${'note '.repeat(200)}-->`)
  expect(advice.map(({id, message}) => [id, message])).toEqual([
    ['minify', 'Minify <script>'],
    ['minify', 'Drop the comments'],
  ])
})

describe('libraries', () => {
  const bootstrap = readFileSync(join(root, 'node_modules/bootstrap/dist/js/bootstrap.bundle.min.js'), 'utf8')
  const d3 = readFileSync(join(root, 'node_modules/d3/dist/d3.min.js'), 'utf8')

  test('one that nothing uses', () => {
    expect(advise(`<p>x</p><script>${bootstrap}</script>`)[0]).toMatchObject({
      id: 'unused-script',
      message: expect.stringContaining('Drop Bootstrap'),
    })
  })

  test('one that has a lighter equivalent', () => {
    const used = `<button data-bs-toggle="collapse">x</button><script>${bootstrap}</script>`
    expect(advise(used)[0]).toMatchObject({id: 'lighter-library', message: expect.stringContaining('<details>')})
    expect(advise(`<script>${d3}</script><script>d3.select('p')</script>`)[0]).toMatchObject({
      id: 'lighter-library',
      message: expect.stringContaining('D3'),
    })
  })

  test('in a bundle it is used by what is with it', () => {
    const bundle = `${'let a=1;'.repeat(20_000)}${d3}`
    expect(ids(`<script>${bundle}</script>`)).not.toContain('unused-script')
  })
})
