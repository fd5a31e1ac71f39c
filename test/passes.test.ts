import {existsSync, readdirSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import * as library from '@ampoule/build'
import {lint} from '@ampoule/lint'
import {createNodeCapabilities} from 'ampoule'
import type {Root} from 'hast'
import {type Plugin, unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {startBuild} from '../packages/builder/src/build-context.ts'
import {emit} from '../packages/builder/src/emit.ts'
import {parseHtml} from '../packages/builder/src/parse.ts'
import {parseMarkdown} from '../packages/builder/src/parse-markdown.ts'

const fixtures = fileURLToPath(new URL('fixtures/passes/', import.meta.url))
const source = fileURLToPath(new URL('../packages/builder/src/passes/', import.meta.url))
/** From the source, so that a pass without fixtures fails. */
const passes = readdirSync(source).map((name) => name.replace(/\.ts$/, ''))
const casesOf = (pass: string): string[] => (existsSync(`${fixtures}${pass}`) ? readdirSync(`${fixtures}${pass}`) : [])

function plugin(name: string): Plugin<[object?], Root> {
  const key = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return library[key as keyof typeof library] as unknown as Plugin<[object?], Root>
}

/** Passes that leave files to those behind them. */
const structural = new Set(['collapse-sources', 'inline-svg', 'mark-addresses', 'resolve-base', 'seal-frames'])

interface Ran {
  readonly html: string
  readonly ledger: string
}

/** Runs one pass over a page, as a unified plugin, with nothing before or behind it. */
async function run(pass: string, text: string, root: string, path: string, again = false): Promise<Ran> {
  const options: object = existsSync(`${root}options.json`)
    ? JSON.parse(await readFile(`${root}options.json`, 'utf8'))
    : {}
  const file = new VFile({path})
  const {tree} = path.endsWith('.md')
    ? await parseMarkdown(text, path, {trust: 'trusted'})
    : parseHtml(text, path, 'trusted')
  // As a build does for a page that has been through one before: minifiers are not idempotent.
  if (again) startBuild(file, tree, {sealed: true})
  const processor = unified().data('capabilities', createNodeCapabilities({root})).use(plugin(pass), options)
  const done = await processor.run(tree, file)
  const entries = file.data.build?.ledger.entries ?? []
  const ledger = entries.map(
    ({status, sink, url, path: from, reason}) =>
      `${status} ${sink} ${url}${from ? ` (${from})` : ''}${reason ? `: ${reason}` : ''}`,
  )
  return {html: emit(done as Root, {path, minify: false}).text, ledger: ledger.sort().join('\n')}
}

/** Passes whose cases are small sites, and where those are looked at. */
const elsewhere: Readonly<Record<string, string>> = {
  'add-behaviours': 'markdown-reading.test.ts',
  'build-diffs': 'patterns.test.ts',
  'build-tables': 'patterns.test.ts',
  'carry-files': 'carried-files.test.ts',
  'compile-tailwind': 'cdn-few.test.ts',
  'draw-diagrams': 'markdown.test.ts',
  'rebase-links': 'markdown.test.ts',
}

test.each(Object.entries(elsewhere))('%s is looked at in %s', (pass, file) => {
  expect(passes).toContain(pass)
  expect(existsSync(fileURLToPath(new URL(file, import.meta.url)))).toBe(true)
})

test('no fixture is of a pass that there is not', () => {
  expect(readdirSync(fixtures).filter((name) => !passes.includes(name))).toEqual([])
})

describe.each(passes.filter((pass) => elsewhere[pass] === undefined))('%s', (pass) => {
  test('has at least twelve cases', () => {
    expect(casesOf(pass).length).toBeGreaterThanOrEqual(12)
  })

  test.each(casesOf(pass))('%s', async (name) => {
    const root = `${fixtures}${pass}/${name}/`
    const path = existsSync(`${root}input.md`) ? 'input.md' : 'input.html'
    const {html, ledger} = await run(pass, await readFile(`${root}${path}`, 'utf8'), root, path)
    await expect(html).toMatchFileSnapshot(`${root}output.html`)
    await expect(ledger).toMatchFileSnapshot(`${root}ledger.txt`)
    expect((await run(pass, html, root, 'input.html', true)).html).toBe(html)
    // What could not be had stays in the page, and the ledger says so; files are left to the passes that embed them.
    const hasFailed = ledger.split('\n').some((line) => line.startsWith('failed'))
    const errors = lint(html).filter(({severity}) => severity === 'error')
    if (!hasFailed && !structural.has(pass)) expect(errors).toEqual([])
  })
})
