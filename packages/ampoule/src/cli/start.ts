import {readFileSync} from 'node:fs'
import nodeModule, {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {Script} from 'node:vm'
import {openCodeFolder} from './code-folder.ts'
import {CompiledCode} from './compiled-code.ts'

/** Exports of the bundle. */
interface Bundle {
  main(args: readonly string[]): Promise<number>
}

/**
 * Runs the bundled command line with the machine code that V8 made of it the last time: compiling takes a short command
 * longer than its work. Node 22 and later keep it themselves. `NODE_DISABLE_COMPILE_CACHE=1` switches it off, as it does in
 * Node itself.
 */
export async function start(
  file: string,
  args: readonly string[],
  {keepsItself}: {readonly keepsItself: CompileCache | undefined} = {keepsItself: ownCache},
): Promise<number> {
  const folder = openCodeFolder(file, keepsItself === undefined ? (args[0] ?? '') : '')
  const code = folder === undefined || keepsItself !== undefined ? undefined : new CompiledCode(file, folder)
  const end = (): void => folder?.end()
  // However the run ends, unless it crashes.
  process.once('exit', end)
  if (folder?.isSound) keepsItself?.(folder.path)
  const {main} = (
    keepsItself === undefined ? new Chunks(file, code).load(file) : createRequire(file)(file)
  ) as Partial<Bundle>
  if (main === undefined) throw new TypeError(`Bundle \`${file}\` does not export \`main\``)
  try {
    return await main(args)
  } finally {
    // Code is kept after the run: what was compiled on the way is in it.
    code?.keep()
    end()
    process.off('exit', end)
  }
}

type CompileCache = (folder: string) => unknown

/** `module.enableCompileCache`, of Node 22 and later; undefined where there is none. */
const ownCache: CompileCache | undefined = (nodeModule as {enableCompileCache?: CompileCache}).enableCompileCache

/** The `.js` files of a bundle: CommonJS modules in one folder. All else is left to Node. */
class Chunks {
  readonly #folder: string
  readonly #code: CompiledCode | undefined
  readonly #require: NodeJS.Require
  readonly #loaded = new Map<string, {exports: unknown}>()

  constructor(main: string, code: CompiledCode | undefined) {
    this.#folder = dirname(main)
    this.#code = code
    this.#require = createRequire(main)
  }

  load(file: string): unknown {
    const known = this.#loaded.get(file)
    if (known !== undefined) return known.exports
    const module: {exports: unknown} = {exports: {}}
    this.#loaded.set(file, module)
    const cachedData = this.#code?.of(file)
    // A bundle is ASCII, which is read fastest as Latin-1.
    const script = new Script(`(function (${parameters}) {${readFileSync(file, 'latin1')}\n})`, {
      filename: file,
      ...(cachedData && {cachedData}),
    })
    this.#code?.add(file, script)
    const require = (specifier: string): unknown =>
      /^\.\/.*\.js$/.test(specifier) ? this.load(join(this.#folder, specifier)) : this.#require(specifier)
    script.runInThisContext()(module.exports, require, module, file, this.#folder)
    return module.exports
  }
}

/** Those of CommonJS. */
const parameters = 'exports, require, module, __filename, __dirname'
