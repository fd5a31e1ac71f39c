import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {transform} from 'esbuild'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {run} from './support/terminal.ts'

// What the documentation says must be true: its code runs, its commands exist.

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'packages/lint/README.md',
  'packages/build/README.md',
  'packages/ampoule/README.md',
]
const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts

interface Block {
  readonly page: string
  readonly line: number
  readonly language: string
  readonly code: string
}

const blocks: readonly Block[] = pages.flatMap((page) => {
  const text = readFileSync(`${root}${page}`, 'utf8')
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(({index, 1: language = '', 2: code = ''}) => ({
    page,
    line: text.slice(0, index).split('\n').length,
    language,
    code,
  }))
})

let cwd: string
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'ampoule-docs-'))
  mkdirSync(join(cwd, 'notes'))
  mkdirSync(join(cwd, 'docs'))
  for (const name of ['report.md', 'docs/report.md', 'notes/a.md', 'notes/b.md'])
    await writeFile(join(cwd, name), '# Report\n\nText.')
  for (const name of ['index.html', 'page.html', 'old.html', 'new.html'])
    await writeFile(join(cwd, name), '<!doctype html><title>x</title><p>Text')
})
afterAll(() => rmSync(cwd, {recursive: true, force: true}))

describe('commands', () => {
  const lines = blocks
    .filter(({language}) => language === 'sh')
    .flatMap(({page, line, code}) =>
      code
        .split('\n')
        .map((text, index) => ({at: `${page}:${line + index + 1}`, text: text.replace(/\s+#.*$/, '').trim()})),
    )
    .filter(({text}) => text !== '')

  test.each(lines)('$at $text', async ({text}) => {
    const ampoule = /^(?:npx )?ampoule (.*)$/.exec(text)
    if (ampoule === null) {
      const script = /^npm (?:run )?(\w+)/.exec(text)?.[1]
      if (script !== undefined) expect(Object.keys(scripts)).toContain(script)
      else expect(text).toMatch(/^(?:npx (?:vitest|tsc|biome|changeset)|node scripts\/\w+\.mjs)\b/)
      return
    }
    const {code, err} = await run((ampoule[1] ?? '').split(' '), {cwd})
    expect(err).not.toMatch(/^ampoule:/)
    expect(code).toBeLessThan(2)
  })
})

describe('code', () => {
  test.each(blocks.filter(({language}) => language === 'ts'))('$page:$line', async ({page, line, code}) => {
    const {code: script} = await transform(code, {loader: 'ts', format: 'esm'})
    // Beside the packages as they are published, so that a block finds them as a reader's would.
    const folder = join(root, 'node_modules', '.cache')
    const file = join(folder, `docs-${line}-${page.replaceAll('/', '-')}.mjs`)
    mkdirSync(folder, {recursive: true})
    writeFileSync(file, script)
    expect(() => execFileSync(process.execPath, [file], {cwd, stdio: 'pipe'})).not.toThrow()
    rmSync(file)
  })
})
