import {build, createNodeCapabilities} from 'ampoule'
import {beforeAll, expect, test} from 'vitest'

const kinds: Readonly<Record<string, readonly [source: string, text: string]>> = {
  pie: ['pie title Tickets\n"Fjord": 42\n"Night": 12', 'Fjord'],
  gantt: ['gantt\ndateFormat YYYY-MM-DD\nsection A\nTable :done, a, 2026-11-09, 5d', 'Table'],
  mindmap: ['mindmap\n  root((Skerry))\n    Search', 'Skerry'],
  timeline: ['timeline\n  2024 : Search', 'Search'],
  gitGraph: ['gitGraph\n  commit id: "one"\n  branch a\n  commit', 'one'],
  quadrantChart: ['quadrantChart\nx-axis Low --> High\ny-axis Low --> High\nA: [0.3, 0.6]', 'High'],
  sankey: ['sankey-beta\nA,B,10', 'B'],
  journey: ['journey\nsection Go\n  Walk: 5: Me', 'Walk'],
  kanban: ['kanban\n  Todo\n    [Write]', 'Write'],
  packet: ['packet-beta\n0-15: "Port"', 'Port'],
}

const made = (markdown: string) =>
  build(markdown, {
    path: 'a.md',
    profile: 'file',
    minify: false,
    lang: 'en',
    capabilities: createNodeCapabilities({root: import.meta.dirname}),
  })

const blocks = (names: readonly string[]) =>
  names.map((name) => `\`\`\`mermaid\n${kinds[name]?.[0]}\n\`\`\`\n`).join('\n')

let folder: string
beforeAll(() => {
  folder = process.cwd()
  process.chdir(import.meta.dirname)
  return () => process.chdir(folder)
})

test('kinds that only Mermaid draws are SVG in the colours of the page, the same each time', async () => {
  const first = await made(blocks(Object.keys(kinds)))
  expect(first.findings.filter(({rule}) => rule !== 'require-title')).toEqual([])
  expect(first.html.match(/<figure class="diagram"[^>]*><svg /g)).toHaveLength(Object.keys(kinds).length)
  for (const [, text] of Object.values(kinds))
    expect(first.html).toMatch(new RegExp(`<(?:text|tspan|p|span)[^>]*>\\s*${text}`))
  expect(first.html).not.toMatch(/<\/svg>.*<style|foreignObject/s)
  expect(first.html).toContain('fill="var(--color-accent')
  const again = async () => (await made(blocks(['gantt', 'gitGraph']))).html
  expect(await again()).toBe(await again())
}, 400_000)

test('what Mermaid cannot read is a finding, and stays code', async () => {
  const {findings, html} = await made('```mermaid\npie\n"a" 3 ]\n```')
  expect(findings.map(({message}) => message).join()).toContain('Diagram cannot be read')
  expect(html).toContain('language-mermaid')
})
