import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {run} from '../../../../test/support/terminal.ts'
import {base, fewRules, image} from '../cli/rules.ts'
import {addFiles, folderWith} from '../config/files.ts'

const title = '<title>x</title>'

interface Call {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  readonly fields?: Readonly<Record<string, unknown>>
}

const hook = (folder: string, input: unknown, {cwd, env, args = [], fields = {}}: Call = {}) =>
  run(['hook', ...args], {
    cwd: folder,
    ...(env && {env}),
    stdin: JSON.stringify({
      hook_event_name: 'PreToolUse',
      tool_input: input,
      ...(cwd !== undefined && {cwd}),
      ...fields,
    }),
  })

const project = (files: Readonly<Record<string, unknown>>) =>
  folderWith({'.git/HEAD': '', 'ampoule.config.json': fewRules, ...files})

describe('a page that is about to be published', () => {
  test('is stopped when the host would refuse it, and the agent is told what to edit', async () => {
    const cwd = await project({
      'bad.html': `${title}\n${base}`,
      'good.html': title,
      'warn.html': '<p>x',
      'bad.md': '![x](none.png)',
    })
    expect(await hook(cwd, {file_path: 'bad.html'})).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(
        /^Text in backticks .*\nbad\.html:\nerror 2:1 no-base: .*\n {2}edit \(unsafe\): ".*<base .*" → ".*"\n$/,
      ),
    })
    expect(await hook(cwd, {file_path: join(cwd, 'bad.md')})).toMatchObject({
      code: 2,
      err: expect.stringContaining('none.png'),
    })
    for (const input of [
      {file_path: 'good.html'},
      {file_path: 'warn.html'},
      {file_path: 'none.html'},
      {file_path: 'ampoule.config.json'},
      {command: 'ls'},
      null,
    ]) {
      expect(await hook(cwd, input)).toEqual({code: 0, out: '', err: ''})
    }
  })

  test('what cannot be read, or wrong usage, stops nothing', async () => {
    const cwd = await project({'x/ampoule.config.json': '{', 'x/a.html': title + image})
    expect(await run(['hook'], {cwd, stdin: 'no JSON'})).toMatchObject({code: 1, out: ''})
    expect(await hook(cwd, {file_path: 'x/a.html'})).toMatchObject({code: 1, out: ''})
    expect(await hook(cwd, {file_path: 'x/a.html'}, {args: ['--nonsense']})).toMatchObject({code: 1, out: ''})
  })
})

describe('what a call would write', () => {
  const bad = title + image
  const patch = (...lines: string[]): string => ['*** Begin Patch', ...lines, '*** End Patch', ''].join('\n')

  test.each([
    ['Claude Code: Write', {file_path: 'new/a.html', content: bad}, 2],
    ['Claude Code: Write over a bad page', {file_path: 'bad.html', content: title}, 0],
    ['Claude Code: Edit', {file_path: 'good.html', old_string: '<p>x', new_string: image}, 2],
    ['Claude Code: Edit that takes the fault out', {file_path: 'bad.html', old_string: image, new_string: ''}, 0],
    ['an edit with a pattern in its text', {file_path: 'good.html', old_string: '<p>x', new_string: `$&${image}`}, 2],
    ['Edit of all', {file_path: 'twice.html', old_string: image, new_string: '<p>', replace_all: true}, 0],
    ['Edit of one of two', {file_path: 'twice.html', old_string: image, new_string: '<p>'}, 0],
    ['an edit elsewhere on a bad page', {file_path: 'twice.html', old_string: '</title>', new_string: '!</title>'}, 2],
    [
      'an edit that finds nothing, so that the tool fails',
      {file_path: 'bad.html', old_string: 'y', new_string: 'z'},
      0,
    ],
    ['lines without their carriage returns', {file_path: 'crlf.html', old_string: 'a\nb', new_string: image}, 2],
    [
      'Claude Code: MultiEdit',
      {
        file_path: 'good.html',
        edits: [
          {old_string: '<p>x', new_string: 'y'},
          {old_string: 'y', new_string: image},
        ],
      },
      2,
    ],
    ['Gemini CLI: write_file', {file_path: 'a.html', content: bad}, 2],
    [
      'Gemini CLI: replace',
      {file_path: 'twice.html', old_string: image, new_string: '<p>', expected_replacements: 2},
      0,
    ],
    ['Gemini CLI: replace that makes the file', {file_path: 'new.html', old_string: '', new_string: bad}, 2],
    ['Qwen Code: edit', {file_path: 'good.html', old_string: '<p>x', new_string: image}, 2],
    ['Markdown', {file_path: 'a.md', content: '![x](none.png)'}, 2],
    ['Codex: a new file', {command: patch('*** Add File: a.html', `+${title}`, `+${image}`)}, 2],
    ['Codex: a change', {command: patch('*** Update File: good.html', '@@', ` ${title}`, '-<p>x', `+${image}`)}, 2],
    ['Codex: a repair', {command: patch('*** Update File: lines.html', '@@', ` ${title}`, `-${image}`, ' <p>x')}, 0],
    ['Codex: in a shell command', {command: `apply_patch <<'EOF'\n${patch('*** Add File: a.html', `+${bad}`)}EOF`}, 2],
    ['Codex: as words of a command', {command: ['apply_patch', patch('*** Add File: a.html', `+${bad}`)]}, 2],
    ['Codex: moved', {command: patch('*** Update File: bad.txt', '*** Move to: b.html', '@@', ' a', '-b', '+c')}, 2],
    ['Codex: no such lines', {command: patch('*** Update File: bad.html', '@@', '-nothing', '+x')}, 0],
    ['Codex: deleted', {command: patch('*** Delete File: bad.html')}, 0],
    [
      'Codex: several files, of which the last is bad',
      {
        command: patch(
          '*** Add File: x.css',
          '+a{}',
          '*** Add File: a.html',
          `+${title}`,
          '*** Add File: b.html',
          `+${bad}`,
        ),
      },
      2,
    ],
    ['another kind of file', {file_path: 'a.txt', content: bad}, 0],
  ])('%s', async (_, input, code) => {
    const cwd = await project({
      'bad.html': bad,
      'good.html': `${title}\n<p>x\n`,
      'lines.html': `${title}\n${image}\n<p>x\n`,
      'twice.html': `${title}${image}<br>${image}`,
      'crlf.html': `${title}\r\na\r\nb`,
      'bad.txt': `${bad}\na\nb\n`,
    })
    expect(await hook(cwd, input)).toMatchObject({
      code,
      out: '',
      err: code === 0 ? '' : expect.stringMatching(/error /),
    })
  })

  test('once the tool has run, the file is judged', async () => {
    const cwd = await project({'a.html': bad})
    const input = {file_path: 'a.html', content: title}
    expect((await hook(cwd, input, {fields: {hook_event_name: 'PostToolUse'}})).code).toBe(2)
    expect((await hook(cwd, input, {fields: {hook_event_name: 'AfterTool'}})).code).toBe(2)
  })
})

describe('whose code is run', () => {
  const evil = (folder: string): string =>
    `import {writeFileSync} from 'node:fs'; writeFileSync(${JSON.stringify(join(folder, 'ran'))}, ''); export default {}`

  async function clone(files: Readonly<Record<string, unknown>> = {}): Promise<{started: string; cloned: string}> {
    const started = await project({})
    const cloned = await folderWith({'.git/HEAD': '', 'a.html': title + image, ...files})
    return {started, cloned}
  }

  const ran = (folder: string): boolean => existsSync(join(folder, 'ran'))

  test.each(['ampoule.config.ts', 'ampoule.config.mjs', 'ampoule.config.js', 'ampoule.config.mts'])(
    'a clone that the agent has stepped into does not run its %s',
    async (name) => {
      const {started, cloned} = await clone()
      await addFiles(cloned, {[name]: evil(cloned), 'package.json': {type: 'module'}})
      const written = {file_path: 'b.html', content: title + image}
      for (const [input, call] of [
        [written, {cwd: cloned}],
        [{file_path: join(cloned, 'a.html')}, {}],
        [written, {cwd: cloned, env: {CLAUDE_PROJECT_DIR: started}}],
        [written, {cwd: cloned, args: ['--profile', 'file']}],
      ] as const) {
        await hook(started, input, call)
        expect(ran(cloned)).toBe(false)
      }
      // The process may stand in the clone, when the agent says where it was started.
      await hook(cloned, written, {cwd: cloned, env: {CLAUDE_PROJECT_DIR: started}})
      expect(ran(cloned)).toBe(false)
    },
  )

  test('a clone is judged without it, and that is said', async () => {
    const {started, cloned} = await clone()
    await addFiles(cloned, {'ampoule.config.mjs': evil(cloned)})
    const {code, err} = await hook(started, {file_path: 'a.html'}, {cwd: cloned})
    expect(code).toBe(2)
    expect(err).toContain(
      'ampoule: ampoule.config.mjs would run code outside of the trusted project, so it is not used',
    )
  })

  test('nor through JSON that extends it, nor by the name given to `--config`', async () => {
    const {started, cloned} = await clone({'ampoule.config.json': {extends: './evil.mjs', ...fewRules}})
    await addFiles(cloned, {'evil.mjs': evil(cloned)})
    expect((await hook(started, {file_path: 'a.html'}, {cwd: cloned})).code).toBe(2)
    expect(ran(cloned)).toBe(false)
    await addFiles(started, {'evil.mjs': 'export default {profile: "file", rules: {"no-external-image": "off"}}'})
    const named = await hook(started, {file_path: 'a.html'}, {cwd: cloned, args: ['--config', 'evil.mjs']})
    expect(ran(cloned)).toBe(false)
    expect(named.code).toBe(0)
  })

  test('the project that the agent was started in runs its own', async () => {
    const started = await folderWith({
      '.git/HEAD': '',
      'ampoule.config.mjs': 'export default {rules: {"no-external-image": "off", "require-title": "off"}}',
      'deep/a.html': image,
    })
    expect((await hook(started, {file_path: 'a.html'}, {cwd: join(started, 'deep')})).code).toBe(0)
    const env = {CLAUDE_PROJECT_DIR: started}
    expect((await hook('/', {file_path: join(started, 'deep/a.html')}, {env})).code).toBe(0)
  })

  test('what JSON of a clone extends stays in the clone, and no line of it is told', async () => {
    const secret = await folderWith({'secret.txt': 'hunter2 is the password'})
    const {started, cloned} = await clone({
      'ampoule.config.json': {extends: join(secret, 'secret.txt')},
      'in/ampoule.config.json': {extends: '../notes.json'},
      'in/a.html': title,
      'notes.json': 'hunter2 is the password',
    })
    for (const file of ['a.html', 'in/a.html']) {
      const {code, err} = await hook(started, {file_path: file}, {cwd: cloned})
      expect(code).toBe(1)
      expect(err).not.toContain('hunter2')
    }
  })
})
