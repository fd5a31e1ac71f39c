import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {BuildOptions} from '@ampoule/build'
import {build, createNodeCapabilities} from 'ampoule'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {Chromium} from './support/browser.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ampoule-markdown-'))
  await sharp({create: {width: 400, height: 200, channels: 3, background: 'teal'}}).toFile(join(root, 'logo.png'))
})
afterAll(() => rm(root, {recursive: true}))

const made = (markdown: string, options: BuildOptions = {}) =>
  build(markdown, {path: 'docs/a.md', capabilities: createNodeCapabilities({root}), ...options})
const body = async (markdown: string, options: BuildOptions = {}) =>
  /<body>([\s\S]*)<\/body>/.exec((await made(markdown, {minify: false, ...options})).html)?.[1] ?? ''

const german = `Dies ist ein deutscher Text, der lang genug ist, damit man seine Sprache erkennen kann. Er handelt von nichts
Besonderem, aber er hat Wörter und Sätze, wie man sie im Deutschen schreibt, und die Erkennung sollte damit keine Mühe haben.
Noch ein Satz, damit es sicher ist, dass genügend Buchstaben vorhanden sind, und noch einer über das Wetter im Norden.`

describe('sizes of images', () => {
  test('are those that the author wrote, as on GitHub', async () => {
    const {html} = await made(
      [
        '<img id="tall" src="../logo.png" height="60" alt="">',
        '<img id="wide" src="../logo.png" width="100" alt="">',
        '<img id="both" src="../logo.png" width="90" height="90" alt="">',
        '<img id="none" src="../logo.png" alt="">',
        '<img id="remote" src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%2240%22 height=%2240%22/%3E" height="20" alt="">',
      ].join('\n'),
    )
    const chromium = await Chromium.launch()
    try {
      const {page, close} = await chromium.visit(html, {width: 1280})
      const sizes = await page.evaluate(() =>
        Object.fromEntries(
          [...document.images].map((image) => [image.id, [image.clientWidth, image.clientHeight].join(' × ')]),
        ),
      )
      expect(sizes).toEqual({tall: '120 × 60', wide: '100 × 50', both: '90 × 90', none: '400 × 200', remote: '20 × 20'})
      await close()
    } finally {
      await chromium.close()
    }
  })

  test('a picture of one theme is shown in that theme alone', async () => {
    const {html} = await made('![](../logo.png#gh-dark-mode-only)![](../logo.png#gh-light-mode-only)')
    expect(html).toContain('class=only-dark')
    expect(html).toContain('class=only-light')
    expect(html).toContain(':root[data-theme=dark] .only-light{display:none}')
  })
})

test('a drawing with links stands in the page, where they can be followed; others stay images', async () => {
  const drawing = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 40" width="100" height="40" font-family="serif"><style>text{fill:red}</style>${inside}</svg>`
  await writeFile(join(root, 'map.svg'), drawing('<a xlink:href="https://a.test/"><text y="20">Go</text></a>'))
  await writeFile(join(root, 'plain.svg'), drawing('<a><text y="20">Go</text></a>'))
  const html = await body('![Map](../map.svg) ![Plain](../plain.svg)')
  expect(html).toMatch(/<svg [^>]*role="group" aria-label="Map">.*<a xlink:href="https:\/\/a.test\/"><text/)
  expect(html).toMatch(/<img .*alt="Plain"/)
})

describe('language and direction', () => {
  test('a language is claimed when the text leaves no doubt, and once', async () => {
    expect((await made(german)).html).toContain('<html lang=de>')
    expect((await made('# Hello\n\nShort.')).html).toContain('<html>')
    expect((await made(german, {lang: 'de-AT'})).html).toContain('<html lang=de-AT>')
    const fragment = (await made(`# Titel\n\n${german.replace('. Er', '.\n\nEr')}`, {form: 'fragment'})).html
    expect(fragment.match(/lang=/g)).toHaveLength(1)
  })

  test.each(['agents', 'carried-files', 'decisions', 'glossary', 'markdown', 'recipes'])(
    'the language of a long text is told as that of a short one: docs/%s.md',
    async (name) => {
      const text = await readFile(new URL(`../docs/${name}.md`, import.meta.url), 'utf8')
      expect((await made(text)).html).toContain('<html lang=en>')
    },
  )

  test('text from right to left runs that way, block by block', async () => {
    const hebrew = 'זהו טקסט בעברית שנכתב מימין לשמאל'
    const {html} = await made(`# ${hebrew}\n\n${hebrew}\n\nEnglish in between.`)
    expect(html).toMatch(/<html[^>]* dir=rtl>/)
    expect(html).toContain('<p dir=auto>English in between.')
    expect((await made('# Hello')).html).not.toContain('dir=')
    // Bullets and columns are on the side where the text begins: `auto` looks at no text in blocks with a direction of their own.
    const parts = await body(
      `- ${hebrew}\n- English\n\n|${hebrew}|a|\n|-|-|\n|b|${hebrew}|\n\n> ${hebrew}\n\n1. English\n2. list`,
    )
    expect(parts.match(/<(?:ul|ol|table|blockquote)[^>]*>/g)).toEqual([
      '<ul dir="rtl">',
      '<table dir="rtl">',
      '<blockquote dir="rtl">',
      '<ol dir="ltr">',
    ])
  })
})

describe('front matter', () => {
  test('gives a title block to a document without a heading of its own', async () => {
    const head = '---\ntitle: Report\nsubtitle: A try\nauthor: [Ada, {name: Bob}]\ndate: 2026-05-01\n---\n'
    expect(await body(`${head}\nText.`)).toContain(
      '<header><h1 id="report">Report</h1><p class="subtitle">A try</p><p class="byline">Ada, Bob · <time datetime="2026-05-01">2026-05-01</time></p></header>',
    )
    expect(await body(head)).toContain('<h1 id="report">Report</h1>')
    expect(await body(`${head}\n# Own\n\nText.`)).not.toContain('Report')
  })

  test('that cannot be read is a warning: the page is fit to publish', async () => {
    const {findings} = await made('---\ntitle: "open\n---\n\n# Hello')
    expect(findings.filter(({severity}) => severity === 'error')).toEqual([])
    expect(findings.map(({rule}) => rule)).toContain('invalid-front-matter')
  })
})

describe('formulas', () => {
  test.each([
    ['$a\\,b$', '<mspace width="0.1667em">'],
    ['\\(a\\)', '<mi>a</mi>'],
    ['Text \\[ y = \\frac{1}{2} \\] goes on', '<mfrac>'],
    ['$$\n\\int_0^1 x\\,dx\n$$', 'display="block"'],
    ['```math\nE = mc^2\n```', 'display="block"'],
  ])('%s becomes MathML', async (markdown, part) => {
    const html = await body(markdown)
    expect(html).toContain('<math')
    expect(html).toContain(part)
  })

  test.each([
    'It costs $5 and $6.',
    'A path $HOME/bin and $PATH',
    '\\[optional\\]',
    '\\(\\)\\[\\\\\\]',
    '`$a$`',
    'unclosed \\(a and $b',
    'a \\$5 bill and $ 6 $',
  ])('%s is none', async (markdown) => {
    expect(await body(markdown)).not.toContain('<math')
  })

  test('one that cannot be read stays as it was written, with a finding at its line', async () => {
    const {findings, html} = await made('# A\n\nText $\\frac{1$ on.')
    expect(findings.find(({rule}) => rule === 'invalid-math')?.place?.start.line).toBe(3)
    expect(html).toContain('\\frac{1')
  })
})

describe('diagrams', () => {
  test.each([
    'graph TD; A[Start] --> B{Ok?}',
    'sequenceDiagram\nA->>B: Hi',
    'classDiagram\nA <|-- B',
    'stateDiagram-v2\n[*] --> A',
  ])('%s is drawn, with words as text, and asks for nothing', async (source) => {
    const {html, findings} = await made(`\`\`\`mermaid\n${source}\n\`\`\``)
    expect(findings.filter(({severity}) => severity !== 'info')).toEqual([])
    expect(html).toMatch(/<figure class=diagram><svg/)
    expect(html).toContain('</text>')
    expect(html).not.toMatch(/googleapis|@import/)
  })

  test('one of another kind is a finding, and left to a host that draws it', async () => {
    const markdown = '# A\n\n```mermaid\npie\n"a": 3\n```'
    const {findings} = await made(markdown)
    expect(findings.find(({rule}) => rule === 'undrawn-diagram')?.place?.start.line).toBe(3)
    const hosted = await made(markdown, {profile: 'claude-artifact@2026-08-22'})
    expect(hosted.html).toContain('<pre class=mermaid>pie')
    expect(hosted.findings.map(({rule}) => rule)).not.toContain('undrawn-diagram')
  })
})

test('links to files beside the page lead to where these are published', async () => {
  const links = await body(
    '[a](b.md) [b](/c.md) [c](../d.md#x) [d](#e) [e](https://f.test/) [f](mailto:g@h.test)\n\n## e',
    {
      linkBase: 'https://github.com/owner/repo/blob/main',
    },
  )
  expect([...links.matchAll(/href="([^"]*)"/g)].map(([, url]) => url)).toEqual([
    'https://github.com/owner/repo/blob/main/docs/b.md',
    'https://github.com/owner/repo/blob/main/c.md',
    'https://github.com/owner/repo/blob/main/d.md#x',
    '#e',
    'https://f.test/',
    'mailto:g@h.test',
  ])
})

test('code is highlighted with classes, brackets are not; a page of data stays plain', async () => {
  const {html} = await made('```json\n[{"a": 1}, 2]\n```')
  expect(html).toContain('<span class=hljs-number>1</span>')
  expect(html).not.toContain('hljs-punctuation')
  const data = `\`\`\`json\n[${'[1, 2], '.repeat(4000)}[]]\n\`\`\``
  expect((await made(data)).html.length).toBeLessThan(data.length + 8192)
})

describe('the theme', () => {
  test('stands in the page with the rules that it uses alone', async () => {
    const {html} = await made('# Hello\n\nText.')
    expect(html.length).toBeLessThan(4096)
    expect(html).not.toMatch(/blockquote\{|\.hljs|table\{/)
    expect((await made('> Quote\n\n| a |\n|---|\n| 1 |')).html).toMatch(/blockquote\{[\s\S]*table\{/)
  })

  test('is whole where a script may add elements', async () => {
    expect((await made('# Hello\n\n<script>document.body.append("x")</script>')).html).toMatch(/blockquote\{/)
  })
})
