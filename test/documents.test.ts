import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {build, createNodeCapabilities} from 'ampoule'
import {expect, test} from 'vitest'

// Documents as people write them, and what becomes of them: findings, then the content of the page. Refresh with `-u`, and look.
const root = fileURLToPath(new URL('fixtures/documents', import.meta.url))
const capabilities = createNodeCapabilities({root})
const documents = readdirSync(root).filter((name) => /\.(?:md|mdx|qmd)$/.test(name))

test('there are thirty and more', () => {
  expect(documents.length).toBeGreaterThanOrEqual(30)
})

test.each(documents)('%s', async (name) => {
  const options = {path: name, capabilities, minify: false}
  const {html, findings} = await build(readFileSync(`${root}/${name}`, 'utf8'), options)
  const said = findings.map(({rule, message, place}) => `${place?.start.line ?? '-'} ${rule}: ${message}`)
  await expect(`${said.map((line) => `<!-- ${line} -->\n`).join('')}${content(html)}\n`).toMatchFileSnapshot(
    `fixtures/documents/${name}.html`,
  )
})

/** What differs from page to page; drawings, embedded files and scripts, which have tests of their own, are cut short. */
function content(html: string): string {
  const attributes = /<html[^>]*>/.exec(html)?.[0]
  const head = html.match(/<title>[^<]*<\/title>|<meta name="?(?:description|author)[^>]*>/g) ?? []
  const body = html.slice(html.indexOf('<body'))
  const short = body
    .replace(/("data:[\w+/;-]+,)[^"]+/g, '$1…')
    .replace(/(<script[^>]*>)[\s\S]*?(?=<\/script>)/g, '$1…')
    .replace(/(<svg[^>]*>)[\s\S]*?(?=<\/svg>)/g, '$1…')
  return [attributes, ...head, short].join('\n')
}
