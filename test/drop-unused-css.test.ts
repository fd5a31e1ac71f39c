import {build} from '@ampoule/build'
import {createNodeCapabilities} from 'ampoule'
import fc from 'fast-check'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {launchChromium} from './support/chromium.ts'

const capabilities = createNodeCapabilities({root: import.meta.dirname})
let browser: Awaited<ReturnType<typeof launchChromium>>
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const names = ['a', 'b', 'C', 'x:y', '1']
const name = fc.constantFrom(...names)
const simple = fc.oneof(
  name.map((one) => `.${one.replace(/^\d/, '\\3$& ').replace(':', '\\:')}`),
  name.map((one) => `#${one.replace(/^\d/, '\\3$& ').replace(':', '\\:')}`),
  fc.constantFrom('p', 'EM', 'main', 'circle', 'linearGradient', '*', ':root', '[class]', '[id|="a"]', '&'),
)
const compound = fc.oneof(
  {weight: 4, arbitrary: simple},
  simple.map((one) => `:not(${one})`),
  fc.tuple(simple, simple).map(([one, other]) => `:is(${one}, ${other})`),
  fc.tuple(fc.constantFrom('p', 'main', '*'), simple).map(([tag, one]) => `${tag}${/^[.#:[]/.test(one) ? one : ''}`),
  simple.map((one) => `p:has(${one})`),
)
const selector = fc
  .tuple(compound, fc.array(fc.tuple(fc.constantFrom(' ', ' > ', ' + ', ' ~ ', ', '), compound), {maxLength: 2}))
  .map(([first, more]) => first + more.flat().join(''))
const declaration = fc
  .tuple(fc.constantFrom('order', 'z-index', 'widows'), fc.nat(99))
  .map(([key, value]) => `${key}: ${value}`)
const rule = fc
  .tuple(selector, declaration, fc.option(fc.tuple(selector, declaration), {freq: 6}))
  .map(([outer, says, inner]) => `${outer} { ${says}${inner === null ? '' : `; ${inner[0]} { ${inner[1]} }`} }`)
const grouped = fc.oneof(
  {weight: 40, arbitrary: rule},
  rule.map((one) => `@media (width > 1px) { ${one} }`),
  fc.tuple(fc.constantFrom('l', 'm'), rule).map(([layer, one]) => `@layer ${layer} { ${one} }`),
  fc.constantFrom(
    '}',
    ';',
    'foo;',
    '@layer m, l;',
    '.a( { order: 1 }',
    '<!--',
    '"',
    '@scope (.a) { p { order: 3 } }',
    '@namespace s url(x);',
  ),
)
const sheet = fc.array(grouped, {minLength: 1, maxLength: 8}).map((rules) => rules.join('\n'))
const attributes = fc
  .tuple(fc.option(fc.array(name, {minLength: 1, maxLength: 2})), fc.option(name))
  .map(
    ([classes, id]) =>
      `${classes === null ? '' : ` class="${classes.join(' ').toLowerCase()}"`}${id === null ? '' : ` id="${id}"`}`,
  )
const body = fc
  .array(fc.tuple(fc.constantFrom('p', 'em', 'main', 'svg'), attributes), {minLength: 1, maxLength: 5})
  .map((elements) =>
    elements.map(([tag, own]) => `<${tag}${own}>${tag === 'svg' ? `<circle${own}/>` : 'x'}</${tag}>`).join(''),
  )

test('what is dropped matches nothing: every style that a browser works out stays the same', async () => {
  const page = await browser.newPage()
  let dropped = 0
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('<!doctype html>', ''), sheet, body, async (doctype, css, elements) => {
      const source = `${doctype}<title>x</title><style>${css}</style>${elements}`
      const make = async (dropUnusedCss: boolean) =>
        (await build(source, {capabilities, path: 'x.html', form: 'document', icon: '🧪', dropUnusedCss})).html
      const [whole, less] = [await make(false), await make(true)]
      if (less.length < whole.length) dropped++
      if (less !== whole) expect(await stylesOf(page, less)).toEqual(await stylesOf(page, whole))
    }),
    {numRuns: 200},
  )
  expect(dropped).toBeGreaterThan(20)
})

async function stylesOf(page: Page, html: string): Promise<string[]> {
  await page.setContent(html)
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].map((node) => {
      const {order, zIndex, widows} = getComputedStyle(node)
      return [node.tagName, order, zIndex, widows].join()
    }),
  )
}

test('the default is to keep what an author wrote; fragments and pages that are not minified keep it as well', async () => {
  const source = '<title>x</title><style>.gone { color: red }</style><p>x'
  const holds = async (options: object) =>
    (await build(source, {capabilities, path: 'x.html', ...options})).html.includes('.gone')
  expect(await holds({})).toBe(true)
  expect(await holds({dropUnusedCss: true, form: 'document'})).toBe(false)
  expect(await holds({dropUnusedCss: true, form: 'fragment'})).toBe(true)
  expect(await holds({dropUnusedCss: true, form: 'document', minify: false})).toBe(true)
})
