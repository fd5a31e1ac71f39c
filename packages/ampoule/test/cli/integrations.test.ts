import {type SpawnSyncReturns, spawnSync} from 'node:child_process'
import {chmod, mkdir, readFile, symlink, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {delimiter, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
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
  ): Promise<SpawnSyncReturns<string> & {outputs: Record<string, string>; summary: string}> {
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
    const fill = (text: string): string =>
      text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => values[name] ?? '')
    const files = {GITHUB_OUTPUT: join(cwd, 'output'), GITHUB_STEP_SUMMARY: join(cwd, 'summary'), RUNNER_TEMP: cwd}
    for (const file of [files.GITHUB_OUTPUT, files.GITHUB_STEP_SUMMARY]) await writeFile(file, '')
    const env = {
      ...process.env,
      ...files,
      ...Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, fill(value)])),
    }
    // As the runner calls `shell: bash`.
    const result = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd,
      env,
      encoding: 'utf8',
    })
    const outputs = Object.fromEntries(
      (await readFile(files.GITHUB_OUTPUT, 'utf8'))
        .trim()
        .split('\n')
        .map((line) => line.split('=', 2)),
    )
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(action.outputs).sort())
    return {...result, outputs, summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8')}
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
