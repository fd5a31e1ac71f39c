import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {transform} from 'esbuild'
import {expect} from 'vitest'
import {Configs} from '../../../packages/ampoule/src/config/load-config.ts'
import type {Block} from './blocks.ts'
import {nameOfServer} from './language-server.ts'
import {runPipeline, runPreCommit} from './pipeline.ts'
import {type Ran, root, shell, write} from './project.ts'
import {expectTools} from './tool-server.ts'
import {runWorkflow} from './workflow.ts'

/** What a block leaves for the one after it. */
export interface Left {
  /** The last command of a block of shell. */
  readonly ran?: Ran
}

type Runner = (block: Block, folder: string, before: Left) => Promise<Left | undefined> | Left | undefined

/** Runs a block in a folder, in the order of the page. Fails as a test does. */
export function runBlock(block: Block, folder: string, before: Left): ReturnType<Runner> {
  const runner = runners[block.language]
  if (runner === undefined)
    throw new Error(`unexpected language \`${block.language}\`, expected one of ${Object.keys(runners).join(', ')}`)
  return runner(block, folder, before)
}

const runners: Readonly<Record<string, Runner>> = {
  sh({code}, folder) {
    let ran: Ran | undefined
    for (const line of code.split('\n').filter((text) => text.trim() !== '')) {
      const [, command = '', comment = ''] = /^(.*?)(?:\s+# (.*))?$/.exec(line) ?? []
      ran = shell(folder, command)
      const expected = Number(/exit code (\d)/.exec(comment)?.[1] ?? 0)
      expectCode(command, ran, expected)
    }
    return ran && {ran}
  },
  text({code}, _, {ran}) {
    expect(ran?.text).toBe(code)
    return undefined
  },
  html({code, name}, folder) {
    write(folder, name ?? 'example.html', code)
    const command = 'ampoule lint --max-warnings 0 example.html'
    if (name === undefined) expectCode(command, shell(folder, command), 0)
    return undefined
  },
  markdown: writeNamed,
  async json(block, folder) {
    const {name = '', code} = block
    writeNamed(block, folder)
    if (name === '.claude/settings.json') runHooks(JSON.parse(code), folder)
    else if (name === '.mcp.json') await expectTools(JSON.parse(code), folder)
    else if (name !== 'cmd.json') await loadConfig(name, folder)
    const {$schema = '.'}: {$schema?: string} = JSON.parse(code)
    expect(existsSync(join(folder, $schema))).toBe(true)
    return undefined
  },
  async ts({name, code}, folder) {
    write(folder, name ?? 'example.ts', code)
    const options = '--noEmit --strict --exactOptionalPropertyTypes --skipLibCheck --module nodenext --target es2023'
    const tsc = `'${process.execPath}' '${root}node_modules/typescript/bin/tsc' ${options} --types node ${name ?? 'example.ts'}`
    expectCode('tsc', shell(folder, tsc), 0)
    if (name !== undefined) return void (await loadConfig(name, folder))
    write(folder, 'example.mjs', (await transform(code, {loader: 'ts', format: 'esm'})).code)
    expectCode('node example.mjs', shell(folder, 'node example.mjs'), 0)
    return undefined
  },
  yaml({name = '', code}, folder) {
    const run = name.startsWith('.github/workflows/') ? runWorkflow : pipelines[name]
    if (run === undefined) throw new Error(`unexpected file \`${name}\`, expected one of a pipeline`)
    write(folder, name, code)
    expect(run(folder, code)).toBe(true)
    // What is only ever green guards nothing.
    write(folder, 'pages/refused.html', '<title>x</title><img alt="" src="https://a.test/x.png">')
    expect(run(folder, code)).toBe(false)
    shell(folder, 'rm pages/refused.html')
    return undefined
  },
  async lua({code}, folder) {
    const words = [...(/cmd = \{(.+)\}/.exec(code)?.[1] ?? '').matchAll(/'(.+?)'/g)].map(([, word = '']) => word)
    await expectServer(words, folder)
    return undefined
  },
  async toml({code}, folder) {
    await expectServer(commandIn(code, /command = "(.+)"/, /args = (\[.+\])/), folder)
    return undefined
  },
  async js({code}, folder) {
    await transform(code, {loader: 'js', format: 'cjs'})
    const json = code.replaceAll("'", '"')
    await expectServer(commandIn(json, /command: "(.+?)"/, /args: (\[.+?\])/), folder)
    return undefined
  },
}

const pipelines: Readonly<Record<string, typeof runPipeline>> = {
  '.gitlab-ci.yml': runPipeline,
  '.pre-commit-config.yaml': runPreCommit,
}

function expectCode(command: string, {code, text}: Ran, expected: number): void {
  if (code !== expected) throw new Error(`expected exit code ${expected} of \`${command}\`, got ${code}:\n${text}`)
}

function writeNamed({name, code}: Block, folder: string): undefined {
  if (name === undefined) throw new Error('expected the path of a file after the language')
  write(folder, name, code)
}

async function loadConfig(name: string, folder: string): Promise<void> {
  const {files} = await new Configs({cwd: folder, config: name}).for(join(folder, 'pages/a.html'))
  expect(files).toContain(join(folder, name))
}

interface HookSettings {
  readonly hooks: {
    readonly PreToolUse: readonly {readonly matcher: string; readonly hooks: readonly {readonly command: string}[]}[]
  }
}

/** Calls the hooks as an agent does, for a page that may be published and one that may not. */
function runHooks({hooks}: HookSettings, folder: string): void {
  write(folder, 'refused.html', '<title>x</title><img alt="" src="https://a.test/x.png">')
  for (const {matcher, hooks: commands} of hooks.PreToolUse) {
    for (const {command} of commands) {
      const call = (file: string): number => {
        const input = {hook_event_name: 'PreToolUse', tool_name: matcher, cwd: folder, tool_input: {file_path: file}}
        return shell(folder, command, {CLAUDE_PROJECT_DIR: folder}, JSON.stringify(input)).code
      }
      expect([call(join(folder, 'page.html')), call(join(folder, 'refused.html'))]).toEqual([0, 2])
    }
  }
}

function commandIn(code: string, command: RegExp, args: RegExp): string[] {
  return [command.exec(code)?.[1] ?? '', ...JSON.parse(args.exec(code)?.[1] ?? '[]')]
}

async function expectServer([command = '', ...args]: readonly string[], folder: string): Promise<void> {
  expect(existsSync(join(folder, 'node_modules/.bin/ampoule'))).toBe(true)
  expect(await nameOfServer(command, args, folder)).toBe('ampoule')
}
