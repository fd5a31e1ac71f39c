// `node bench/markdown-pages.mjs`: 100 pages of Markdown in one call of the command line, against the bare pipeline in one
// process over the same. Whole runs, each with its start; the first one without anything kept.
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {markdownPage} from './pages.mjs'
import {rehype} from './rehype.mjs'
import {median, table} from './tools.mjs'

const self = fileURLToPath(import.meta.url)
const bin = fileURLToPath(new URL('../packages/ampoule/bin/ampoule.js', import.meta.url))

/** The comparison as a section of Markdown. */
export function markdownPages({pages = 100, rounds = 5} = {}) {
  const rows = [3e3, 10e3].map((bytes) => {
    const folder = mkdtempSync(join(tmpdir(), 'ampoule-pages-'))
    const source = join(folder, 'source')
    const out = join(folder, 'out')
    for (const place of [source, out]) mkdirSync(place)
    for (let page = 0; page < pages; page++) writeFileSync(join(source, `page-${page}.md`), markdownPage(bytes, page))
    const run =
      (...args) =>
      () =>
        execFileSync(process.execPath, args, {stdio: 'ignore'})
    const [floor, built] = median([run(self, source, out), run(bin, 'build', source, '-o', out, '--no-cache')], {
      rounds,
    })
    rmSync(folder, {recursive: true})
    return [`${pages} pages of ${bytes / 1e3} KB`, floor, built]
  })
  return table(
    'Build of 100 pages of Markdown in one call, against the bare pipeline in one process',
    ['pages', 'pipeline', 'build'],
    rows,
  )
}

async function bare(source, out) {
  for (const name of readdirSync(source))
    writeFileSync(join(out, name.replace(/md$/, 'html')), await rehype(readFileSync(join(source, name), 'utf8')))
}

if (process.argv[1] === self) {
  const [source, out] = process.argv.slice(2)
  if (source === undefined) console.log(markdownPages())
  else await bare(source, out)
}
