import {type BuildOptions, type BuildResult, build, createNodeCapabilities} from 'ampoule'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {drawD2} from '../../packages/ampoule/src/diagram/d2/draw-d2.ts'
import {Drawers} from '../../packages/ampoule/src/diagram/drawers.ts'
import {axeViolations} from '../support/axe.ts'
import {launchChromium} from '../support/chromium.ts'

let folder: string
let browser: Browser
beforeAll(async () => {
  folder = process.cwd()
  process.chdir(import.meta.dirname)
  browser = await launchChromium()
})
afterAll(async () => {
  process.chdir(folder)
  await browser.close()
})

const made = (blocks: readonly string[], options: BuildOptions = {}): Promise<BuildResult> =>
  build(['# A', ...blocks.map((text) => `\`\`\`d2\n${text}\n\`\`\``)].join('\n\n'), {
    path: 'a.md',
    profile: 'file',
    minify: false,
    lang: 'en',
    capabilities: createNodeCapabilities({root: import.meta.dirname}),
    ...options,
  })
const told = ({findings}: BuildResult): string[] =>
  findings.map(({rule, message, place}) => `${rule} ${place?.start.line}: ${message}`)

const boards = [
  `direction: right
users: Users {shape: person}
api: API {auth: Auth; store: Store {shape: cylinder; tooltip: Holds sessions}; auth -> store: reads}
users -> api.auth: asks {style.stroke-dash: 3}
worker: Worker {style.fill: "#f4a261"; inner: Inner}
dark: Dark {style.fill: "#123456"; shape: queue}
api.store -> worker.inner: a label on a colour
worker -> dark {style.animated: true}`,
  `users: Users table {shape: sql_table; id: int {constraint: primary_key}}
orders: Orders table {shape: sql_table; style.fill: "#ffdd00"; user_id: int {constraint: foreign_key}}
orders.user_id -> users.id
C: Parser {shape: class; +id: int; -secret: string; "run(x int)": void}`,
  'shape: sequence_diagram\\nalice -> bob: What is it?\\ngroup: {alice -> bob: inside}\\nalice.t -> bob.t: span\\nbob."a note"'.replaceAll(
    '\\n',
    '\n',
  ),
  `note: |md
  # Title in Markdown
  **bold** and \`code\`

  - one
|
code: |js
  const a = "x < y" // why
|
formula: |latex
  \\frac{a}{b}
|
note -> code -> formula: then`,
  `vars: {d2-config: {sketch: true; layout-engine: elk; theme-id: 200}}
s: Sketched {style.fill: "#204060"}
g: Grid {grid-columns: 2; p: {shape: page}; h: {shape: hexagon}; d: {shape: diamond}; c: {shape: cloud}; t: {style: {3d: true; multiple: true}}}
s -> g: drawn`,
]
const words = [
  'Users',
  'reads',
  'Worker',
  'Orders table',
  'Parser',
  'What is it?',
  'Title in Markdown',
  'x < y',
  'Sketched',
]

test('boards are SVG in the colours and the font of the page, with words as text that everybody can read', async () => {
  const result = await made(boards)
  expect(told(result)).toEqual([])
  const figures = result.html.match(/<figure class="diagram[" ][\s\S]*?<\/figure>/g) ?? []
  expect(figures).toHaveLength(boards.length)
  for (const figure of figures) {
    expect(figure).toMatch(/<svg [^>]*role="img" aria-label="Diagram: [^"]+"/)
    expect(figure).not.toMatch(/<style|class="(?!diagram)|@font-face|data:|#0D32B2/i)
    expect(figure).toContain('var(--color-')
  }
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'dark'],
  ] as const) {
    const page = await browser.newPage({colorScheme, viewport: {width, height: 6000}})
    const asked: string[] = []
    page.on('request', ({url}) => asked.push(url()))
    await page.setContent(result.html)
    const shown = await page.locator('.diagram svg').allTextContents()
    for (const word of words) expect(shown.join('\n').replaceAll('\u00a0', ' ')).toContain(word)
    expect(await page.evaluate(faint), `${width} ${colorScheme}`).toEqual([])
    expect(await axeViolations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(asked).toEqual([])
    await page.close()
  }
})

/** Runs in the page: words of drawings that are hard to read, by the colour of what lies below their middle. */
function faint(): string[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})
  const paint = (colors: readonly string[]): number => {
    if (context === null) throw new TypeError('no canvas')
    for (const color of colors) {
      context.fillStyle = color
      context.fillRect(0, 0, 1, 1)
    }
    const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const ground = getComputedStyle(document.body).backgroundColor
  const base = ground === 'rgba(0, 0, 0, 0)' ? getComputedStyle(document.documentElement).backgroundColor : ground
  const found: string[] = []
  for (const figure of document.querySelectorAll('.diagram')) figure.scrollLeft = 0
  for (const word of document.querySelectorAll('.diagram svg text')) {
    word.scrollIntoView({inline: 'center', block: 'nearest'})
    const {left, top, width, height} = word.getBoundingClientRect()
    const below = document
      .elementsFromPoint(left + width / 2, top + height / 2)
      .filter(
        (element) =>
          element !== word && !word.contains(element) && /^(?:rect|path|ellipse|polygon)$/.test(element.tagName),
      )
      .map((element) => getComputedStyle(element).fill)
      .filter((fill) => fill !== 'none')
    const {fill, stroke, paintOrder} = getComputedStyle(word)
    const edge = paintOrder.startsWith('stroke') && stroke !== 'none' ? [stroke] : []
    const under = [base, ...below.reverse(), ...edge]
    const [a, b] = [paint(under), paint([...under, fill])]
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    if (width > 0 && contrast < 4.5)
      found.push(`${word.textContent} ${contrast.toFixed(2)}: ${fill} on ${under.join(', ')}`)
  }
  return found
}

test.each(['trusted', 'untrusted'] as const)('nothing of a board runs, and nothing is asked for: %s', async (trust) => {
  const result = await made(
    [
      `a: <img src=x onerror=hit()> {link: "javascript:hit()"; tooltip: "<script>hit()</script>"}
b: B {link: https://a.test/x; icon: https://evil.test/icon.svg}
c: {shape: image; icon: ./local.png}
d: |md
  [x](javascript:hit()) <span onclick="hit()">y</span> <img src="https://evil.test/x.png" /> <form action="https://evil.test"><button>z</button></form>
|`,
    ],
    {trust},
  )
  expect(told(result)).toEqual([
    expect.stringContaining('partial-diagram 5: Image `https://evil.test/icon.svg`'),
    expect.stringContaining('partial-diagram 6: Image `./local.png`'),
    expect.stringContaining('partial-diagram 8: Image `https://evil.test/x.png`'),
  ])
  const page = await browser.newPage()
  const asked: string[] = []
  page.on('request', ({url}) => asked.push(url()))
  await page.setContent(`<script>addEventListener('click', (event) => event.preventDefault())</script>${result.html}`)
  const figure = page.locator('figure.diagram')
  expect(await figure.locator('script, form, button, img, image, iframe, [onclick], [onerror]').count()).toBe(0)
  expect(await figure.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    null,
    'https://a.test/x',
  ])
  expect(await figure.locator('svg').first().getAttribute('role')).toBe('group')
  expect(await figure.textContent()).toContain('<img src=x onerror=hit()>')
  expect(asked).toEqual([])
  await page.close()
})

test('a board that cannot be read or drawn whole is told with its line', async () => {
  const boards = [
    'a -> b',
    'a -> b\nb: {c\nx: y',
    'a: @/etc/passwd',
    'a -> b\n\nlayers: {\n  one: {c}\n}\nsteps: {two: {d}}',
    `a: ${'x'.repeat(20_000)}`,
  ]
  expect(told(await made(boards))).toEqual([
    'undrawn-diagram 9: Diagram cannot be read: maps must be terminated with }',
    'undrawn-diagram 14: Diagram cannot be read: failed to import "/etc/passwd.d2": file does not exist',
    'partial-diagram 20: Only the first board of the diagram is drawn, none of its `layers`',
    'partial-diagram 23: Only the first board of the diagram is drawn, none of its `steps`',
    'undrawn-diagram 26: Diagram has 20004 characters, over the limit of 20000',
  ])
})

test('one that takes too long is ended, and does the next no harm', async () => {
  const {d2} = new Drawers(import.meta.dirname)
  const many = `${Array.from({length: 80}, (_, at) => `n${at}`).join(';')}\n* -> *`
  await d2.hold(async () => {
    const [late, next] = await Promise.allSettled([drawD2(many, d2, 2000), drawD2('a -> b', d2)])
    expect(late).toMatchObject({
      status: 'rejected',
      reason: {message: expect.stringContaining('takes longer than 2 s')},
    })
    expect(next).toMatchObject({status: 'fulfilled', value: {svg: expect.stringContaining('>a</text>')}})
  })
})
