import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {expect, onTestFinished, test} from 'vitest'
import {watchFiles} from '../src/watch-files.ts'
import {addFiles, folderWith} from './config/files.ts'

// A file may come at any moment while a watch begins, which takes longer on a busy machine.
test.each([0, 1, 2, 4, 8, 16, 32, 64])('a file that comes %i ms after the watch has begun is told', async (delay) => {
  const cwd = await folderWith({'in/a.md': '# A'})
  const paths = {files: [join(cwd, 'in/AGENTS.md'), join(cwd, 'ampoule.config.json')], folders: [join(cwd, 'in')]}
  await new Promise<void>((told) => {
    const watcher = watchFiles(told)
    onTestFinished(() => watcher.close())
    watcher.watch({...paths, since: Date.now()})
    addLater(delay, cwd, {'in/b.md': '# B'})
  })
})

test('a file that was asked for, and comes while the watch begins, is told', async () => {
  const cwd = await folderWith({'in/a.md': '# A'})
  const changes = new Promise<string>((told) => {
    const watcher = watchFiles(() => told('changed'))
    onTestFinished(() => watcher.close())
    watcher.watch({files: [join(cwd, 'in/b.css')], since: Date.now()})
    addLater(0, cwd, {'in/b.css': 'p{}'})
  })
  expect(await changes).toBe('changed')
})

test.each([0, 10, 20, 40])('a second change %i ms after the first was told is told as well', async (delay) => {
  const cwd = await folderWith({'a.css': 'p{}'})
  const file = join(cwd, 'a.css')
  const watched = {files: [file]}
  let count = 0
  const both = new Promise<void>((told) => {
    const watcher = watchFiles(() => {
      watcher.watch({...watched, since: Date.now()})
      count++
      if (count === 2) told()
      else addLater(delay, cwd, {'a.css': 'p{color:red}'})
    })
    onTestFinished(() => watcher.close())
    watcher.watch({...watched, since: Date.now() + 1000})
  })
  // Again until it is told: a busy machine begins a watch late.
  while (count === 0) {
    await addFiles(cwd, {'a.css': 'p{color:blue}'})
    await setTimeout(200)
  }
  await both
})

/** Files that come after a while, in milliseconds. The folder is not removed before they are written whole. */
function addLater(delay: number, folder: string, files: Readonly<Record<string, string>>): void {
  const added = setTimeout(delay).then(() => addFiles(folder, files))
  onTestFinished(() => added)
}
