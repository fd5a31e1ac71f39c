import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {Configs} from '../../src/config/load-config.ts'
import {LintCache} from '../../src/lint/cache.ts'
import {findFiles} from '../../src/lint/find-files.ts'
import {lintFiles, type Task} from '../../src/lint/lint-files.ts'
import {readShard, takeShard} from '../../src/lint/shard.ts'
import {fewRules, image} from '../cli/rules.ts'
import {folderWith} from '../config/files.ts'

async function tasksOf(count: number): Promise<{tasks: Task[]; cwd: string}> {
  const pages = Object.fromEntries(
    Array.from({length: count}, (_, index) => [`pages/${index}.html`, `<title>${index}</title>${image}`]),
  )
  const cwd = await folderWith({'.git/HEAD': '', 'ampoule.config.json': fewRules, ...pages})
  const configs = new Configs({cwd})
  const tasks: Task[] = []
  for (const file of await findFiles(['pages'], cwd))
    tasks.push({...file, config: (await configs.for(file.path)).config})
  return {tasks, cwd}
}

test('stops between two batches when it is told to, and keeps what is done', async () => {
  const {tasks, cwd} = await tasksOf(300)
  const path = join(cwd, 'kept.jsonl')
  const controller = new AbortController()
  const seen: number[] = []
  const stopped = lintFiles(tasks, {
    cache: new LintCache(path, '1'),
    signal: controller.signal,
    onProgress(done) {
      seen.push(done)
      if (done > 0) controller.abort()
    },
  })
  await expect(stopped).rejects.toMatchObject({name: 'AbortError'})
  expect(seen).toEqual([0, 64])
  expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(65)
  const again: number[] = []
  const linted = await lintFiles(tasks, {cache: new LintCache(path, '1'), onProgress: (done) => again.push(done)})
  expect(again[0]).toBe(64)
  expect(linted.map(({path: name}) => name)).toEqual(tasks.map(({name}) => name))
  expect(linted.every(({findings}) => findings.length === 1)).toBe(true)
})

test('a cache of another version is not used', async () => {
  const {tasks, cwd} = await tasksOf(3)
  const path = join(cwd, 'kept.jsonl')
  const started = async (version: string): Promise<number | undefined> => {
    const seen: number[] = []
    await lintFiles(tasks, {cache: new LintCache(path, version), onProgress: (done) => seen.push(done)})
    return seen[0]
  }
  expect(await started('1')).toBe(0)
  expect(await started('1')).toBe(3)
  expect(await started('2')).toBe(0)
})

test('a result without weights does not stand for one with', async () => {
  const {tasks, cwd} = await tasksOf(1)
  const path = join(cwd, 'kept.jsonl')
  const [light] = await lintFiles(tasks, {cache: new LintCache(path, '1')})
  expect(light?.measures).toBeNull()
  const [heavy] = await lintFiles(tasks, {cache: new LintCache(path, '1'), weigh: true})
  expect(heavy?.measures?.bytes).toBeGreaterThan(0)
  expect(heavy?.parts).toEqual({images: 0, fonts: 0, scripts: 0})
})

test('a file that cannot be read ends the run', async () => {
  const {tasks, cwd} = await tasksOf(1)
  const [task] = tasks as [Task]
  await expect(lintFiles([{...task, path: join(cwd, 'gone.html')}])).rejects.toThrow('ENOENT')
})

test('shards', () => {
  expect(readShard('2/3')).toEqual({index: 2, count: 3})
  for (const text of ['0/3', '4/3', '1', '1/', 'a/b', '-1/3', '1/0']) expect(readShard(text)).toBeUndefined()
  const files = Array.from({length: 11}, (_, index) => index)
  const parts = [1, 2, 3, 4].map((index) => takeShard(files, {index, count: 4}))
  expect(parts.flat().sort((a, b) => a - b)).toEqual(files)
  for (const part of parts) expect(part.length).toBeGreaterThanOrEqual(2)
})
