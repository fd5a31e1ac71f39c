import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {chmod, mkdir, readFile, symlink, writeFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import {createRequire} from 'node:module'
import type {AddressInfo} from 'node:net'
import {delimiter, dirname, join} from 'node:path'
import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'
import {describe, expect, onTestFinished, test} from 'vitest'
import {folderWith} from '../config/files.ts'
import {base, fewRules, image} from './rules.ts'

const root = new URL('../../../../', import.meta.url)
const bin = fileURLToPath(new URL('packages/ampoule/bin/ampoule.js', root))
const {parse: parseYaml}: {parse: <T>(text: string) => T} = createRequire(
  new URL('packages/builder/package.json', root),
)('yaml')
const readYaml = async <T>(name: string): Promise<T> => parseYaml<T>(await readFile(new URL(name, root), 'utf8'))
const title = '<title>x</title>'

/** A project that has installed this package. */
async function project(files: Readonly<Record<string, unknown>>): Promise<string> {
  const cwd = await folderWith({
    '.git/HEAD': '',
    'package.json': {name: 'x'},
    'ampoule.config.json': fewRules,
    ...files,
  })
  await mkdir(join(cwd, 'node_modules/.bin'), {recursive: true})
  await chmod(bin, 0o755)
  await symlink(bin, join(cwd, 'node_modules/.bin/ampoule'))
  return cwd
}

describe('the GitHub Action', () => {
  interface Step {
    readonly run: string
    readonly shell: string
    readonly env: Readonly<Record<string, string>>
  }

  /** Runs the steps as a runner does, with these inputs. */
  async function act(
    cwd: string,
    inputs: Readonly<Record<string, string>>,
    context: Readonly<Record<string, string>> = {},
  ): Promise<{status: number | null; stdout: string; outputs: Record<string, string>; summary: string}> {
    const action: {
      inputs: Record<string, {default: string}>
      runs: {steps: Step[]}
      outputs: Record<string, {value: string}>
    } = await readYaml('action.yml')
    const values: Record<string, string> = {
      ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default])),
      ...inputs,
    }
    expect(Object.keys(inputs).filter((name) => !(name in action.inputs))).toEqual([])
    const [step, ...others] = action.runs.steps
    if (step === undefined || others.length > 0) throw new TypeError('expected one step')
    // What is written into the script would be read as code.
    expect(step.run).not.toContain('${{')
    const fill = (given: string): string =>
      given.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => values[name] ?? '')
    const files = {GITHUB_OUTPUT: join(cwd, 'output'), GITHUB_STEP_SUMMARY: join(cwd, 'summary'), RUNNER_TEMP: cwd}
    for (const file of [files.GITHUB_OUTPUT, files.GITHUB_STEP_SUMMARY]) await writeFile(file, '')
    const env = {
      ...process.env,
      ...files,
      GITHUB_ACTION_PATH: fileURLToPath(root),
      ...context,
      ...Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, fill(value)])),
    }
    // As the runner calls `shell: bash`.
    const script = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [stdout, [status]] = await Promise.all([text(script.stdout), once(script, 'close')])
    const outputs = Object.fromEntries(
      (await readFile(files.GITHUB_OUTPUT, 'utf8'))
        .trim()
        .split('\n')
        .map((line) => line.split('=', 2)),
    )
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(action.outputs).sort())
    return {status, stdout, outputs, summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8')}
  }

  test('annotates, writes its reports and the summary, and fails for errors', async () => {
    const cwd = await project({'a.html': title + image, 'b.html': title})
    const {status, stdout, outputs, summary} = await act(cwd, {})
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error file=a\.html,line=1,/)
    expect(summary).toContain('### ❌ ampoule: 1 error, 0 warnings in 2 pages')
    expect(JSON.parse(await readFile(outputs.sarif ?? '', 'utf8')).runs[0].results).toHaveLength(1)
    expect(JSON.parse(await readFile(outputs.json ?? '', 'utf8')).files).toHaveLength(2)
    expect(await readFile(outputs.markdown ?? '', 'utf8')).toBe(summary)
  })

  /** What GitHub does with comments: 100 a page, and those that are too long refused. */
  async function fakeGitHub(comments: {id: number; body: string}[], status = 200) {
    const asked: string[] = []
    const server = createServer(async (request, response) => {
      const url = new URL(request.url ?? '', 'http://x')
      asked.push(`${request.method} ${url.pathname}`)
      const answer = (code: number, value: unknown) => response.writeHead(code).end(JSON.stringify(value))
      if (request.headers.authorization !== 'Bearer secret' || status !== 200) return answer(status, {})
      if (request.method === 'GET') {
        const page = Number(url.searchParams.get('page'))
        return answer(200, comments.slice(100 * (page - 1), 100 * page))
      }
      const {body} = JSON.parse(await text(request))
      if (body.length > 65_536) return answer(422, {})
      const id = Number(/comments\/(\d+)$/.exec(url.pathname)?.[1] ?? comments.length + 1)
      const known = comments.find((comment) => comment.id === id)
      if (known === undefined) comments.push({id, body})
      else known.body = body
      return answer(200, {id})
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const {port} = server.address() as AddressInfo
    return {asked, api: `http://127.0.0.1:${port}`}
  }

  test('reports in one comment of the pull request, which the next run updates', async () => {
    const cwd = await project({'a.html': title + image, 'event.json': '{"pull_request": {"number": 7}}'})
    const comments = Array.from({length: 150}, (_, id) => ({id, body: 'See <!-- ampoule -->'}))
    const {api, asked} = await fakeGitHub(comments)
    const context = {
      GITHUB_API_URL: api,
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_EVENT_PATH: join(cwd, 'event.json'),
      GITHUB_JOB: 'a-->b',
    }
    const inputs = {'github-token': 'secret', files: 'a.html'}
    const first = await act(cwd, inputs, context)
    expect([first.status, first.summary]).toEqual([1, ''])
    expect(comments).toHaveLength(151)
    const [mark, ...report] = (comments[150]?.body ?? '').split('\n')
    expect(mark).toMatch(/^<!-- ampoule [^>]*-->$/)
    expect(report.join('\n')).toBe(await readFile(first.outputs.markdown ?? '', 'utf8'))
    await writeFile(join(cwd, 'a.html'), title)
    const second = await act(cwd, inputs, context)
    expect([second.status, second.summary, comments.length]).toEqual([0, '', 151])
    expect(comments[150]?.body).toContain('✅ ampoule: 0 errors')
    expect(asked).toContain('PATCH /repos/o/r/issues/comments/151')
    // Another job has a comment of its own; more findings than GitHub takes are cut.
    await writeFile(join(cwd, 'a.html'), `${title}<p>\n${`${image}\n`.repeat(2000)}`)
    expect((await act(cwd, inputs, {...context, GITHUB_JOB: 'other'})).summary).toBe('')
    expect(comments).toHaveLength(152)
    expect(comments[151]?.body).toMatch(/… and \d+ more findings\.\s*$/)
  })

  test.each([
    ['there is no token', {}, '{"pull_request": {"number": 7}}', 200],
    ['it is no pull request', {'github-token': 'secret'}, '{"ref": "refs/heads/main"}', 200],
    ['the token may only read', {'github-token': 'secret'}, '{"pull_request": {"number": 7}}', 403],
  ])('reports in the summary when %s', async (_, inputs, event, answers) => {
    const cwd = await project({'a.html': title, 'event.json': event})
    const {api} = await fakeGitHub([], answers)
    const context = {GITHUB_API_URL: api, GITHUB_REPOSITORY: 'o/r', GITHUB_EVENT_PATH: join(cwd, 'event.json')}
    const {status, stdout, summary} = await act(cwd, {...inputs, files: 'a.html'}, context)
    expect([status, summary]).toEqual([0, expect.stringContaining('✅ ampoule')])
    expect(stdout.includes('::warning title=ampoule::')).toBe(answers === 403)
  })

  test('takes files and arguments one a line, and nothing in them is run', async () => {
    const cwd = await project({'a b.html': title, '-x.html': title, '$(touch hacked).html': title, 'warn.html': '<p>x'})
    const {status, outputs} = await act(cwd, {
      files: 'a b.html\n-x.html\n$(touch hacked).html\n',
      args: '--max-warnings=0\n--rule=no-base=off',
    })
    expect(status).toBe(0)
    expect(JSON.parse(await readFile(outputs.json ?? '', 'utf8')).files.map(({path}: {path: string}) => path)).toEqual([
      '$(touch hacked).html',
      '-x.html',
      'a b.html',
    ])
    expect(spawnSync('ls', [join(cwd, 'hacked')]).status).not.toBe(0)
    expect((await act(cwd, {files: 'warn.html', args: '--max-warnings=0'})).status).toBe(1)
    expect((await act(cwd, {files: 'none.html'})).status).toBe(2)
  })
})

describe('the pre-commit hooks', () => {
  interface Hook {
    readonly id: string
    readonly entry: string
    readonly files: string
    readonly language: string
  }

  test('run on the files that they are for', async () => {
    const hooks: Hook[] = await readYaml('.pre-commit-hooks.yaml')
    const cwd = await project({
      'a.html': title + image,
      'b.htm': `${title}\n<!-- ampoule-disable no-base -->\n`,
      'c.txt': base,
    })
    const call = ({entry, files}: Hook) => {
      const [command = '', ...args] = entry.split(' ')
      const names = ['a.html', 'b.htm', 'c.txt'].filter((name) => new RegExp(files).test(name))
      const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter)
      return spawnSync(command, [...args, ...names], {
        cwd,
        encoding: 'utf8',
        env: {...process.env, PATH, npm_config_offline: 'true'},
      })
    }
    for (const hook of hooks) {
      expect(hook.language).toBe('system')
      const {status, stdout} = call(hook)
      expect([hook.id, status]).toEqual([hook.id, 1])
      expect(stdout).toContain('a.html')
      expect(stdout).not.toContain('c.txt')
    }
    expect(await readFile(join(cwd, 'b.htm'), 'utf8')).toBe(`${title}\n`)
  })
})
