import {spawnSync} from 'node:child_process'
import {describe, expect, test} from 'vitest'
import {run} from '../../../../test/support/terminal.ts'
import {wantsColors} from '../../src/cli/main.ts'
import {folderWith} from '../config/files.ts'
import {fewRules, image} from './rules.ts'

const title = '<title>x</title>'
const page = () =>
  folderWith({'.git/HEAD': '', 'ampoule.config.json': fewRules, 'a.html': title + image, 'b.html': '<p>x'})

describe('what was meant', () => {
  test.each([
    [['lnit'], 'Unknown command `lnit`; did you mean `lint`?'],
    [['--verson'], 'Unknown option `--verson`; did you mean `--version`?'],
    [['--profile', 'bare', 'lint', 'a.html'], '`--profile` stands where a command should: options come after it'],
    [['a.html'], '`a.html` is no command; did you mean `ampoule build a.html`?'],
    [['xyzzy'], 'Unknown command `xyzzy`; known ones are init, build,'],
    [['help', 'biuld'], 'Unknown command `biuld`; did you mean `build`?'],
    [['lint', 'a.html', '--fixx'], 'Unknown option `--fixx`; did you mean `--fix`?'],
    [['build', 'a.html', '--no-chache'], 'Unknown option `--no-chache`; did you mean `--no-cache`?'],
    [['lint', 'a.html', '--xyzzy'], 'Unknown option `--xyzzy`; `ampoule lint --help` lists the options'],
    [['lint', 'a.html', '--no-format'], 'Unknown option `--no-format`; `--format` takes a value'],
    [['lint', 'a.html', '--threads', '-1'], 'Option `--threads` argument is ambiguous; `ampoule lint --help`'],
    [['lint', 'a.html', '--threads', '0'], '`--threads` must be at least 1'],
    [['lint', 'a.html', '--root', 'nowhere'], '`--root` is no folder: `nowhere`'],
    [['lint', 'a.html', '--report', 'json=-'], '`--report` needs a file: standard output is for `--format`'],
    [['lint', ''], 'The name of a file is empty'],
    [['build', 'a.html', ''], 'The name of a file is empty'],
    [['build', 'a.html', '-o', ''], '`--out` needs a name, and is empty'],
    [['build', 'a.html', '--depfile='], '`--depfile` needs a name, and is empty'],
    [['lint', 'a.html', '--baseline='], '`--baseline` needs a name, and is empty'],
    [['dev', 'none.md'], '`none.md` cannot be read: there is no such file'],
    [['dev', '-'], 'Name one file to show'],
    [['explain', 'no-bse'], 'Unknown rule `no-bse`; did you mean `no-base`?'],
    [
      ['lint', 'a.html', '--profile', 'mcp-ap'],
      'the command line: Unknown profile `mcp-ap`; did you mean `mcp-app@2026-01-26`?',
    ],
  ])('%j', async (args, message) => {
    const {code, out, err} = await run(args, {cwd: await page()})
    expect(err).toContain(`ampoule: ${message}`)
    expect([code, out]).toEqual([2, ''])
  })
})

test('help of a command, by either way', async () => {
  const cwd = await page()
  const help = await run(['help', 'lint'], {cwd})
  expect(help).toEqual(await run(['lint', '--help'], {cwd}))
  expect(help.out).toContain('Usage: ampoule lint')
  expect((await run(['help'], {cwd})).out).toContain('Usage: ampoule <command>')
})

test('short options, and errors alone', async () => {
  const cwd = await page()
  const {code, out} = await run(['lint', 'a.html', 'b.html', '-c', 'ampoule.config.json', '-f', 'json', '-q'], {cwd})
  const rules = JSON.parse(out).files.map(({findings}: {findings: {rule: string}[]}) => findings.map(({rule}) => rule))
  expect([code, rules]).toEqual([1, [['no-external-image'], []]])
  expect((await run(['lint', 'b.html', '--quiet', '--max-warnings', '0'], {cwd})).code).toBe(1)
})

describe('colours', () => {
  test('are what the option says, whatever the terminal is', async () => {
    const cwd = await page()
    expect((await run(['lint', 'a.html', '--color'], {cwd})).out).toContain('\u001b[31m')
    expect((await run(['lint', 'a.html', '--no-color'], {cwd})).out).not.toContain('\u001b')
  })

  test.each([
    [{}, true, true],
    [{}, false, false],
    [{NO_COLOR: '1'}, true, false],
    [{NO_COLOR: ''}, true, true],
    [{FORCE_COLOR: '1'}, false, true],
    [{FORCE_COLOR: ''}, false, true],
    [{FORCE_COLOR: '0'}, true, false],
    [{FORCE_COLOR: '1', NO_COLOR: '1'}, false, true],
  ])('%j on a terminal (%s): %s', (env, isTerminal, wants) => {
    expect(wantsColors(env, isTerminal)).toBe(wants)
  })
})

test.each(['50B', '50 B', '50', '0.05kB', '0.05KB', '0.05 kb', '0.049KiB', '0.00005MB'])(
  '%s is a size',
  async (size) => {
    const cwd = await page()
    const {code, out} = await run(
      ['lint', 'a.html', '--max-bytes', size, '--budget', `bytes=${size}`, '--rule', 'max-bytes=error'],
      {cwd},
    )
    expect([code, out]).toEqual([1, expect.stringContaining('over the budget of 50 B')])
    expect(out).toContain('max-bytes')
    expect((await run(['build', 'b.html', '-o', '-', '--fit', '4MB', '--no-cache'], {cwd})).err).not.toContain(
      'is not a size',
    )
  },
)

describe('explain', () => {
  test('lists each rule with its severity and its fix', async () => {
    const {out} = await run(['explain'], {cwd: await page()})
    expect(out).toMatch(/^no-base +error +unsafe fix$/m)
    expect(out).toMatch(/^no-unused-disable +warning +safe fix$/m)
    expect(out).toMatch(/^no-external-image +error$/m)
  })

  test('the same as JSON', async () => {
    const cwd = await page()
    const {rules} = JSON.parse((await run(['explain', '--json'], {cwd})).out)
    const one = JSON.parse((await run(['explain', 'no-base', '--json'], {cwd})).out)
    expect(one).toMatchObject({id: 'no-base', severity: 'error', fix: 'unsafe', summary: expect.any(String)})
    expect(rules).toContainEqual(one)
  })
})

describe('completion', () => {
  test('of bash completes commands, options and profiles', async () => {
    const {out} = await run(['completion', 'bash'], {cwd: await page()})
    const complete = (...words: string[]): string[] => {
      const list = words.map((word) => `'${word}'`).join(' ')
      const script = `${out}\nCOMP_WORDS=(ampoule ${list}); COMP_CWORD=${words.length}; _ampoule; printf '%s\\n' "\${COMPREPLY[@]}"`
      return spawnSync('bash', ['-c', script], {encoding: 'utf8'}).stdout.trim().split('\n')
    }
    expect(complete('li')).toEqual(['lint'])
    expect(complete('lint', '--bas')).toEqual(['--baseline'])
    expect(complete('build', '--profile', 'mcp')).toEqual(['mcp-app@2026-01-26'])
  })

  test('of zsh and fish names each option of each command', async () => {
    const cwd = await page()
    expect((await run(['completion', 'zsh'], {cwd})).out).toMatch(
      /^#compdef ampoule\n[\s\S]* lint\) _arguments .*'--baseline\[/m,
    )
    expect((await run(['completion', 'fish'], {cwd})).out).toMatch(
      /__fish_seen_subcommand_from lint' -l format -s f -d /,
    )
    expect((await run(['completion', 'tcsh'], {cwd})).code).toBe(2)
  })
})
