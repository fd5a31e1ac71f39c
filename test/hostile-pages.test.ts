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

describe('what would end the bundler is never given to it', () => {
  const many = 100_000
  const nested: readonly (readonly [string, string])[] = [
    ['parentheses', repeat('(', many)],
    ['parentheses that are closed', `${repeat('(', many)}1${repeat(')', many)}`],
    ['arrays', `x = ${repeat('[', many)}${repeat(']', many)}`],
    ['else if', `if (a) b();${repeat('else if (a) b();', many / 4)}`],
    ['not', `x = ${repeat('!', many)}1`],
    ['arrows', `x = ${repeat('a=>', many)}1`],
    ['conditions', `x = ${repeat('a?b:', many)}c`],
    ['brackets that strings seem to close', repeat('(")",', many)],
  ]
  const capabilities = createNodeCapabilities({root: tmpdir()})
  const buildWith = (tag: string, code: string) =>
    build(`<!doctype html><title>x</title><script>unharmed = 1</script><script ${tag}>${code}</script>`, {
      path: 'a.html',
      format: 'html',
      capabilities,
    })

  test.each(nested)('%s', async (_, code) => {
    for (const tag of ['', 'type=module', 'type=text/babel data-presets=typescript']) {
      const {html, findings} = await buildWith(tag, code)
      expect(stops(findings), tag).toContain('too-deep')
      expect(findings.filter(({rule}) => rule === 'internal-error')).toEqual([])
      expect(html).toContain('<script>unharmed=1')
    }
  })

  test('in files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ampoule-'))
    try {
      await writeFile(join(folder, 'deep.js'), `export const x = ${repeat('[', many)}${repeat(']', many)}`)
      await writeFile(join(folder, 'deep.ts'), `export const x: number[] = ${repeat('!', many)}1`)
      await writeFile(join(folder, 'deep.json'), `${repeat('[', many)}${repeat(']', many)}`)
      await writeFile(join(folder, 'main.js'), 'import "./deep.js"')
      for (const code of ['src=main.js>', '>import "./deep.ts"', '>import x from "./deep.json"; x()']) {
        const html = `<!doctype html><title>x</title><script type=module ${code}</script>`
        const options = {path: 'a.html', format: 'html', capabilities: createNodeCapabilities({root: folder})} as const
        const {findings} = await build(html, options)
        const found = findings.filter(({rule}) => rule === 'too-deep' || rule === 'internal-error')
        expect(
          found.map(({rule, file}) => [rule, file]),
          code,
        ).toEqual([['too-deep', expect.stringMatching(/^deep\./)]])
      }
    } finally {
      await rm(folder, {recursive: true, force: true})
    }
  })

  test('what real code nests is bundled', async () => {
    const list = repeat('a.call(b, [1, {c: d ? e : f}]);\n', 5000)
    const sum = `x = ''${repeat(" + 'a'", 5000)};`
    const cases = `if (a) b();${repeat('else if (a) b();', 500)}`
    const {findings} = await buildWith('', `${list}${sum}${cases}`)
    expect(findings.filter(({severity}) => severity === 'error')).toEqual([])
  })
})

/** Runs that grow: none of them closes another. */
const runs = (mark: string): string => Array.from({length: 700}, (_, index) => `${mark.repeat(index + 1)}a `).join('')
const numbered = (count: number, piece: (number: number) => string): string =>
  Array.from({length: count}, (_, number) => piece(number)).join('')

test.each([
  ['links', repeat('[a](b) ', 20_000)],
  ['links that stay open', repeat('[a](', 20_000)],
  ['titles that stay open', repeat('[a](b "', 20_000)],
  ['references that stay open', repeat('[a][b', 20_000)],
  ['brackets that only close', repeat('a] ', 10_000)],
  ['emphasis that stays open', repeat('*a ', 40_000)],
  ['emphasis that only closes', repeat('a* ', 40_000)],
  ['emphasis of two kinds', repeat('a**b_c* ', 20_000)],
  ['text that is struck', repeat('~~a ', 40_000)],
  ['code that stays open', runs('`')],
  ['formulas that stay open', runs('$')],
  ['comments that stay open', repeat('a <!-- b ', 10_000)],
  ['instructions that stay open', repeat('a <? b ', 10_000)],
  ['declarations that stay open', repeat('a <!B ', 10_000)],
  ['CDATA that stays open', repeat('a <![CDATA[ b ', 10_000)],
  ['definitions', numbered(25_000, (number) => `[a${number}]: b\n`)],
  ['footnotes', numbered(15_000, (number) => `a[^${number}]\n\n[^${number}]: b\n\n`)],
  ['dots in a word', repeat('a.', 20_000)],
  ['brackets behind an address', `https://a.test/${repeat(')', 20_000)}`],
  ['cells that rows lack', `|${repeat('a|', 2000)}\n|${repeat('-|', 2000)}\n${repeat('|a\n', 500)}`],
])('Markdown with too many %s is one error, with its place', async (_, text) => {
  const capabilities = createNodeCapabilities({root: tmpdir()})
  const {html, findings} = await build(text, {path: 'a.md', format: 'markdown', capabilities})
  expect([html, findings.map(({rule}) => rule)]).toEqual(['', ['too-much-work']])
  expect(findings[0]?.place?.start.line).toBeGreaterThan(0)
})

test('Markdown that people write is far from every limit', async () => {
  const rows = numbered(100, (number) => `| [${number}](#a) | \`code\` | *a* **b** | $5 |\n`)
  const items = numbered(
    400,
    (number) => `- [${number}](https://a.test/${number}) is *one* with \`code\` and ~~more~~\n`,
  )
  const notes = numbered(40, (number) => `a[^${number}]\n\n[^${number}]: b\n\n`)
  const text = `|a|b|c|d|\n|-|-|-|-|\n${rows}\n${items}\n${notes}${numbered(50, (number) => `[a${number}]: b\n`)}`
  const options = {path: 'a.md', format: 'markdown', capabilities: createNodeCapabilities({root: tmpdir()})} as const
  expect(stops((await build(text, options)).findings)).toEqual([])
})

test('data in Markdown may have any number of brackets', async () => {
  const data = `[${repeat('[1, 2], ', 6000)}[3]]`
  const text = `\`\`\`\n${data}\n\`\`\`\n\n<script type="application/json">\n${data}\n</script>\n`
  const options = {path: 'a.md', format: 'markdown', capabilities: createNodeCapabilities({root: tmpdir()})} as const
  expect(stops((await build(text, options)).findings)).toEqual([])
})

test('what a page says stands in a message as long as a person reads', () => {
  const long = 'x'.repeat(50_000)
  const html = `<title>x</title><a id="${long}" href="#${long}y"></a><p id="${long}"><script type=module>import "${long}"; fetch("https://${long}.test/${long}")</script>`
  const findings = lint(html)
  expect(findings.map(({rule}) => rule)).toContain('no-bare-specifier')
  for (const {message} of findings) expect(message.length).toBeLessThan(1000)
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

test('a page that takes too much is one line for a command that weighs it, never a stack', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ampoule-weigh-'))
  await writeFile(join(folder, 'a.html'), `<!doctype html><title>x</title>${'<b>'.repeat(30_000)}x`)
  const {status, stderr} = spawnSync(process.execPath, [bin, 'stats', join(folder, 'a.html')], {encoding: 'utf8'})
  expect(status).toBe(2)
  expect(stderr).toBe('ampoule: Page has too many elements to be read\n')
  await rm(folder, {recursive: true})
})
