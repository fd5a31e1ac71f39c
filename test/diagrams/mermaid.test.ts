import {execFile} from 'node:child_process'
import {chmod, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build, createNodeCapabilities} from 'ampoule'
import {beforeAll, expect, test} from 'vitest'
import {drawInBrowser} from '../../packages/ampoule/src/diagram/draw-in-browser.ts'
import {Drawers} from '../../packages/ampoule/src/diagram/drawers.ts'
import {chromiumPath} from '../support/chromium.ts'

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
  expect(first.html.match(/<figure class="diagram[" ][^>]*><svg /g)).toHaveLength(Object.keys(kinds).length)
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

/** Work with a browser that writes a line each time that it is started: its process. */
async function counted(work: () => Promise<unknown>): Promise<number[]> {
  const place = await mkdtemp(join(tmpdir(), 'ampoule-launches-'))
  const [log, script] = [join(place, 'log'), join(place, 'chromium')]
  await writeFile(script, `#!/bin/sh\necho $$ >> '${log}'\nexec '${chromiumPath()}' "$@"\n`)
  await chmod(script, 0o755)
  const before = process.env.CHROMIUM_PATH
  process.env.CHROMIUM_PATH = script
  try {
    await work()
    return (await readFile(log, 'utf8')).trim().split('\n').map(Number)
  } finally {
    if (before === undefined) delete process.env.CHROMIUM_PATH
    else process.env.CHROMIUM_PATH = before
    await rm(place, {recursive: true})
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}

test('the diagrams of a document share one browser, and it is gone when the page is made', async () => {
  const started = await counted(async () => {
    const {html, findings} = await made(
      `${blocks(['pie', 'timeline'])}\n\`\`\`mermaid\npie\n"a" 3 ]\n\`\`\`\n${blocks(['packet'])}`,
    )
    expect(html.match(/<figure class="diagram[" ]/g)).toHaveLength(3)
    expect(findings.filter(({rule}) => rule === 'undrawn-diagram')).toHaveLength(1)
  })
  expect(started).toHaveLength(1)
  expect(started.filter(isRunning)).toEqual([])
})

test('the pages of a run share one browser, and the command ends', async () => {
  const place = await mkdtemp(join(tmpdir(), 'ampoule-pages-'))
  const pages = ['a', 'b', 'c'].map((name) => join(place, `${name}.md`))
  for (const page of pages) await writeFile(page, `---\nlang: en\n---\n# A\n\n${blocks(['pie'])}`)
  const cli = fileURLToPath(new URL('../../packages/ampoule/bin/ampoule.js', import.meta.url))
  const args = [cli, 'build', ...pages, '--profile', 'file', '--no-cache', '-o', join(place, 'out')]
  const started = await counted(
    () =>
      new Promise((done, fail) => {
        execFile(process.execPath, args, (error, out) => (error === null ? done(out) : fail(error)))
      }),
  )
  expect(started).toHaveLength(1)
  expect(started.filter(isRunning)).toEqual([])
  for (const page of pages)
    expect(await readFile(join(place, 'out', `${basename(page, '.md')}.html`), 'utf8')).toContain('<figure')
  await rm(place, {recursive: true})
})

test('so do documents that are linted', async () => {
  const place = await mkdtemp(join(tmpdir(), 'ampoule-linted-'))
  const pages = ['a', 'b', 'c'].map((name) => join(place, `${name}.md`))
  for (const page of pages) await writeFile(page, `---\nlang: en\n---\n# A\n\n${blocks(['pie'])}`)
  const cli = fileURLToPath(new URL('../../packages/ampoule/bin/ampoule.js', import.meta.url))
  const args = [cli, 'lint', ...pages, '--profile', 'file', '--format', 'json', '--no-cache']
  let told = ''
  const started = await counted(
    () =>
      new Promise((done, fail) => {
        execFile(process.execPath, args, (error, out) => {
          told = out
          if (error === null) done(out)
          else fail(error)
        })
      }),
  )
  expect(started).toHaveLength(1)
  expect(started.filter(isRunning)).toEqual([])
  expect(told).not.toContain('undrawn-diagram')
  await rm(place, {recursive: true})
})

test('one that takes too long gets its browser ended, and does the next no harm', async () => {
  const started = await counted(async () => {
    const {browser} = new Drawers(false)
    await browser.hold(async () => {
      const drawing = [drawInBrowser(kinds.pie?.[0] ?? '', browser, 1), drawInBrowser(kinds.pie?.[0] ?? '', browser)]
      const [late, next] = await Promise.allSettled(drawing)
      expect(late).toMatchObject({status: 'rejected', reason: {message: expect.stringContaining('takes longer')}})
      expect(next).toMatchObject({status: 'fulfilled', value: expect.stringContaining('Fjord')})
    })
  })
  expect(started).toHaveLength(2)
  expect(started.filter(isRunning)).toEqual([])
})
