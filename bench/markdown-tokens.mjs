// `node bench/markdown-tokens.mjs`: tokens of the patterns that people publish, as Markdown, as the page that ampoule builds of it,
// as a page of the same content and look written by hand, and as `pandoc -s` makes it. Each is a pair in bench/markdown.
// Pandoc is `pandoc-wasm` of npm, put into the system's temporary folder.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {createNodeCapabilities} from '../packages/ampoule/dist/index.js'
import {build} from '../packages/builder/dist/index.js'
import {measureExactly} from '../packages/lint/dist/index.js'

const root = fileURLToPath(new URL('markdown', import.meta.url))
const pandocVersion = '1.1.0'

/** The table of tokens. */
export async function markdownTokens() {
  const {pandoc, made} = await loadPandoc()
  const names = readdirSync(root).flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -3)] : []))
  const rows = await Promise.all(names.map((name) => row(name, pandoc)))
  return `## Tokens of Markdown, page, HTML by hand and pandoc

Exact tokens of o200k. *Markdown* is what an author writes; *page* is what ampoule builds of it, with its theme for light, dark and paper, and the scripts that it needs; *by hand* is the same content with a similar look as one file of HTML, in [bench/markdown](markdown). ${made}

| pattern | Markdown | by hand | Markdown to by hand | page | pandoc | page to pandoc |
|---|---:|---:|---:|---:|---:|---:|
${rows.join('\n')}
`
}

async function row(name, pandoc) {
  const source = readFileSync(join(root, `${name}.md`), 'utf8')
  const byHand = readFileSync(join(root, `${name}.html`), 'utf8')
  const {html} = await build(source, {path: `${name}.md`, capabilities: createNodeCapabilities({root})})
  const [written, hand, page] = await Promise.all([source, byHand, html].map(tokens))
  const other = pandoc && (await tokens(await pandoc(source)))
  const cells = [written, hand, ratio(written, hand), page, other ?? '–', other ? ratio(page, other) : '–']
  return `| ${name} | ${cells.map((cell) => cell.toLocaleString('en')).join(' | ')} |`
}

async function tokens(text) {
  return (await measureExactly(text)).tokens.o200k.mid
}

function ratio(a, b) {
  return (a / b).toFixed(2)
}

/** Pandoc as a function, and a sentence on what it is; without npm the column stays empty. */
async function loadPandoc() {
  const home = join(tmpdir(), `ampoule-pandoc-${pandocVersion}`)
  const entry = join(home, 'node_modules/pandoc-wasm/src/index.node.js')
  if (!existsSync(entry)) {
    mkdirSync(home, {recursive: true})
    writeFileSync(join(home, 'package.json'), '{"private": true, "name": "ampoule-pandoc"}\n')
    const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `pandoc-wasm@${pandocVersion}`]
    spawnSync('npm', args, {cwd: home, timeout: 5 * 60_000})
  }
  if (!existsSync(entry)) return {made: '*Pandoc* is missing: npm could not install `pandoc-wasm`.'}
  const {convert} = await import(pathToFileURL(entry).href)
  const options = {from: 'markdown', to: 'html', standalone: true, 'html-math-method': {method: 'mathml'}}
  const pandoc = async (text) => (await convert(options, text, {})).stdout
  const version = /generator" content="pandoc ([\d.]+)/.exec(await pandoc('x'))?.[1]
  const made = `*Pandoc* is \`pandoc -s --mathml\` ${version}, which leaves charts, diagrams, data and patches as code, and directives as boxes without a look.`
  return {pandoc, made}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await markdownTokens())
