import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'

/**
 * Notes every file and folder that this process opens whose real path is in a folder that it must not open anything in. To be called before
 * anything that reads files is loaded.
 */
export function watchReads(forbidden: () => string): {take(): readonly string[]} {
  let seen: string[] = []
  const note = (path: unknown): void => {
    if (typeof path !== 'string' && !(path instanceof URL) && !Buffer.isBuffer(path)) return
    let real: string
    try {
      real = real_(path)
    } catch {
      // There is nothing to open.
      return
    }
    if (real.startsWith(forbidden())) seen.push(real)
  }
  const real_ = fs.realpathSync.bind(fs)
  const watch = (owner: object, name: string): void => {
    const original: unknown = Reflect.get(owner, name)
    if (typeof original !== 'function') return
    Reflect.set(owner, name, function watched(this: unknown, ...args: unknown[]) {
      note(args[0])
      return Reflect.apply(original, this, args)
    })
  }
  for (const name of ['open', 'readFile', 'readdir', 'opendir', 'copyFile', 'cp']) {
    watch(fs, name)
    watch(fs.promises, name)
  }
  for (const name of [
    'openSync',
    'readFileSync',
    'readdirSync',
    'opendirSync',
    'copyFileSync',
    'cpSync',
    'createReadStream',
  ])
    watch(fs, name)
  syncBuiltinESMExports()
  return {
    take() {
      const taken = seen
      seen = []
      return taken
    },
  }
}
