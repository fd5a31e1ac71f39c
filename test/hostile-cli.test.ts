import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {cp, mkdir, mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Finding} from '@ampoule/lint'
import {afterEach, beforeEach, expect, test} from 'vitest'

// Every input that once got out, crashed or hung, by the command line as a user has it.

const bin = fileURLToPath(new URL('../packages/ampoule/bin/ampoule.js', import.meta.url))
const hostile = fileURLToPath(new URL('hostile/', import.meta.url))
/** What a process and those that it starts may take together, in KiB. */
const mostMemory = 1024 * 1024

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ampoule-'))
  await cp(hostile, folder, {recursive: true})
  await mkdir(join(folder, 'root/proj/node_modules'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

/** The folders that pages are in, and how many each has. */
const folders = {
  crash: 4,
  encoding: 2,
  slow: 2,
  'slow/frames': 7,
  'slow/css-chain': 1,
  'slow/self-worker': 3,
  'root/proj': 4,
}

interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** In KiB. */
  readonly memory: number
}

async function run(cwd: string, args: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [bin, ...args], {cwd})
  const texts = {stdout: '', stderr: ''}
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (data) => {
      texts[name] += String(data)
    })
  let memory = 0
  const watch = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid ?? 0))
  }, 50)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(watch)
  return {code, ...texts, memory}
}

/** The most that a process and those below it have held, in KiB; 0 where the system does not tell. */
function memoryOf(pid: number): number {
  try {
    const own = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0'
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    return children.split(' ').reduce((sum, child) => sum + (child === '' ? 0 : memoryOf(Number(child))), Number(own))
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 0
    throw error
  }
}

interface Report {
  readonly files: readonly {readonly path: string; readonly findings: readonly Finding[]}[]
}

test.each([
  ['lint', ['lint', '--format', 'json']],
  ['build', ['build', '--json', '--no-cache', '-o', 'out/']],
  ['fix', ['lint', '--fix=unsafe', '--format', 'json']],
])(
  '%s: every page is reported on, in bounded memory, without a stack, and nothing of outside is told',
  async (_, args) => {
    for (const [name, count] of Object.entries(folders)) {
      const cwd = join(folder, name)
      const pages = (await readdir(cwd)).filter((file) => /\.(?:html|md)$/.test(file))
      const {code, stdout, stderr, memory} = await run(cwd, [...args, ...pages])
      // Lines of its own, such as one that says that there is nothing to fix.
      expect([name, stderr]).toEqual([name, expect.stringMatching(/^(?:ampoule: .*\n)*$/)])
      expect([0, 1]).toContain(code)
      const {files}: Report = JSON.parse(stdout)
      expect([name, files.length]).toEqual([name, count])
      expect(files.flatMap(({findings}) => findings.filter(({rule}) => rule === 'internal-error'))).toEqual([])
      expect(stdout).not.toContain('outside-the-root')
      for (const page of await readdir(join(cwd, 'out')).catch(() => []))
        expect(await readFile(join(cwd, 'out', page), 'utf8')).not.toContain('outside-the-root')
      expect(memory, `${name} in KiB`).toBeLessThan(mostMemory)
    }
  },
)
