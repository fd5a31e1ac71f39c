import {type BuildOptions, build, createNodeCapabilities} from 'ampoule'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {exampleDocuments} from '../scripts/example-documents.mjs'
import {Chromium} from './support/browser.ts'
import {testExample} from './support/example.ts'

/** What a reader does with those that are Markdown; `examples.test.ts` uses the others. */
const uses: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'release-review': sortsRows,
  'quarter-slides': goesByKeys,
  'spec-review': showsNotes,
  'service-map': weighsAnew,
  'reading-lab': setsAndMoves,
  'metrics-dashboard': choosesRanges,
  'triage-board': movesAndCopies,
}

async function sortsRows(page: Page): Promise<void> {
  await saysMarks(page)
  const first = () => page.locator('table.sortable tbody tr td').first().innerText()
  expect(await first()).toBe('POST /v2/payments')
  await page.click('table.sortable th:nth-child(4) button')
  expect(await first()).toBe('POST /v2/payments')
  await page.click('table.sortable th:nth-child(4) button')
  expect(await first()).toBe('POST /v2/search')
  expect(await page.getAttribute('table.sortable th:nth-child(4)', 'aria-sort')).toBe('descending')
}

async function saysMarks(page: Page): Promise<void> {
  const tip = page.locator('.chart > [role=status]')
  await page.hover('.chart svg', {position: {x: 200, y: 100}})
  await expect.poll(() => tip.innerText()).toMatch(/^2026-\d\d-\d\d\n(?:this|last) year: \d{3}$/)
  const before = await tip.innerText()
  await page.focus('.chart svg')
  await page.keyboard.press('ArrowRight')
  expect(await tip.innerText()).not.toBe(before)
  await page.keyboard.press('Escape')
  expect(await tip.isHidden()).toBe(true)
}

async function goesByKeys(page: Page): Promise<void> {
  const shown = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.slide')].findIndex((slide) => Math.abs(slide.getBoundingClientRect().top) < 2),
    )
  await page.keyboard.press('ArrowRight')
  await expect.poll(shown).toBe(1)
  await page.keyboard.press('End')
  await expect.poll(shown).toBe(3)
  await page.keyboard.press('PageUp')
  await expect.poll(shown).toBe(2)
}

async function showsNotes(page: Page): Promise<void> {
  const tops = await page.evaluate(() => {
    const [note] = document.querySelectorAll('.hunk [role=note].blocker')
    const [line] = document.querySelectorAll('.hunk > pre > .blocker')
    return [note, line].map((node) => Math.round(node?.getBoundingClientRect().top ?? 0))
  })
  expect(tops[0]).toBe(tops[1])
  await page.locator('.diff > details > summary').nth(1).click()
  expect(await page.locator('.diff > details').nth(1).getAttribute('open')).toBeNull()
  // A link into what is closed opens it.
  await page.click('.diff nav a:has-text("http-error")')
  await expect.poll(() => page.locator('.diff > details').nth(1).getAttribute('open')).toBe('')
}

async function weighsAnew(page: Page): Promise<void> {
  const chosen = () => page.locator('table.matrix tfoot .chosen').innerText()
  expect(await chosen()).toBe('4.56')
  await page.getByLabel('Weight: We can run it with three people').fill('0')
  await page.getByLabel('Weight: What it costs a month').fill('0')
  expect(await chosen()).toBe('5.00')
  expect(await page.locator('.kpis svg').count()).toBe(4)
}

async function setsAndMoves(page: Page): Promise<void> {
  const styleOf = (name: string) =>
    page.evaluate((one) => getComputedStyle(document.documentElement).getPropertyValue(one), name)
  await page.getByLabel('Size').fill('20')
  await page.getByLabel('Rules between lines').check()
  expect([await styleOf('--size'), await styleOf('--rules')]).toEqual(['20px', '1'])
  expect(await page.locator('p [data-of=size]').innerText()).toBe('20px')
  expect(new URL(page.url()).hash).toBe('#size=20&rules=on')
  await page.click('a:has-text("dense")')
  await expect.poll(() => styleOf('--size')).toBe('14px')
  await page.evaluate(() => {
    location.hash = '#size=red&face=url(x)'
  })
  await expect.poll(() => styleOf('--rules')).toBe('0')
  expect(await styleOf('--face')).toBe('system-ui')
  await page.click('button:has-text("Reset")')
  expect(await styleOf('--size')).toBe('16px')

  const column = (at: number) => page.locator('.board section').nth(at).locator('li')
  const [first, last] = [column(0).first(), column(2).first()]
  await first.dragTo(last)
  expect(await column(0).count()).toBe(2)
  expect(await column(2).count()).toBe(2)
  await column(0).first().focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  expect(await page.locator('.board [role=status]').innerText()).toBe('Piers as numbers, not as names: Later, 2 of 3')
  await column(1).nth(1).locator('select').selectOption('Not now')
  expect(await column(2).count()).toBe(3)
  const copied = await copiedFromBoard(page)
  expect(copied).toMatch(
    /^Change the timetable.*\n\n## Now\n- Say full.*## Not now\n.*- Piers as numbers, not as names$/s,
  )
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {value: () => Promise.reject(new Error('no'))})
  })
  await page.click('.board > button')
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe(copied)
}

async function choosesRanges(page: Page): Promise<void> {
  const requests = page.locator('.kpis div:first-child dd').locator('visible=true')
  expect(await requests.innerText()).toMatch(/^350/)
  expect(await page.locator('.charts svg').locator('visible=true').count()).toBe(3)
  await page.getByText('4 weeks', {exact: true}).click()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => requests.innerText()).toMatch(/^385/)
  expect(await page.locator('.charts svg').locator('visible=true').first().innerHTML()).toContain('retry storm')
  const details = page.locator('details:has(.pair)')
  expect(await details.nth(2).locator('> summary').innerText()).toBe('GET /v2/seats/{id}')
  await details.nth(2).locator('> summary').click()
  expect(await details.nth(2).locator('svg').locator('visible=true').count()).toBe(2)
  expect(await page.locator('table.sortable td svg[role=img]').count()).toBe(8)
}

/** The text that the button of a board puts on the clipboard. */
function copiedFromBoard(page: Page): Promise<string> {
  return page.evaluate(async () => {
    let text = ''
    Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (said: string) => (text = said)}})
    document.querySelector<HTMLElement>('.board > button')?.click()
    await new Promise((done) => setTimeout(done))
    return text
  })
}

async function movesAndCopies(page: Page): Promise<void> {
  const column = (at: number) => page.locator('.board section').nth(at).locator('li')
  await column(0).nth(2).dragTo(column(3).first())
  expect(await column(3).count()).toBe(3)
  await column(1).first().focus()
  await page.keyboard.press('Shift+ArrowLeft')
  expect(await column(0).count()).toBe(3)
  const copied = await copiedFromBoard(page)
  expect(copied).toMatch(/^Plan the winter release.*\n\n## Now\n- Bicycles.*## Cut\n.*- Keep the chosen seat/s)
}

for (const example of exampleDocuments()) testExample(example, uses[example.folder])

let chromium: Chromium
beforeAll(async () => {
  chromium = await Chromium.launch()
})
afterAll(() => chromium?.close())

test('on a phone, wide tables, code and diagrams scroll in boxes of their own, with captions and numbers in their places', async () => {
  const cells = Array.from({length: 9}, (_, at) => ` column ${at} `).join('|')
  const markdown = `# A

|${cells}|
|${'-|'.repeat(9)}
|${cells}|

Table: Nine columns

![A picture](data:image/gif;base64,R0lGODlhAQABAAAAACw= "Below it")

\`\`\`js title="a.js" showLineNumbers {2}
const first = 'a line that is longer than the screen of any phone is wide, even in a small font'
second()
\`\`\`

\`\`\`mermaid
graph LR
  A[One long name] --> B[Another long name] --> C[A third long name] --> D[A fourth long name]
\`\`\`
`
  const {html} = await build(markdown, {
    path: 'a.md',
    capabilities: createNodeCapabilities({root: '.'}),
    profile: 'file',
    form: 'document',
    lang: 'en',
  })
  const visit = await chromium.visit(html, {width: 390})
  try {
    const seen = await visit.page.evaluate(() => {
      const one = (selector: string) => document.querySelector(selector) as HTMLElement
      const box = (selector: string) => one(selector).getBoundingClientRect()
      const scrolls = (selector: string) => {
        const node = one(selector)
        node.scrollLeft = 10_000
        const {right} = node.getBoundingClientRect()
        const last = (node.matches('pre') ? node : (node.firstElementChild as Element)).getBoundingClientRect()
        return node.scrollLeft > 0 && right <= 390 && last.right <= right + 1 && node.tabIndex === 0
      }
      const caption = box('table caption')
      const numbers = [...document.querySelectorAll('.numbered .line')].map((line) => getComputedStyle(line, '::after'))
      const text = document.createRange()
      text.selectNodeContents(one('.numbered .line'))
      const atStart = {caption: caption.left, code: text.getBoundingClientRect().left - box('.numbered .line').left}
      return {
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        scrolls: ['.scroll', 'pre', '.diagram'].map(scrolls),
        captionIsAbove: caption.bottom <= box('table thead').top + 1,
        captionIsSeen: atStart.caption >= 0 && atStart.caption < 30,
        figcaptionIsBelow: box('figure:has(img) figcaption').top >= box('figure:has(img) img').bottom,
        titleIsAbove: box('figure.code figcaption').bottom <= box('figure.code pre').top + 1,
        numbers: numbers.map(({content, counterIncrement, position}) => ({content, counterIncrement, position})),
        numbersHaveRoom: numbers.every(({width}) => Number.parseFloat(width) <= atStart.code),
        wordsAreReadable: box('.diagram text').height >= 9,
      }
    })
    expect(seen).toEqual({
      overflow: 0,
      scrolls: [true, true, true],
      captionIsAbove: true,
      captionIsSeen: true,
      figcaptionIsBelow: true,
      titleIsAbove: true,
      numbers: Array.from({length: 2}, () => ({
        content: 'counter(line)',
        counterIncrement: 'none',
        position: 'absolute',
      })),
      numbersHaveRoom: true,
      wordsAreReadable: true,
    })
  } finally {
    await visit.close()
  }
})

describe('parts of a document', () => {
  const body = async (markdown: string, options: BuildOptions = {}) => {
    const {html} = await build(markdown, {
      path: 'a.md',
      capabilities: createNodeCapabilities({root: '.'}),
      profile: 'file',
      minify: false,
      ...options,
    })
    return /<body[^>]*>([\s\S]*?)(?:<script|<\/body>)/.exec(html)?.[1] ?? ''
  }

  test.each<[string, string, RegExp]>([
    [
      'numbers',
      '::: kpis\n- A: 1 (+2 %)\n- B: 3 (+4, bad)\n:::',
      /<dl class="kpis"><div><dt>A<\/dt><dd>1<small class="good">\+2 %<\/small>.*<small class="bad">\+4</,
    ],
    ['a list that is none of numbers', '::: kpis\n- A\n:::', /^\s*<ul>/],
    [
      'alternatives by headings',
      '::: compare\n### A\na\n### B\nb\n:::',
      /<div class="compare"><section><h3 [^>]*>A<.*<\/section><section><h3 [^>]*>B</s,
    ],
    [
      'a checklist',
      '::: checklist\n- [x] a\n- [ ] ~~b~~ no\n- [ ] c\n:::',
      /<progress value="2" max="3"[^>]*><\/progress>1 of 3 done, 1 skipped/,
    ],
    [
      'the course of a number',
      '::: kpis\n- A: 1 (+2 %) ▁▃█\n- B: 3 `[4, 0, −2]`\n:::',
      /<dd>1<small.*<svg [^>]*role="img" aria-label="From 1 to 8, least 1, most 8"><polyline points="0,20 50,14.3 100,0".*From 4 to -2/s,
    ],
    [
      'a decision',
      '::: matrix\n|a|Weight|x|y|z|\n|-|-|-|-|-|\n|k|3|1|★★★|4 (fast)|\n|l|1|5||2|\n:::',
      /<td style="--share:0"><data value="1">1<.*<tr><th scope="row" colspan="2">Weighted mean<\/th><td>2\.00<\/td><td>3\.00<\/td><td class="chosen">3\.50</s,
    ],
    ['a table without weights', '::: matrix\n|a|b|c|\n|-|-|-|\n|k|l|m|\n:::', /<table>\s*<thead>(?!.*<tfoot>)/s],
    [
      'controls',
      '::: controls\n- Users: 1,200 (0–5,000)\n- On: on\n- Kind `--k`: a / **b**\n:::\n\n`{users}` `{k}` `{x}`',
      /<input type="range" name="users" data-var="--users" disabled min="0" max="5000" step="1" value="1200">.*role="switch"[^>]* checked>On.*<option selected>b<.*<span data-of="users">1,200<\/span> <span data-of="k">b<\/span> <code>\{x\}</s,
    ],
    ['a list that sets nothing', '::: controls\n- a\n:::', /^\s*<ul>/],
    [
      'a board',
      '::: board[Do it]\n### A\nwhy\n- x\n### B\n:::',
      /<div class="board" data-prompt="Do it"><p class="title">Do it<\/p><div class="columns"><section><h3 [^>]*>A<\/h3><p>why<\/p><ul>\s*<li>x<\/li>\s*<\/ul><\/section><section><h3 [^>]*>B<\/h3><ul><\/ul>/s,
    ],
    ['a timeline', '::: timeline\n- **9:00** a\n:::', /<ul class="timeline">/],
    [
      'a table, its rows in order',
      '```data sort=-n top=2 columns=n decimals=1\nk,n\na,1\nb,3000\nc,20000\n```',
      /<tbody><tr><td align="right">20,000\.0<\/td><\/tr><tr><td align="right">3000\.0<\/td><\/tr><\/tbody>/,
    ],
    [
      'the course of numbers in a table, and a range that is none',
      '```data\nk,course,range\na,"[4, 0, 2]","[1, 2]"\nb,▁▃█,\n```',
      /<td>a<\/td><td><svg [^>]*aria-label="From 4 to 2, least 0, most 4".*<td>\[1, 2\]<\/td>.*aria-label="From 1 to 8/s,
    ],
    [
      'a title that ends in braces',
      '::: details GET /users/{id}\na\n:::\n\n::: details b {open}\nc\n:::',
      /<summary>GET \/users\/\{id\}<\/summary>.*<details open><summary>b<\/summary>/s,
    ],
    [
      'a table that says whence and when',
      '```data source="billing" asof=2026-11-01\nk,n\na,1\nb,7\n```',
      /<table class="sortable" data-source="billing" data-as-of="2026-11-01"><caption>billing, as of 2026-11-01<\/caption>/,
    ],
  ])('%s', async (_, markdown, expected) => {
    expect(await body(markdown)).toMatch(expected)
  })

  test('a column that is not there stays code, with a finding', async () => {
    const {findings, html} = await build('```data sort=z\nk,n\na,1\n```', {
      path: 'a.md',
      capabilities: createNodeCapabilities({root: '.'}),
    })
    expect(findings.map(({message}) => message)).toContain('Table has no column `z`')
    expect(html).toContain('k,n')
  })

  test('scripts are there when they are used, and small', async () => {
    const {scripts} = await import('../packages/builder/src/behaviours/scripts.ts')
    for (const text of Object.values(scripts)) expect(text.length).toBeLessThan(2048)
    const {html} = await build('```data\na\n1\n```', {
      path: 'a.md',
      trust: 'untrusted',
      capabilities: createNodeCapabilities({root: '.'}),
    })
    expect(html).toContain('<table')
    expect(html).not.toContain('<script')
  })
})
