import {existsSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {PassThrough} from 'node:stream'
import {describe, expect, test} from 'vitest'
import {ask} from '../packages/ampoule/src/init/ask.ts'
import {type Choices, defaultChoices, readProject} from '../packages/ampoule/src/init/choices.ts'
import {templates} from '../packages/ampoule/src/init/templates.ts'
import {folderWith} from '../packages/ampoule/test/config/files.ts'
import {runPipeline, runPreCommit} from './support/docs/pipeline.ts'
import {makeProject, shell, write} from './support/docs/project.ts'
import {runWorkflow} from './support/docs/workflow.ts'
import {run} from './support/terminal.ts'

const refused = '<title>x</title><img alt="" src="https://a.test/x.png">'

test('what `init --yes` writes lints pages: it passes for clean ones and fails for others', async () => {
  const cwd = makeProject()
  const pages = ['--pages', 'pages']
  const github = await run(['init', '--yes', ...pages], {cwd})
  expect([github.code, github.err]).toEqual([0, ''])
  expect((await run(['init', '--yes', '--ci', 'gitlab', '--hook', 'husky', ...pages], {cwd})).code).toBe(0)
  const text = (name: string) => readFileSync(join(cwd, name), 'utf8')
  expect(JSON.parse(text('ampoule.config.json')).profile).toBe('claude-artifact@2026-06-19')
  expect(existsSync(join(cwd, JSON.parse(text('ampoule.config.json')).$schema))).toBe(true)
  expect(statSync(join(cwd, '.husky/pre-commit')).mode & 0o111).toBe(0o111)
  const runs = () => [
    runWorkflow(cwd, text('.github/workflows/ampoule.yml')),
    runPipeline(cwd, text('.gitlab-ci.yml')),
    runPreCommit(cwd, text('.pre-commit-config.yaml')),
    shell(cwd, 'sh .husky/pre-commit').code === 0,
  ]
  expect(runs()).toEqual([true, true, true, true])
  write(cwd, 'pages/refused.html', refused)
  expect(runs()).toEqual([false, false, false, false])
})

describe('what is there', () => {
  const files = {
    '.git/HEAD': '',
    'ampoule.config.ts': 'export default {}',
    '.github/workflows/ampoule.yml': 'mine',
    '.pre-commit-config.yaml': 'mine',
    'package.json': {name: 'x'},
  }

  test('is never written over, and said', async () => {
    const cwd = await folderWith(files)
    const {code, out} = await run(['init', '-y'], {cwd})
    expect(code).toBe(0)
    for (const name of ['ampoule.config.ts', '.github/workflows/ampoule.yml', '.pre-commit-config.yaml'])
      expect(out).toContain(`kept  ${name} is there already`)
    expect(out).toContain('Next: npm install --save-dev ampoule && npx ampoule lint .')
    expect(existsSync(join(cwd, 'ampoule.config.json'))).toBe(false)
    expect(readFileSync(join(cwd, '.pre-commit-config.yaml'), 'utf8')).toBe('mine')
  })

  test('decides what is chosen: the one folder with HTML, GitLab, husky, the package manager, the folder in the repository', async () => {
    const top = await folderWith({
      '.git/config': '[remote "origin"]\nurl = git@gitlab.test:x/y',
      '.husky/x': '',
      'pnpm-lock.yaml': '',
      'docs site/package.json': {ampoule: {}},
      'docs site/public/a.html': '',
      'docs site/public/in/b.html': '',
      'docs site/README.md': '',
    })
    const project = await readProject(join(top, 'docs site'))
    expect(await defaultChoices(project)).toMatchObject({pages: 'public', ci: 'gitlab', hook: 'husky'})
    expect(project).toMatchObject({manager: 'pnpm', config: 'package.json'})
    const {out} = await run(['init', '--yes', 'docs site'], {cwd: top})
    expect(out).toContain('kept  docs site/package.json is there already')
    expect(readFileSync(join(top, '.gitlab-ci.yml'), 'utf8')).toContain("- cd 'docs site'\n    - corepack enable")
    expect(readFileSync(join(top, '.husky/pre-commit'), 'utf8')).toBe("cd 'docs site' && npx ampoule lint public\n")
  })
})

test.each([
  [[], '`init` asks questions in a terminal; elsewhere add `--yes`'],
  [['-y', '--ci', 'githbu'], '`--ci` is not `githbu`; did you mean `github`?'],
  [['-y', '--hook', 'xyz'], '`--hook` is not `xyz`; it is one of pre-commit, husky, none'],
  [['-y', '--profile', 'claude'], 'Unknown profile `claude`'],
  [['-y', 'nowhere'], '`nowhere` is not a folder'],
  [['-y', 'a', 'b'], '`init` takes one folder'],
])('init %j is refused, and nothing is written', async (args, message) => {
  const cwd = await folderWith({})
  const {code, err} = await run(['init', ...args], {cwd})
  expect([code, err]).toEqual([2, expect.stringContaining(message)])
  expect(existsSync(join(cwd, 'ampoule.config.json'))).toBe(false)
})

test('questions: what was given is not asked, Enter takes what suits, arrows choose, Ctrl-C ends', async () => {
  const defaults: Choices = {profile: 'mcp-app@2026-01-26', pages: 'site', ci: 'github', hook: 'husky'}
  const answer = async (...keys: string[]) => {
    const input = new PassThrough()
    let shown = ''
    const output = new PassThrough()
    output.on('data', (chunk) => {
      shown += chunk
    })
    const answered = ask(defaults, {hook: 'none'}, {input, output})
    for (const [turn, key] of keys.entries()) {
      // A question is on the screen before it is answered.
      while (shown.split('?').length < 2 + Math.min(turn, 2)) await new Promise((done) => setImmediate(done))
      input.write(key)
      await new Promise((done) => setTimeout(done, 20))
    }
    return {answers: await answered, shown}
  }
  const {answers, shown} = await answer('\r', '\r', '\u001b[B', '\r')
  expect(answers).toEqual({...defaults, ci: 'gitlab', hook: 'none'})
  expect(shown).not.toContain('before each commit')
  expect((await answer('\u0003')).answers).toBeUndefined()
})

describe('an agent', () => {
  const refusedCall = {
    claude: {hook_event_name: 'PreToolUse', tool_name: 'Write', tool_input: {file_path: 'a.html', content: refused}},
    codex: {
      hook_event_name: 'PreToolUse',
      tool_name: 'apply_patch',
      tool_input: {command: `*** Begin Patch\n*** Add File: a.html\n+${refused}\n*** End Patch\n`},
    },
    gemini: {
      hook_event_name: 'BeforeTool',
      tool_name: 'write_file',
      tool_input: {file_path: 'a.html', content: refused},
    },
    qwen: {hook_event_name: 'PreToolUse', tool_name: 'write_file', tool_input: {file_path: 'a.html', content: refused}},
    cursor: {hook_event_name: 'preToolUse', tool_name: 'Write', tool_input: {file_path: 'a.html', contents: refused}},
  }
  const files = {
    claude: ['.claude/settings.json', '.claude/skills/ampoule/SKILL.md'],
    codex: ['.agents/skills/ampoule/SKILL.md', '.codex/hooks.json', '.codex/rules/ampoule.rules'],
    gemini: ['.gemini/settings.json', '.gemini/skills/ampoule/SKILL.md'],
    qwen: ['.qwen/settings.json', '.qwen/skills/ampoule/SKILL.md'],
    cursor: ['.cursor/cli.json', '.cursor/hooks.json', '.cursor/skills/ampoule/SKILL.md'],
  }

  test.each(Object.keys(files) as (keyof typeof files)[])(
    '%s gets skill, hook and permissions, and its hook stops a page',
    async (agent) => {
      const cwd = makeProject()
      const {code, out} = await run(['init', '--agent', agent, '--yes'], {cwd})
      expect(code).toBe(0)
      for (const name of files[agent])
        expect([name, existsSync(join(cwd, name)), out.includes(name)]).toEqual([name, true, true])
      expect(existsSync(join(cwd, 'ampoule.config.json'))).toBe(false)
      const settings = files[agent]
        .filter((name) => name.endsWith('.json'))
        .map((name) => readFileSync(join(cwd, name), 'utf8'))
      const [, command = '""'] = /"command": (".*ampoule hook")/.exec(settings.join('\n')) ?? []
      const here = {CLAUDE_PROJECT_DIR: cwd, GEMINI_PROJECT_DIR: cwd, QWEN_PROJECT_DIR: cwd}
      shell(cwd, 'git init -q .')
      const stopped = shell(cwd, JSON.parse(command), here, JSON.stringify({cwd, ...refusedCall[agent]}))
      expect([stopped.code, stopped.text]).toEqual([2, expect.stringContaining('no-external-image')])
      expect(/^\{"permission":"deny","agent_message":".*no-external-image/m.test(stopped.text)).toBe(agent === 'cursor')
      // Once more, and all is there.
      expect((await run(['init', '--agent', agent, '--yes'], {cwd})).out).not.toMatch(/^(?:wrote|added)/m)
    },
  )

  test('settings that are there keep all that is in them; what is no JSON is left alone', async () => {
    const mine = {
      model: 'x',
      permissions: {allow: ['Bash(ls)'], deny: ['Read(.env)']},
      hooks: {Stop: [{hooks: []}], PreToolUse: [{matcher: 'Bash', hooks: []}]},
    }
    const cwd = await folderWith({
      '.claude/settings.json': JSON.stringify(mine, undefined, 4),
      '.qwen/settings.json': '{"a": 1, // mine\n}',
      '.gemini/settings.json': {hooks: 'none'},
    })
    const {code, out} = await run(['init', '--agent', 'claude', '--agent', 'qwen', '--agent', 'gemini', '-y'], {cwd})
    expect(code).toBe(0)
    const text = readFileSync(join(cwd, '.claude/settings.json'), 'utf8')
    const {model, permissions, hooks} = JSON.parse(text)
    expect([model, permissions.allow[0], permissions.deny, hooks.Stop, hooks.PreToolUse[0]]).toEqual([
      'x',
      'Bash(ls)',
      ['Read(.env)'],
      [{hooks: []}],
      {matcher: 'Bash', hooks: []},
    ])
    expect(hooks.PreToolUse).toHaveLength(2)
    expect(text).toMatch(/^\{\n {4}"model"/)
    expect(out).toContain('added to .claude/settings.json')
    for (const name of ['.qwen', '.gemini']) expect(out).toContain(`kept  ${name}/settings.json is there already`)
    expect(readFileSync(join(cwd, '.qwen/settings.json'), 'utf8')).toBe('{"a": 1, // mine\n}')
  })

  test.each([
    [['--agent', 'claud', '-y'], '`--agent` is not `claud`; did you mean `claude`?'],
    [['--agent', 'claude'], '`init` asks before it writes; outside of a terminal add `--yes`'],
    [['--agent', 'claude', '-y', '--ci', 'github'], '`--agent` writes files of agents alone'],
  ])('init %j writes nothing', async (args, message) => {
    const cwd = await folderWith({})
    const {code, out, err} = await run(['init', ...args], {cwd})
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
    if (args.length === 2) expect(out).toContain('npx ampoule hook')
    expect(existsSync(join(cwd, '.claude'))).toBe(false)
  })
})

describe('a template', () => {
  test.each(Object.keys(templates))('%s is written, never twice, and builds without a finding', async (name) => {
    const cwd = await folderWith({})
    const args = ['init', '--template', name]
    const {code, out} = await run(args, {cwd})
    expect([code, out]).toEqual([0, expect.stringMatching(new RegExp(`Next: npx ampoule build ${name}\\.md\n$`))])
    expect(await run(['build', `${name}.md`, '-o', 'page.html'], {cwd})).toMatchObject({
      code: 0,
      err: expect.not.stringMatching(/warning|error/),
    })
    write(cwd, `${name}.md`, 'mine')
    expect((await run(args, {cwd})).out).toContain(`kept  ${name}.md is there already`)
    expect(readFileSync(join(cwd, `${name}.md`), 'utf8')).toBe('mine')
  })

  test('that there is not, or with options of others', async () => {
    const cwd = await folderWith({})
    expect((await run(['init', '--template', 'incidnt'], {cwd})).err).toContain('did you mean `incident`?')
    expect((await run(['init', '--template', 'incident', '--ci', 'github'], {cwd})).code).toBe(2)
  })
})
