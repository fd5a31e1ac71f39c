import {readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {run} from '../../../../test/support/terminal.ts'
import {folderWith} from '../config/files.ts'

const print = (text: string): string[] => [process.execPath, '-e', `process.stdout.write(${JSON.stringify(text)})`]
const rows = 'call,p95\nsearch,412\nholds,260\n'
const page = `# Calls

\`\`\`data src=data/calls.csv title="Slowest calls"
\`\`\`

\`\`\`chart
data: rows.json
\`\`\`
`

async function taken(files: Record<string, string>, cmd: object, ...args: readonly string[]) {
  const cwd = await folderWith({'page.md': page, 'cmd.json': JSON.stringify(cmd), ...files})
  const {code, out, err} = await run(['snapshot', 'cmd.json', ...args], {cwd})
  const text = (name: string): string => readFileSync(join(cwd, name), 'utf8')
  return {cwd, code, out, err, text}
}

describe('data of a page', () => {
  const file = '[{"day": "Mo", "n": 3}, {"day": "Tu", "n": 5}]'
  const cmd = {
    'data/calls.csv': {command: print(rows), source: 'gateway logs'},
    'rows.json': {file: 'private/rows.json'},
  }

  test('is written beside it with time, source and hash, and the page shows them', async () => {
    const {cwd, code, out, text} = await taken({'private/rows.json': file}, cmd)
    expect(code).toBe(0)
    expect(out).toMatch(
      /^data\/calls\.csv {2}30 B {2}gateway logs, as of \d{4}-.*Z\nrows\.json {2}46 B {2}rows\.json, as of /,
    )
    expect(text('data/calls.csv')).toBe(rows)
    const {asOf, ...snapshot} = JSON.parse(text('data/calls.csv.snapshot.json'))
    expect(snapshot).toEqual({
      version: 1,
      source: 'gateway logs',
      integrity: expect.stringMatching(/^sha256-[\w+/]{43}=$/),
    })
    expect(asOf).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect((await run(['build', 'page.md', '-o', 'page.html', '--no-cache'], {cwd})).code).toBe(0)
    const html = text('page.html')
    expect(html).toContain(`data-as-of=${asOf}`)
    expect(html).toContain(`data-integrity="${snapshot.integrity}"`)
    expect(html).toContain('data-source="gateway logs"')
    expect(html).toContain(`Slowest calls, gateway logs, as of ${asOf.slice(0, 10)} ${asOf.slice(11, 16)} UTC`)
    expect(html).toContain('data-source=rows.json')
  })

  test('what the author says of it wins', async () => {
    const {cwd, text} = await taken(
      {'page.md': '```data src=rows.csv source=billing\n```\n'},
      {'rows.csv': {command: print(rows)}},
    )
    await run(['build', 'page.md', '-o', 'page.html', '--no-cache'], {cwd})
    expect(text('page.html')).toMatch(/data-source=billing data-as-of=\d/)
  })

  test('that was changed afterwards is not shown with that date', async () => {
    const {cwd, text} = await taken({'private/rows.json': file}, cmd)
    writeFileSync(join(cwd, 'data/calls.csv'), 'call,p95\nsearch,1\n')
    const {code, out, err} = await run(['build', 'page.md', '-o', 'page.html', '--no-cache'], {cwd})
    expect(code).toBe(1)
    expect(out + err).toMatch(/`data\/calls\.csv` is not what was taken at .*: run `ampoule snapshot` again/)
    expect(text('page.html')).not.toContain('<td>search')
  })

  test('of a file is as old as the file', async () => {
    const {cwd, text} = await taken({'private/rows.json': file}, cmd)
    utimesSync(join(cwd, 'private/rows.json'), 1e9, 1e9)
    const {out} = await run(['snapshot', 'cmd.json', '--json'], {cwd})
    expect(JSON.parse(text('rows.json.snapshot.json')).asOf).toBe('2001-09-09T01:46:40Z')
    expect(JSON.parse(out)).toMatchObject({version: 1, snapshots: [{path: 'data/calls.csv', bytes: 30}, {bytes: 46}]})
  })
})

describe('commands', () => {
  test('run without a shell, in the folder of the configuration, and their arguments are told to nobody', async () => {
    const script = 'console.log(JSON.stringify([process.cwd(), ...process.argv.slice(1)]))'
    const secret = '$(touch hit); `touch hit` > hit'
    const {cwd, code, text} = await taken({}, {'a.json': {command: [process.execPath, '-e', script, secret]}})
    expect(code).toBe(0)
    expect(JSON.parse(text('a.json'))).toEqual([cwd, secret])
    expect(() => statSync(join(cwd, 'hit'))).toThrow()
    expect(JSON.parse(text('a.json.snapshot.json')).source).toBe('node')
  })

  test.each([
    [
      'fails',
      {command: [process.execPath, '-e', 'console.error("no such table"); process.exit(3)']},
      /ended with 3: no such table/,
    ],
    [
      'does not end',
      {command: [process.execPath, '-e', 'setInterval(() => {}, 1000)'], timeout: 1},
      /took longer than 1 s/,
    ],
    [
      'says too much',
      {command: [process.execPath, '-e', 'const more = () => process.stdout.write("x".repeat(1e6), more); more()']},
      /larger than 16 MiB/,
    ],
    ['is not there', {command: ['no-such-command-here']}, /there is no such command/],
    ['is a file that is not there', {file: 'none.csv'}, /there is no such file/],
    ['is a folder', {file: '.'}, /it is no file/],
  ])('one that %s leaves what was there, and the others are taken', async (_, wanted, reason) => {
    const {code, err, text} = await taken({'a.csv': 'old'}, {'a.csv': wanted, 'b.csv': {command: print(rows)}})
    expect(code).toBe(2)
    expect(err).toMatch(/`a\.csv` is not taken: /)
    expect(err).toMatch(reason)
    expect(text('a.csv')).toBe('old')
    expect(text('b.csv')).toBe(rows)
  })
})

test.each([
  ['{', /`cmd\.json` cannot be used: .*JSON/],
  ['[]', /it must be an object|names no data/],
  ['{}', /it names no data/],
  ['{"../a.csv": {"file": "x"}}', /`\.\.\/a\.csv` must be the path of a file beside it/],
  ['{"a/../../b.csv": {"file": "x"}}', /must be the path of a file beside it/],
  ['{"/etc/a.csv": {"file": "x"}}', /must be the path of a file beside it/],
  ['{"a.csv.snapshot.json": {"file": "x"}}', /must be the path of a file beside it/],
  ['{"a.csv": {"command": "df -h"}}', /`a\.csv` must have a list `command` or a path `file`/],
  ['{"a.csv": {"command": [], "file": "x"}}', /must have/],
  ['{"a.csv": {"command": ["x"], "shell": true}}', /must have/],
])('a configuration that cannot be used is an error: %s', async (text, message) => {
  const cwd = await folderWith({'cmd.json': text})
  const {code, err} = await run(['snapshot', 'cmd.json'], {cwd})
  expect([code, err]).toEqual([2, expect.stringMatching(message)])
})

test('nothing runs unless it is asked for by name', async () => {
  const cwd = await folderWith({
    'page.md': page,
    'data/calls.csv': rows,
    'rows.json': '[1, 2]',
    'cmd.json': '{"hit": {"command": ["touch", "hit"]}}',
  })
  expect((await run(['snapshot'], {cwd})).code).toBe(2)
  expect((await run(['snapshot', 'page.md'], {cwd})).code).toBe(2)
  await run(['build', 'page.md', '-o', 'page.html', '--no-cache'], {cwd})
  expect(() => statSync(join(cwd, 'hit'))).toThrow()
  expect(readFileSync(join(cwd, 'page.html'), 'utf8')).not.toContain('data-as-of')
})
