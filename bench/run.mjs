// `npm run bench`: how long the main jobs take, as ratios to a bare floor measured in the same run. Milliseconds depend on
// the machine; ratios much less. Writes bench/RESULTS.md with `--write`; `--no-rivals` leaves out the comparison with other
// tools, which takes minutes and installs them into a temporary folder.
import {execFileSync} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'parse5'
import {createNodeCapabilities} from '../packages/ampoule/dist/index.js'
import {build} from '../packages/builder/dist/index.js'
import {lint} from '../packages/lint/dist/index.js'
import {readScript} from '../packages/lint/dist/internals.js'
import {firstBuilds} from './first-build/run.mjs'
import {markdownPages} from './markdown-pages.mjs'
import {markdownTokens} from './markdown-tokens.mjs'
import {imagePage, markdownPage, markupPage} from './pages.mjs'
import {rehype} from './rehype.mjs'
import {rivals} from './rivals/run.mjs'
import {runs} from './runs.mjs'
import {bareScriptParse} from './script-floor.mjs'
import {tokenTables} from './tokens.mjs'
import {median, table} from './tools.mjs'

const locations = {sourceCodeLocationInfo: true}
const sections = []

{
  const rows = []
  for (const [name, bytes] of [
    ['30 KB', 30e3],
    ['300 KB', 300e3],
    ['2.6 MB', 2.6e6],
  ]) {
    const html = markupPage(bytes)
    const [floor, linted] = median([() => parse(html, locations), () => lint(html)])
    rows.push([`markup, ${name}`, floor, linted])
  }
  const image = imagePage(16 * 1024 * 1024)
  const [floor, linted] = median([() => parse(image, locations), () => lint(image)])
  rows.push(['one image, 16 MiB', floor, linted])
  sections.push(table('Lint, against bare `parse5.parse` with locations', ['page', 'parse5', 'lint'], rows))
}
{
  const code = bareScriptParse.sample(1e6)
  const [floor, read] = median([() => bareScriptParse(code), () => readScript(code, {type: 'classic'})])
  sections.push(
    table(
      'Reading a script, against its bare parse',
      ['script', 'parse', 'read'],
      [['1 MB of library code', floor, read]],
    ),
  )
}
{
  const rows = []
  const capabilities = createNodeCapabilities({root: fileURLToPath(new URL('.', import.meta.url))})
  for (const [name, bytes] of [
    ['3 KB', 3e3],
    ['30 KB', 30e3],
    ['300 KB', 300e3],
  ]) {
    const text = markdownPage(bytes)
    const [floor, built] = await median([() => rehype(text), () => build(text, {path: 'page.md', capabilities})])
    rows.push([`Markdown, ${name}`, floor, built])
  }
  sections.push(
    table('Build, against the bare Markdown pipeline (remark to rehype to text)', ['page', 'pipeline', 'build'], rows),
    markdownPages(),
  )
}
{
  const bin = fileURLToPath(new URL('../packages/ampoule/bin/ampoule.js', import.meta.url))
  const board = fileURLToPath(new URL('../test/fixtures/pages/triage-board/index.html', import.meta.url))
  const folder = await mkdtemp(join(tmpdir(), 'ampoule-start-'))
  const small = join(folder, 'small.html')
  await writeFile(
    small,
    '<!doctype html><title>Small</title><h1>Small</h1><p>One paragraph, and <a href="#x">a link</a>.',
  )
  const run =
    (...args) =>
    () => {
      try {
        execFileSync(process.execPath, args, {stdio: 'ignore'})
      } catch (error) {
        if (error.status !== 1) throw error
      }
    }
  const jobs = [run('-e', '0'), run(bin, '--version'), run(bin, 'lint', small), run(bin, 'lint', board)]
  // Code that was compiled is kept; after some runs all of it is.
  for (let round = 0; round < 8; round++) for (const job of jobs) job()
  const [floor, version, linted, boarded] = median(jobs, {rounds: 9})
  await rm(folder, {recursive: true})
  sections.push(
    table(
      'Start, against `node -e 0`',
      ['command', 'node', 'ampoule'],
      [
        ['`ampoule --version`', floor, version],
        ['`ampoule lint` of one small page', floor, linted],
        ['`ampoule lint` of a page of 21 KB, half of it script', floor, boarded],
      ],
    ),
  )
}

sections.push(await tokenTables(), await markdownTokens())
// A hundred pages in a browser, three times over: left out by `--no-runs`, or run alone by `node bench/runs.mjs`.
if (!process.argv.includes('--no-runs')) sections.push(await runs())
// Minutes of encoding: left out by `--no-first-builds`, or run alone by `npm run bench:first-build`.
if (!process.argv.includes('--no-first-builds')) sections.push(await firstBuilds())
if (!process.argv.includes('--no-rivals')) sections.push(await rivals())

const text = `# Results

Made by \`npm run bench -- --write\` on Node ${process.version}. Medians; the ratio is what counts, each to the floor beside it, measured in turns in one run.

${sections.join('\n')}`
console.log(text)
if (process.argv.includes('--write')) await writeFile(new URL('RESULTS.md', import.meta.url), text)
