import {spawnSync} from 'node:child_process'
import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from '@ampoule/build'
import {createLinter, type Finding, lint} from '@ampoule/lint'
import {createNodeCapabilities} from 'ampoule'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'

const bin = fileURLToPath(new URL('../packages/ampoule/bin/ampoule.js', import.meta.url))
const crash = fileURLToPath(new URL('hostile/crash/', import.meta.url))
const repeat = (text: string, count: number): string => text.repeat(count)
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

function framed(levels: number): string {
  let html = '<p>x'
  for (let level = 0; level < levels; level++) html = `<iframe srcdoc="${escaped(html)}"></iframe>`
  return `<title>x</title>${html}`
}

/** Pages that once took the process with them, or would; and the stop that each is told. */
const deep: readonly (readonly [string, string, string])[] = [
  ['2,000 elements', 'a.html', repeat('<div>', 2000)],
  ['20,000 elements', 'a.html', repeat('<div>', 20_000)],
  ['5,000 formatting elements', 'a.html', repeat('<b>', 5000)],
  ['a table in a table, 2,000 times', 'a.html', repeat('<table><tr><td>', 2000)],
  ['9 frames', 'a.html', framed(9)],
  ['11 frames', 'a.html', framed(11)],
  ['rules that double', 'a.html', `<style>${repeat('&,&{', 28)}color:red`],
  ['rules that double twice', 'a.html', `<style>${repeat('&&&&{', 33)}color:red`],
  ['20,000 rules', 'a.html', `<style>${repeat('a{', 20_000)}</style>`],
  ['20,000 media rules', 'a.html', `<style>${repeat('@media all{', 20_000)}</style>`],
  ['parentheses in a script', 'a.html', `<script>fetch(${repeat('(', 20_000)}1${repeat(')', 20_000)})</script>`],
  ['2,000 quotes', 'a.md', `${repeat('> ', 2000)}x`],
  ['2,000 lists on a line', 'a.md', `${repeat('- ', 2000)}x`],
  ['20,000 elements in Markdown', 'a.md', repeat('<div>\n', 20_000)],
]

const stops = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({rule, severity}) => severity === 'error' && /^(?:too-deep|too-much-work)$/.test(rule))
    .map(({rule}) => rule)

describe('what is nested without end is an error of its page', () => {
  test.each(deep.filter(([, path]) => path === 'a.html'))('lint: %s', (_, path, text) => {
    expect(stops(createLinter()(text, path).findings).length).toBe(1)
    expect(stops(lint(text)).length).toBe(1)
  })

  test.each(deep)('build: %s', async (_, path, text) => {
    const {findings} = await build(text, {
      path,
      format: path === 'a.md' ? 'markdown' : 'html',
      capabilities: createNodeCapabilities({root: tmpdir()}),
    })
    expect(findings.filter(({severity}) => severity === 'error').length).toBeGreaterThan(0)
    expect(findings.filter(({rule}) => rule === 'internal-error')).toEqual([])
  })
})

test('sheets that import three others each, ten deep, are one error and no page', async () => {
  const encoder = new TextEncoder()
  const {html, findings} = await build('<style>@import "0.css";</style>', {
    path: 'a.html',
    format: 'html',
    capabilities: {
      ...createNodeCapabilities({root: tmpdir()}),
      async read(url) {
        const level = Number.parseInt(url, 10)
        const rules = ['', ' screen', ' print'].map((media) => `@import "${level + 1}.css"${media};`)
        return {path: url, bytes: encoder.encode(level < 10 ? rules.join('') : 'p { color: red }')}
      },
    },
  })
  expect(html).toBe('')
  expect(findings.map(({rule}) => rule)).toEqual(['too-much-work'])
})

describe('the command line', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ampoule-'))
    await cp(crash, folder, {recursive: true})
    await writeFile(join(folder, 'deep.md'), `${repeat('> ', 2000)}x`)
    await writeFile(join(folder, 'good.html'), '<!doctype html><html lang=en><meta charset=utf-8><title>x</title><p>x')
  })
  afterEach(() => rm(folder, {recursive: true, force: true}))

  const run = (args: readonly string[]) => spawnSync(process.execPath, [bin, ...args], {cwd: folder, encoding: 'utf8'})

  interface Report {
    readonly files: readonly {readonly path: string; readonly findings: readonly Finding[]}[]
  }

  test.each([
    ['lint', ['lint', '--format', 'json']],
    ['build', ['build', '-o', 'out/', '--json', '--no-cache']],
  ])('%s reports every page', async (_, args) => {
    const names = (await readdir(folder)).filter((name) => /\.(?:html|md)$/.test(name)).sort()
    const {status, stdout, stderr} = run([...args, ...names])
    const {files}: Report = JSON.parse(stdout)
    const failed = files.filter(({findings}) => findings.some(({severity}) => severity === 'error'))
    expect(files.map(({path}) => path).sort()).toEqual(names)
    expect(failed.map(({path}) => path).sort()).toEqual(names.filter((name) => name !== 'good.html'))
    expect([status, stderr]).toEqual([1, ''])
    if (args[0] === 'build') expect(await readFile(join(folder, 'out/good.html'), 'utf8')).toContain('<p>x')
  })

  test.each(['internal-error', 'too-deep', 'too-much-work'])('explains %s', (id) => {
    expect(run(['explain', id]).stdout).toContain(`# ${id}`)
  })
})
