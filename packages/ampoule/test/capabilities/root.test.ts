import {once} from 'node:events'
import {mkdir, mkdtemp, open, realpath, rename, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Worker} from 'node:worker_threads'
import {CapabilityError} from '@ampoule/build'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {listFiles} from '../../src/capabilities/list-files.ts'
import {lookedUpPath} from '../../src/capabilities/open-file.ts'
import {Root} from '../../src/capabilities/read.ts'

let folder: string
let root: Root
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'ampoule-')))
  await mkdir(join(folder, 'in/sub'), {recursive: true})
  await mkdir(join(folder, 'out'))
  await writeFile(join(folder, 'in/sub/a.txt'), 'inside')
  await writeFile(join(folder, 'out/a.txt'), 'outside')
  root = new Root(join(folder, 'in'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

/** Swaps a name between two things, all the time; gives how to stop. */
async function swapping(name: string, first: string, second: string): Promise<() => Promise<void>> {
  const code = `
    const {renameSync, symlinkSync} = require('node:fs'), {workerData: {name, targets}, parentPort} = require('node:worker_threads')
    let stopped = false
    parentPort.on('message', () => { stopped = true })
    parentPort.postMessage('ready')
    const swap = () => {
      for (let n = 0; n < 200; n++) {
        symlinkSync(targets[n % 2], name + '.next')
        renameSync(name + '.next', name)
      }
      if (!stopped) setImmediate(swap)
      else process.exit()
    }
    swap()`
  const worker = new Worker(code, {eval: true, workerData: {name, targets: [first, second]}})
  await once(worker, 'message')
  return async () => {
    worker.postMessage('stop')
    await once(worker, 'exit')
  }
}

describe('a link that is swapped while files are read', () => {
  test.each([
    ['of the file', 'link.txt', 'sub/a.txt', '../out/a.txt', 'link.txt'],
    ['of the folder', 'link', 'sub', '../out', 'link/a.txt'],
  ])('%s: nothing outside is ever read', async (_, link, inside, outside, path) => {
    await symlink(inside, join(root.folder, link))
    const stop = await swapping(join(root.folder, link), inside, outside)
    const seen = {inside: 0, refused: 0}
    for (let batch = 0; batch < 100; batch++) {
      const read = Array.from({length: 40}, async () => {
        try {
          expect((await root.readFile(join(root.folder, path))).toString()).toBe('inside')
          seen.inside++
        } catch (error) {
          if (!(error instanceof CapabilityError)) throw error
          expect(error.problem).toBe('outside-root')
          seen.refused++
        }
      })
      await Promise.all(read)
    }
    await stop()
    expect(seen.inside).toBeGreaterThan(0)
    expect(seen.refused).toBeGreaterThan(0)
  })

  test('of a folder that is listed', async () => {
    await writeFile(join(folder, 'out/told.txt'), '')
    await symlink('sub', join(root.folder, 'link'))
    const stop = await swapping(join(root.folder, 'link'), 'sub', '../out')
    for (let n = 0; n < 1000; n++) {
      const names = await root.readFolder(join(root.folder, 'link')).catch((error: unknown) => {
        if (error instanceof CapabilityError) return []
        throw error
      })
      expect(names.map(({name}) => name)).not.toContain('told.txt')
    }
    await stop()
  })
})

test('where the kernel does not tell what is open, a name that has come to stand for something else is refused', async () => {
  const path = join(root.folder, 'sub/a.txt')
  const handle = await open(path)
  expect(await lookedUpPath(handle, path)).toBe(path)
  await rename(join(folder, 'out/a.txt'), path)
  await expect(lookedUpPath(handle, path)).rejects.toThrow('moved')
  await handle.close()
})

test('a file that is replaced or taken away while it is open is read as it was', async () => {
  const path = join(root.folder, 'sub/a.txt')
  const reading = Array.from({length: 50}, () => root.readFile(path).then(String))
  await writeFile(`${path}.new`, 'inside')
  await rename(`${path}.new`, path)
  expect(new Set(await Promise.all(reading))).toEqual(new Set(['inside']))
})

test('lists files in the order of their names, without links, packages and hidden folders, and no more than asked', async () => {
  for (const name of ['b.txt', 'sub/c/d.txt', 'node_modules/p/x.js', '.git/config']) {
    await mkdir(join(root.folder, name, '..'), {recursive: true})
    await writeFile(join(root.folder, name), '')
  }
  await symlink('../out', join(root.folder, 'link'))
  await symlink('../out/a.txt', join(root.folder, 'link.txt'))
  expect(await listFiles(root, root.folder, 100)).toEqual(['b.txt', 'sub/a.txt', 'sub/c/d.txt'])
  expect(await listFiles(root, root.folder, 2)).toEqual(['b.txt', 'sub/a.txt'])
  await expect(listFiles(root, join(root.folder, 'link'), 2)).rejects.toThrow('outside the root folder')
})
