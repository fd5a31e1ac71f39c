import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type BuildOptions, build, createNodeCapabilities} from 'ampoule'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ampoule-design-'))
  await mkdir(join(root, 'docs/deep'), {recursive: true})
  await mkdir(join(root, 'other'))
  await Promise.all([
    writeFile(
      join(root, 'docs/CLAUDE.md'),
      '# Guide\n\n## Design system\n\n- Accent: `#aa0000` (dark: #ff8888)\n- **Radius**: 9px\n- Body font: Georgia\n- Tone: calm\n\n## Other\n\n- Accent: #00aa00\n',
    ),
    writeFile(join(root, 'parts.css'), '.kpis dd { color: red } .chart text { font-size: 20px }'),
    writeFile(join(root, 'brand.css'), ':root { --color-accent: #0000cc; --radius: 1px } .own { color: red }'),
    writeFile(
      join(root, 'tokens.json'),
      JSON.stringify({
        color: {
          brand: {$type: 'color', $value: {colorSpace: 'srgb', components: [0, 0, 0.8], hex: '#0000cc'}},
          accent: {$value: '{color.brand}'},
          background: {$value: '#fffdf5'},
          dark: {background: {$value: '#101018'}},
        },
        radius: {$type: 'dimension', $value: {value: 3, unit: 'px'}},
        font: {body: {$type: 'fontFamily', $value: ['Georgia', 'serif']}},
      }),
    ),
    writeFile(join(root, 'broken.json'), '{'),
  ])
})
afterAll(() => rm(root, {recursive: true}))

const text = '# Title\n\nText with a [link](https://a.test/).'
const made = (options: BuildOptions = {}, markdown = text) =>
  build(markdown, {
    path: 'other/a.md',
    capabilities: createNodeCapabilities({root}),
    profile: 'file',
    form: 'document',
    minify: false,
    ...options,
  })
/** The value of a custom property in the light and in the dark. */
async function values(name: string, options: BuildOptions = {}, markdown = text): Promise<(string | undefined)[]> {
  const {html} = await made(options, markdown)
  const of = (selector: string) =>
    [...html.matchAll(new RegExp(`${selector} ?\\{[^}]*?--${name}: ?([^;}]+)`, 'g'))].at(-1)?.[1]?.trim()
  return [of('(?<=^|[\\s>}]):root'), of(":root\\[data-theme='dark'\\]")]
}

describe('a design is taken from', () => {
  test('a file of CSS, whose other rules hold as well', async () => {
    expect((await values('color-accent', {theme: 'brand.css'}))[0]).toBe('#0000cc')
    expect((await made({theme: 'brand.css'}, `${text}\n\n<p class="own">x</p>`)).html).toContain('.own')
  })

  test('a file of CSS, whose rules hold over those of parts, and reach into drawings', async () => {
    const markdown = `${text}\n\n::: kpis\n- A: 1\n:::\n\n\`\`\`chart\ndata: {a: 1, b: 2}\n\`\`\``
    const {html} = await made({theme: 'parts.css'}, markdown)
    expect(html.indexOf('.kpis dd { color: red }')).toBeGreaterThan(html.indexOf('.kpis dd { font'))
    expect(html).toContain('.chart text { font-size: 20px }')
  })

  test('a length by the name of a colour, which is the size of text or nothing', async () => {
    const markdown = (theme: string) => `---\ntheme: ${theme}\n---\n${text}`
    for (const theme of ['{text: 15px}', "{text: 'clamp(1rem, 2vw, 2rem)'}"]) {
      expect((await values('color-text', {}, markdown(theme)))[0]).toBe('#1b2423')
      expect((await values('text', {}, markdown(theme)))[0]).toMatch(/^(?:15px|clamp\(1rem)/)
    }
    expect((await values('color-accent', {}, markdown('{accent: 4px}')))[0]).toBe('#0b625e')
    expect((await values('color-text', {}, markdown("{text: '#221100'}")))[0]).toBe('#221100')
  })

  test('design tokens of the W3C', async () => {
    expect((await values('color-accent', {theme: 'tokens.json'}))[0]).toBe('#0000cc')
    expect(await values('color-background', {theme: 'tokens.json'})).toEqual(['#fffdf5', '#101018'])
    expect((await values('radius', {theme: 'tokens.json'}))[0]).toBe('3px')
    expect((await values('font-body', {theme: 'tokens.json'}))[0]).toBe('Georgia, serif')
  })

  test('front matter', async () => {
    const markdown = `---\ntheme: {accent: '#0000cc', radius: 2px, dark: {accent: '#9999ff'}}\n---\n${text}`
    expect(await values('color-accent', {}, markdown)).toEqual(['#0000cc', '#9999ff'])
  })

  test('the guide for agents of the folder, or of one around it', async () => {
    expect(await values('color-accent', {path: 'docs/deep/a.md'})).toEqual(['#aa0000', '#ff8888'])
    expect((await values('radius', {path: 'docs/deep/a.md'}))[0]).toBe('9px')
    expect((await values('color-accent', {path: 'other/a.md'}))[0]).not.toBe('#aa0000')
    expect((await values('color-accent', {path: 'docs/deep/a.md', trust: 'untrusted'}))[0]).not.toBe('#aa0000')
  })

  test('the nearer to the page wins', async () => {
    const markdown = `---\ntheme: {accent: '#007700', radius: 7px}\n---\n${text}`
    const options = {path: 'docs/a.md', theme: 'brand.css'}
    expect((await values('color-accent', {path: 'docs/a.md'}, markdown))[0]).toBe('#007700')
    expect((await values('color-accent', options, markdown))[0]).toBe('#0000cc')
    expect((await values('radius', options, markdown))[0]).toBe('1px')
    expect((await values('font-body', options, markdown))[0]).toContain('Georgia')
  })

  test('a theme by name', async () => {
    expect((await values('measure', {theme: 'report'}))[0]).toBe('68ch')
    expect((await values('measure', {}, `---\ntheme: plain\n---\n${text}`))[0]).toBe('70ch')
    expect((await made({}, `---\ntheme: loud\n---\n${text}`)).findings.map(({rule}) => rule)).toContain(
      'invalid-front-matter',
    )
    await expect(made({theme: 'loud'})).rejects.toThrow('loud')
  })
})

test('colours for the dark follow from the light ones, and can be read', async () => {
  const markdown = `---\ntheme: {background: '#fff8f0', text: '#221100', accent: '#663300'}\n---\n${text}`
  const [, background = ''] = await values('color-background', {}, markdown)
  const [, accent = ''] = await values('color-accent', {}, markdown)
  expect(luminance(background)).toBeLessThan(0.05)
  expect(contrast(accent, background)).toBeGreaterThanOrEqual(4.5)
  expect((await made({}, markdown)).findings.map(({rule}) => rule)).not.toContain('unreadable-contrast')
})

test('a colour that cannot be read is told with both values, and mended', async () => {
  const markdown = `---\ntheme: {background: '#ffffff', accent: '#ffcc00'}\n---\n${text}`
  const {findings} = await made({}, markdown)
  expect(findings.filter(({rule}) => rule === 'unreadable-contrast').map(({message}) => message)).toEqual([
    expect.stringMatching(
      /^`color-accent` `#ffcc00` on `#ffffff` has a contrast of 1\.5 in the light theme: `#\w{6}` is used$/,
    ),
  ])
  const [accent = ''] = await values('color-accent', {}, markdown)
  expect(contrast(accent, '#ffffff')).toBeGreaterThanOrEqual(4.5)
})

test('what could end a declaration, or ask for something, is no value', async () => {
  const markdown = `---\ntheme: {accent: "red;} body{display:none", background: "url(https://evil.test/x)", radius: "1px</style><script>x()</script>"}\n---\n${text}`
  for (const trust of ['trusted', 'untrusted'] as const) {
    const {html} = await made({trust}, markdown)
    expect(html).not.toMatch(/display:none|evil\.test|x\(\)/)
  }
})

test('a file that cannot be had is an error of the page', async () => {
  for (const theme of ['none.css', 'broken.json', '../outside.css'])
    expect((await made({theme})).findings.map(({rule}) => rule)).toContain('failed-reference')
})

test('a family that no system has is embedded from its package, or named as missing', async () => {
  const {findings} = await made({}, `---\ntheme: {body-font: Lora}\n---\n${text}`)
  expect(findings.map(({message}) => message).join()).toContain('@fontsource/lora')
})

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = (hex.match(/[\da-f]{2}/gi) ?? []).map((part) => {
    const value = Number.parseInt(part, 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
