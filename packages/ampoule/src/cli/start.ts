import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {homedir} from 'node:os'
import {dirname, join} from 'node:path'
import {Script} from 'node:vm'

/** What the bundle exports. */
interface Bundle {
  main(args: readonly string[]): Promise<number>
}

/**
 * Runs the bundled command line with the machine code that V8 made of it the last time, which takes a third off the time
 * that a short command needs. Code is kept for each command, in the user's own cache folder; without such a folder it is
 * compiled each time. `NODE_DISABLE_COMPILE_CACHE=1` switches it off, as it does in Node itself.
 */
export async function start(file: string, args: readonly string[]): Promise<number> {
  const kept = codePath(file, args[0] ?? '')
  const cachedData = kept === undefined ? undefined : readOwn(kept)
  const script = new Script(`(function (${parameters}) {${readFileSync(file, 'latin1')}\n})`, {
    filename: file,
    ...(cachedData && {cachedData}),
  })
  const module: {exports: Partial<Bundle>} = {exports: {}}
  const load = (specifier: string): Promise<unknown> => import(specifier)
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file), load)
  const {main} = module.exports
  if (main === undefined) throw new TypeError(`Unexpected bundle \`${file}\`, expected it to export \`main\``)
  const code = await main(args)
  // Code is kept after the run: what was compiled on the way is in it.
  if (kept !== undefined && (cachedData === undefined || script.cachedDataRejected === true))
    keep(kept, script.createCachedData())
  return code
}

/** Those of CommonJS, and what the bundle has in the place of `import()`, which such code must not call itself. */
const parameters = 'exports, require, module, __filename, __dirname, __import'

/** One file for each build of the bundle, version of Node and command. */
function codePath(file: string, command: string): string | undefined {
  const {env, version, arch} = process
  const home = env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  if (env.NODE_DISABLE_COMPILE_CACHE === '1' || !/^[\w-]*$/.test(command)) return undefined
  const {size, mtimeMs} = statSync(file)
  return join(
    home,
    'ampoule',
    'code',
    `${version}-${arch}-${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}-${command}`,
  )
}

/** Compiled code runs as it is, so only a file that nobody else could have written is read. */
function readOwn(path: string): Buffer | undefined {
  try {
    const {uid, mode} = statSync(path)
    return uid === (process.getuid?.() ?? uid) && (mode & 0o022) === 0 ? readFileSync(path) : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

function keep(path: string, code: Buffer): void {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), {recursive: true, mode: 0o700})
    removeOld(dirname(path))
    writeFileSync(temporary, code, {mode: 0o600})
    renameSync(temporary, path)
  } catch (error) {
    // A home that cannot be written to, as in many containers, is nothing to complain of.
    if (!(error instanceof Error && 'code' in error)) throw error
    if (existsSync(temporary)) rmSync(temporary)
  }
}

/** Code of builds that nobody has used for a month. */
function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const age = Date.now() - (statSync(path, {throwIfNoEntry: false})?.atimeMs ?? 0)
    if (age > 30 * 24 * 60 * 60 * 1000) rmSync(path, {force: true})
  }
}
