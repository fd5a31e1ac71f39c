import {lintFile} from '../../src/lint-file.ts'
import type {LintedFile} from '../../src/report/linted-file.ts'
import {rules} from '../../src/rules/index.ts'

/** Pages of which the rules named here speak, and no others: reports must not change with every new rule. */
export const sources: Readonly<Record<string, string>> = {
  'clean.html': '<title>Clean</title><p>x',
  'docs/a page, 100%: [x].html': `<title>x</title>
<base href="https://a.test/">
<p>Ünïcödé 漢字 👩‍💻 <img alt="" src="https://b.test/x.png?a=1&b=<2>">
<img alt="" src="https://b.test/\`|@octocat.png"><img alt="" src="https://c.test/\u001b[31m.png">
<script>
\tif (location.hash) fetch("https://d.test/")
</script>`,
  'long.html': `<title>x</title>${'<p>filler</p>'.repeat(200)}<img alt="" src="https://b.test/x.png">${'<p>more</p>'.repeat(200)}`,
  'many.html': `<title>x</title>\n${'<img alt="" src="https://b.test/x.png">\n'.repeat(3)}<p>y`,
}

const spoken = new Set(['no-base', 'no-external-image', 'no-network-call', 'require-title'])
const only = Object.fromEntries(rules.map(({id}) => [id, spoken.has(id) ? 'error' : 'off'] as const))

export const files: readonly LintedFile[] = Object.entries(sources).map(([path, html]) =>
  lintFile(html, {
    path,
    rules: {...only, 'no-network-call': 'warning'},
    profile: 'claude-artifact@2026-06-19',
    ...(path === 'many.html' && {budgets: {bytes: 100}}),
  }),
)

export const context = {version: '1.2.3', readSource: (path: string): string | undefined => sources[path]}
