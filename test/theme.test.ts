import {build, createNodeCapabilities, measure} from 'ampoule'
import {transform} from 'esbuild'
import {expect, test} from 'vitest'
import {defaultTheme} from '../packages/builder/src/theme/default.ts'

test('the default theme has at most 8 KB, and asks for nothing', async () => {
  const {code, warnings} = await transform(defaultTheme, {loader: 'css', minify: true})
  expect(warnings).toEqual([])
  expect(new TextEncoder().encode(code).length).toBeLessThanOrEqual(8 * 1024)
  expect(code).not.toMatch(/url\(|@import/)
})

test('the default theme has three states: the system, light and dark by choice', () => {
  const names = (css: string): string[] => [...css.matchAll(/(--color-[\w-]+):/g)].map(([, name]) => name ?? '').sort()
  const bare = /^:root \{([^}]*)\}/m.exec(defaultTheme)?.[1] ?? ''
  const system =
    /prefers-color-scheme: dark\) \{\s*:root:not\(\[data-theme='light'\]\) \{([^}]*)\}/.exec(defaultTheme)?.[1] ?? ''
  const chosen = /:root\[data-theme='dark'\] \{([^}]*)\}/.exec(defaultTheme)?.[1] ?? ''
  expect(names(bare).length).toBeGreaterThan(5)
  expect(names(system)).toEqual(names(bare))
  expect(names(chosen)).toEqual(names(bare))
  expect(system.replace(/\s+/g, '')).toBe(chosen.replace(/\s+/g, ''))
  expect(defaultTheme).toMatch(/body \{[^}]*background: var\(--color-background\)/)
})

const capabilities = createNodeCapabilities({root: '.'})

test('a short document has few tokens: rules and colours that it does not use are left out', async () => {
  const {html} = await build('# Hello\n\nA note with a [link](https://a.test/).\n\n- one\n- two\n', {
    path: 'a.md',
    capabilities,
  })
  expect(html).not.toMatch(/--color-(?:note|tip|caution|mark)|\}blockquote\{|\.footnotes\{/)
  for (const name of ['color-text', 'color-accent', 'color-background', 'measure', 'gutter']) {
    expect(html).toContain(`--${name}:`)
    expect(html).toContain(`var(--${name})`)
  }
  // The page of `pandoc -s` 3.10 has 1,276 tokens.
  expect(measure(html).tokens.o200k.mid).toBeLessThan(1.2 * 1276)
})

test.each([
  ['a callout', '> [!NOTE]\n> x'],
  ['a style in the document', '<p style="color: var(--color-note)">x</p>'],
  ['a style sheet in the document', '<style>p { color: var(--color-note) }</style>\n\nx'],
  ['a drawing', '```mermaid\ngraph LR\nA --> B\n```'],
  ['a script', 'x\n\n<script>document.body.style.color = `var(--color-${"note"})`</script>'],
])('%s has the colours that it asks for, in all states', async (_, text) => {
  const {html} = await build(text, {path: 'a.md', capabilities})
  expect(html.match(/--color-note:/g)).toHaveLength(3)
})
