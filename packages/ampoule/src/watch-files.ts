import {existsSync, readdirSync} from 'node:fs'
import {dirname, join, sep} from 'node:path'
import {watch} from 'chokidar'
import {statOf} from './system-reason.ts'

/** Paths to watch, absolute. */
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
  /** Files that were there when they were asked for, and are yet to be looked at. */
  const initial = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let looks: readonly NodeJS.Timeout[] = []
  /** Paths that have been told since the last call of `watch`. */
  const told = new Set<string>()
  /** Times of files that were told by a look. */
  const times = new Map<string, number>()
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
    tell(path)
  })
  const tell = (path: string): void => {
    told.add(path)
    clearTimeout(timer)
    timer = setTimeout(onChange, burst)
  }
  /** Chokidar says nothing of what comes between its first look at a folder and the watch over it, nor of a second change within 50 ms. */
  const lookForUntold = (before: ReadonlySet<string>): void => {
    for (const path of present([...wanted], [...listed])) {
      const time = wanted.has(path) ? (statOf(path)?.mtimeMs ?? 0) : 0
      const hasCome = !before.has(path) && (wanted.has(path) || isListed(path))
      const hasChanged = time >= begun && times.get(path) !== time
      if (told.has(path) || !(hasCome || hasChanged)) continue
      // A file whose time is yet to come is told once.
      times.set(path, time)
      tell(path)
    }
  }
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
      for (const look of looks) clearTimeout(look)
      told.clear()
      const before = present(files, others)
      looks = settling.map((delay) => setTimeout(lookForUntold, delay, before))
    },
    async close() {
      for (const waiting of [timer, ...looks]) clearTimeout(waiting)
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

/** Those of the files that are there, and what is in the folders. */
function present(files: readonly string[], folders: readonly string[]): ReadonlySet<string> {
  return new Set([
    ...files.filter((file) => existsSync(file)),
    ...folders.flatMap((folder) => namesIn(folder).map((name) => join(folder, name))),
  ])
}

/** Files on their way to another name, as editors and ampoule itself write them. */
function isTemporary(path: string): boolean {
  return /(?:[\\/]\.ampoule-\d+\.tmp|~|\.sw[a-z])$/.test(path)
}

/** Milliseconds: editors write a file in several steps. */
const burst = 15

/** When to look for what was missed, in milliseconds: a busy machine takes long to begin a watch. */
const settling = [100, 500, 2500]

/** Milliseconds that times of files may lag behind the clock. */
const clockTick = 10
