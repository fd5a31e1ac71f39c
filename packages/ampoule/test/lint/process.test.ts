import {spawn, spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {fewRules, image} from '../cli/rules.ts'
import {folderWith} from '../config/files.ts'

// The command line as it is installed: bundled, a process of its own.
const bin = fileURLToPath(new URL('../../bin/ampoule.js', import.meta.url))
const comment = '<!-- ampoule-disable no-base -->\n'
const page = (index: number): string =>
  `<title>${index}</title>\n${comment}<p>x${index % 7 === 0 ? image : ''}\n${'<p>filler</p>\n'.repeat(40)}`
const pages = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({length: count}, (_, index) => [`pages/${index}.html`, page(index)]))

describe('threads', () => {
  test('say what one thread says, in the same order, and fix the same', async () => {
    const cwd = await folderWith({
      '.git/HEAD': '',
      'ampoule.config.json': {...fewRules, overrides: [{files: '*7.html', rules: {'no-external-image': 'warning'}}]},
      ...pages(200),
    })
    const lint = (...args: string[]) =>
      spawnSync(process.execPath, [bin, 'lint', 'pages', ...args], {cwd, encoding: 'utf8', maxBuffer: 2 ** 26})
    const one = lint('--format', 'json', '--threads', '1')
    const three = lint('--format', 'json', '--threads', '3')
    expect(three.stderr).toBe('')
    expect(JSON.parse(three.stdout).files).toHaveLength(200)
    expect(three.stdout).toBe(one.stdout)
    const dry = lint('--fix-dry-run', '--threads', '1')
    expect(lint('--fix-dry-run', '--threads', '3')).toMatchObject({stdout: dry.stdout, stderr: dry.stderr})
    lint('--fix', '--threads', '3')
    for (let index = 0; index < 200; index++)
      expect(readFileSync(join(cwd, `pages/${index}.html`), 'utf8')).toBe(page(index).replace(comment, ''))
  })

  test('what one of them throws ends the run', async () => {
    const cwd = await folderWith({...pages(40)})
    const {status, stderr} = spawnSync(
      process.execPath,
      [bin, 'lint', 'pages', '--threads', '2', '--rule', 'no-base=loud'],
      {cwd, encoding: 'utf8'},
    )
    expect(status).toBe(2)
    expect(stderr).toContain('must be one of off, error, warning, info')
  })
})

describe('Ctrl-C', () => {
  test.each(['1', '2'])('leaves nothing half written, with %s threads', async (threads) => {
    const count = 1500
    const cwd = await folderWith({'.git/HEAD': '', 'ampoule.config.json': fewRules, ...pages(count)})
    const args = ['lint', 'pages', '--fix', '--threads', threads, '--report', 'json=out.json']
    const child = spawn(process.execPath, [bin, ...args], {cwd, stdio: 'ignore'})
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    const isFixed = (index: number): boolean =>
      !readFileSync(join(cwd, `pages/${index}.html`), 'utf8').includes(comment)
    // The names are linted in their order, in which 0 is first.
    while (!isFixed(0)) await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    const names = readdirSync(join(cwd, 'pages'))
    expect(names).toHaveLength(count)
    let fixed = 0
    for (let index = 0; index < count; index++) {
      const text = readFileSync(join(cwd, `pages/${index}.html`), 'utf8')
      expect([page(index), page(index).replace(comment, '')]).toContain(text)
      if (text !== page(index)) fixed += 1
    }
    expect(fixed).toBeGreaterThan(0)
    expect(fixed).toBeLessThan(count)
    expect(existsSync(join(cwd, 'out.json'))).toBe(false)
  })
})

test('standard input and output, as in a pipe', async () => {
  const cwd = await folderWith({'.git/HEAD': '', 'ampoule.config.json': fewRules})
  const {status, stdout} = spawnSync(process.execPath, [bin, 'lint', '-', '--format', 'agent'], {
    cwd,
    input: `<title>x</title>${image}`,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stdout).toMatch(/\n-:\nerror 1:34 no-external-image: /)
})
