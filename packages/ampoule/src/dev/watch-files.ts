import {existsSync} from 'node:fs'
import {dirname, sep} from 'node:path'
import {watch} from 'chokidar'

/** Watches files. */
export interface FileWatcher {
  /** From now on these, there or not, and no others. Absolute paths. */
  watch(files: readonly string[]): void
  close(): Promise<void>
}

/** Calls back when one of the files changes, comes or goes; a burst of changes once. */
export function watchFiles(onChange: () => void): FileWatcher {
  let wanted: ReadonlySet<string> = new Set()
  const folders = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const isOnTheWay = (path: string): boolean =>
    folders.has(path) || [...wanted].some((file) => file.startsWith(path + sep))
  // Folders are watched, since a file that goes may come back; nothing else in them is looked at.
  const watcher = watch([], {ignoreInitial: true, depth: 0, ignored: (path) => !wanted.has(path) && !isOnTheWay(path)})
  watcher.on('all', (_, path) => {
    if (!wanted.has(path) && !isOnTheWay(path)) return
    clearTimeout(timer)
    timer = setTimeout(onChange, burst)
  })
  return {
    watch(files) {
      const added = files.filter((file) => !wanted.has(file))
      wanted = new Set(files)
      for (const file of added) {
        const folder = nearestFolder(file)
        if (folders.has(folder)) {
          if (existsSync(file)) watcher.add(file)
          continue
        }
        folders.add(folder)
        watcher.add(folder)
      }
    },
    async close() {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}

function nearestFolder(file: string): string {
  let folder = dirname(file)
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

/** Milliseconds: editors write a file in several steps. */
const burst = 15
