import {copyFile, mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from '@ampoule/build'
import {lint, type Plugin} from '@ampoule/lint'
import {createNodeCapabilities} from 'ampoule'
import {build as bundle} from 'esbuild'
import {describe, expect, test} from 'vitest'
import {folderWith} from '../packages/ampoule/test/config/files.ts'
import {run as runIn} from './support/terminal.ts'

const example = fileURLToPath(new URL('../examples/plugin-acme/', import.meta.url))
const {default: acme}: {default: Plugin} = await import(join(example, 'index.js'))
const shouted = '<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><h1>READ THIS NOTICE</h1>'

/** As a package that was published with what it needs: under vitest Node would find the sources of ours. */
const bundled = bundle({
  entryPoints: [join(example, 'index.js')],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  conditions: ['@ampoule/source'],
}).then(({outputFiles: [file]}) => file?.text ?? '')

const runCli = (args: readonly string[], cwd: string) => runIn(args, {cwd})

/** A project that has the plugin installed, as a package manager puts it. */
async function project(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await folderWith({'.git/HEAD': '', 'page.html': shouted, 'note.md': '# READ NOTICES\n\ntext\n', ...files})
  const installed = join(cwd, 'node_modules/ampoule-plugin-acme')
  await mkdir(installed, {recursive: true})
  await copyFile(join(example, 'package.json'), join(installed, 'package.json'))
  await writeFile(join(installed, 'index.js'), await bundled)
  return cwd
}

const only = {rules: {'acme-no-shouting': ['error', {letters: 3}]}}
const config = (more: object) => ({'ampoule.config.json': JSON.stringify({plugins: ['ampoule-plugin-acme'], ...more})})

describe('from code', () => {
  test('the rule, the pass and the profile', async () => {
    const found = lint(shouted, {plugins: [acme], profile: 'acme-intranet'})
    expect(found.map(({rule}) => rule)).toContain('acme-no-shouting')
    const {html} = await build('# Note', {
      capabilities: createNodeCapabilities({root: example}),
      path: 'note.md',
      plugins: [acme],
    })
    expect(html).toContain('Acme, internal')
    const again = await build(html, {capabilities: createNodeCapabilities({root: example}), plugins: [acme]})
    expect(again.html).toBe(html)
  })
})

describe('from a configuration', () => {
  const configured = async () => {
    const cwd = await project(config({profile: 'acme-intranet', ...only, build: {icon: '🚀'}}))
    return {cwd, run: (...args: readonly string[]) => runCli(args, cwd)}
  }

  test('lint and its reporter, also to a file', async () => {
    const {cwd, run} = await configured()
    const {code, out} = await run('lint', 'page.html', '--format', 'acme-lines', '--report', 'acme-lines=out.txt')
    expect(code).toBe(1)
    expect(out).toContain('page.html\tacme-no-shouting\n')
    expect(await readFile(join(cwd, 'out.txt'), 'utf8')).toBe(out)
  })

  test('Markdown, and what a built page is made of', async () => {
    const {cwd, run} = await configured()
    const {out} = await run('lint', 'note.md')
    expect(out).toMatch(/1:1 +error +Heading is in capitals +acme-no-shouting/)
    const built = await run('build', 'note.md', '-o', 'note.html', '--json')
    const [page] = JSON.parse(built.out).files
    expect(page.findings.map(({rule}: {rule: string}) => rule)).toContain('acme-no-shouting')
    const html = await readFile(join(cwd, 'note.html'), 'utf8')
    expect(html).toContain('Acme, internal')
    expect(html).toContain('🚀')
  })

  test('explain, profiles and config know it', async () => {
    const {run} = await configured()
    expect((await run('explain')).out).toContain('acme-no-shouting')
    expect((await run('explain', 'acme-no-shouting')).out).toContain('Incorrect:')
    expect((await run('profiles')).out).toContain('acme-intranet@2026-11')
    const {out} = await run('config', 'page.html')
    expect(out).toMatch(/profile +acme-intranet@2026-11 +ampoule\.config\.json/)
    expect(out).toMatch(/build\.icon +🚀 +ampoule\.config\.json/)
    expect(out).toMatch(/plugins +.*ampoule-plugin-acme/)
  })

  test('--no-config loads none', async () => {
    const {run} = await configured()
    const {out} = await run('lint', '--no-config', 'page.html')
    expect(out).not.toContain('acme')
    expect((await run('lint', '--no-config', '--format', 'acme-lines', 'page.html')).err).toContain('Unknown format')
  })
})

describe('from the command line', () => {
  test('--plugin, and a reporter in a file', async () => {
    const cwd = await project({
      'lines.ts':
        'export default (files: readonly {findings: unknown[]}[]): string => `${files[0]?.findings.length} in all\\n`',
    })
    const {out, err} = await runCli(
      [
        'lint',
        '--plugin',
        'ampoule-plugin-acme',
        '--rule',
        'acme-no-shouting=error',
        '--format',
        './lines.ts',
        'page.html',
      ],
      cwd,
    )
    expect([out, err]).toEqual([expect.stringMatching(/^\d+ in all\n$/), ''])
    const built = await runCli(
      ['build', '--plugin', './node_modules/ampoule-plugin-acme/index.js', 'note.md', '-o', '-'],
      cwd,
    )
    expect(built.out).toContain('Acme, internal')
  })

  test('what does not load is wrong usage', async () => {
    const cwd = await project({'broken.js': 'throw new Error("no luck")', 'none.js': 'export default {nme: "x"}'})
    for (const [args, message] of [
      [['--plugin', 'no-such-plugin'], 'neither a path nor an installed package'],
      [['--plugin', './broken.js'], 'no luck'],
      [['--plugin', './none.js'], 'must be a plugin'],
      [['--format', './none.js'], 'must export a function'],
    ] as const)
      expect(await runCli(['lint', ...args, 'page.html'], cwd)).toMatchObject({
        code: 2,
        err: expect.stringContaining(message),
      })
  })
})

describe('whose plugins run', () => {
  const spy = 'import {writeFileSync} from "node:fs"\nwriteFileSync("ran.txt", "x")\nexport default {name: "spy"}'

  test('not those that a page below brings along', async () => {
    const cwd = await project({
      'theirs/ampoule.config.json': '{"plugins": ["./spy.js"]}',
      'theirs/spy.js': spy,
      'theirs/page.html': shouted,
    })
    const {code, err} = await runCli(['lint', 'theirs/page.html'], cwd)
    expect(code).toBe(2)
    expect(err).toContain('Plugins outside of the project would run code')
    expect((await runCli(['lint', '--no-config', 'theirs/page.html'], cwd)).code).toBeLessThan(2)
    await expect(readFile(join(cwd, 'ran.txt'))).rejects.toThrow('ENOENT')
  })
})

describe('profiles as files', () => {
  test('a profile on top of another, and the domains of an MCP App', async () => {
    const html = `${shouted}<img alt="" src="https://cdn.acme.test/x.png"><script>fetch("https://api.acme.test/")</script>`
    const cwd = await project({
      'page.html': html,
      'host.json': JSON.stringify({id: 'acme', extends: 'mcp-app', resourceDomains: ['https://cdn.acme.test']}),
      'resource.json': JSON.stringify({
        contents: [{uri: 'ui://x', _meta: {ui: {csp: {connectDomains: ['https://api.acme.test']}}}}],
      }),
      'ampoule.config.json': '{"profile": "./host.json"}',
      'wrong.json': '{"id": "x", "xyz": ""}',
    })
    const rules = async (...args: readonly string[]) => {
      const {out, err} = await runCli(['lint', '--format', 'json', ...args, 'page.html'], cwd)
      if (out === '') return err
      return JSON.parse(out)
        .files[0].findings.map(({rule}: {rule: string}) => rule)
        .filter((rule: string) => /external|network/.test(rule))
    }
    expect(await rules('--profile', 'mcp-app')).toEqual(['no-external-image', 'no-network-call'])
    expect(await rules()).toEqual(['no-network-call'])
    expect(await rules('--profile', './resource.json')).toEqual(['no-external-image'])
    expect(await rules('--profile', './wrong.json')).toContain('Unknown key `xyz` of profile `x`; known ones are id')
    await writeFile(
      join(cwd, 'ampoule.config.json'),
      JSON.stringify({
        profile: {
          extends: 'mcp-app',
          connectDomains: ['https://api.acme.test'],
          resourceDomains: ['https://cdn.acme.test'],
        },
      }),
    )
    expect(await rules()).toEqual([])
  })
})
