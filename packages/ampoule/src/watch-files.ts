import {existsSync, readdirSync} from 'node:fs'
import {dirname, join, sep} from 'node:path'
import {watch} from 'chokidar'
import {statOf} from './system-reason.ts'

/** What to watch. Absolute paths. */
interface WatchedPaths {
  /** There or not. */
  readonly files: readonly string[]
  /** Folders in which files may come and go. */
  readonly folders?: readonly string[]
  /** Files that are written: what becomes of them is no news. */
  readonly outputs?: readonly string[]
  /** When the work with the files began, as `Date.now` gives it: what has changed since then has changed. */
  readonly since: number
}

/** Watches files. */
export interface FileWatcher {
  /** From now on these and no others. */
  watch(paths: WatchedPaths): void
  close(): Promise<void>
}

/** Calls back when one of the files changes, comes or goes; a burst of changes once. */
export function watchFiles(onChange: () => void): FileWatcher {
  let wanted: ReadonlySet<string> = new Set()
  let listed: ReadonlySet<string> = new Set()
  let outputs: ReadonlySet<string> = new Set()
  let begun = 0
  const folders = new Set<string>()
  /** What was there when it was asked for, and is yet to be looked at. */
  const initial = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const isOnTheWay = (path: string): boolean =>
    folders.has(path) || [...wanted].some((file) => file.startsWith(path + sep))
  const isListed = (path: string): boolean => listed.has(dirname(path)) && !outputs.has(path) && !isTemporary(path)
  const isOurs = (path: string): boolean => wanted.has(path) || isListed(path) || isOnTheWay(path)
  // Folders are watched, since a file that goes may come back; nothing else in them is looked at.
  const watcher = watch([], {ignoreInitial: false, alwaysStat: true, depth: 0, ignored: (path) => !isOurs(path)})
  watcher.on('all', (event, path, info) => {
    if (!isOurs(path)) return
    const isFirstLook = (event === 'add' || event === 'addDir') && initial.delete(path)
    if (isFirstLook && (event === 'addDir' || (info?.mtimeMs ?? 0) < begun)) return
    if (event === 'change' && !wanted.has(path)) return
    clearTimeout(timer)
    timer = setTimeout(onChange, burst)
  })
  const add = (path: string): void => {
    initial.add(path)
    watcher.add(path)
  }
  const addFolder = (folder: string): void => {
    if (folders.has(folder)) return
    folders.add(folder)
    add(folder)
  }
  return {
    watch({files, folders: others = [], outputs: written = [], since}) {
      const added = files.filter((file) => !wanted.has(file))
      const entered = others.filter((folder) => !listed.has(folder))
      wanted = new Set(files)
      listed = new Set(others)
      outputs = new Set(written)
      begun = since - clockTick
      for (const file of added) {
        if (existsSync(file)) initial.add(file)
        const folder = nearestFolder(file)
        if (!folders.has(folder)) addFolder(folder)
        else if (existsSync(file)) watcher.add(file)
      }
      for (const folder of entered) {
        for (const name of namesIn(folder)) initial.add(join(folder, name))
        if (folders.has(folder)) watcher.add(namesIn(folder).map((name) => join(folder, name)))
        addFolder(folder)
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

function namesIn(folder: string): string[] {
  return statOf(folder)?.isDirectory() ? readdirSync(folder) : []
}

/** Files on their way to another name, as editors and ampoule itself write them. */
function isTemporary(path: string): boolean {
  return /(?:[\\/]\.ampoule-\d+\.tmp|~|\.sw[a-z])$/.test(path)
}

/** Milliseconds: editors write a file in several steps. */
const burst = 15

/** Milliseconds that times of files may lag behind the clock. */
const clockTick = 10
