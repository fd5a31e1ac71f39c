import {readFile} from 'node:fs/promises'
import {join, sep} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Worker} from 'node:worker_threads'
import {CapabilityError} from '@ampoule/build'
import {mayRun} from '../../config/find-config.ts'
import {findInstalled} from '../find-installed.ts'

const name = '@terrastruct/d2'

/** Board of a diagram, as far as it matters here. */
export interface Board {
  readonly shapes: readonly {readonly id: string; readonly labelPosition?: string}[]
  readonly layers?: readonly unknown[]
  readonly scenarios?: readonly unknown[]
  readonly steps?: readonly unknown[]
}

/** Part of the syntax tree: a key, and the range that it stands in, as `index,0:0:0-5:1:169`. */
export interface MapNode {
  readonly map_key?: {
    readonly range: string
    readonly key?: {
      readonly path: readonly {readonly unquoted_string?: {readonly value: readonly {readonly string?: string}[]}}[]
    }
  }
}

export interface Compiled {
  readonly diagram: Board
  readonly renderOptions: object
  readonly graph: {readonly ast?: {readonly nodes?: readonly MapNode[]}}
}

/** The package, as far as it is used. Its own types are no part of what is installed here. */
interface Library {
  readonly ready: Promise<void>
  readonly worker: Worker
  compile(source: string, options: object): Promise<Compiled>
  render(diagram: Board, options: object): Promise<string>
}

/** D2 at work, in a thread of its own, which asks for nothing and reads nothing. */
export interface D2 {
  readonly isAlive: boolean
  readonly library: Library
  /** Rejects when the thread ends. */
  readonly ended: Promise<never>
  end(): Promise<void>
}

/**
 * Starts D2: that beside ampoule, or that of the project of the trusted folder, whose code runs. Throws `CapabilityError` that says
 * how to install it, or that it is not trusted.
 */
export async function startD2(trusted: string | false): Promise<D2> {
  const file = findInstalled(name, [import.meta.url]) ?? ownFile(trusted)
  const {D2: Start} = (await import(pathToFileURL(await moduleOf(file)).href)) as {D2: new () => Library}
  const library = new Start()
  await library.ready
  let isAlive = true
  const ended = new Promise<never>((_, reject) => {
    const fail = (cause?: unknown): void => {
      isAlive = false
      reject(new CapabilityError('invalid', 'Diagram cannot be drawn: D2 has stopped', {cause}))
    }
    library.worker.once('error', fail)
    library.worker.once('exit', () => fail())
  })
  // Nobody may be waiting when it is ended.
  ended.catch(() => undefined)
  return {
    library,
    ended,
    get isAlive() {
      return isAlive
    },
    async end() {
      await library.worker.terminate()
    },
  }
}

function ownFile(trusted: string | false): string {
  const folder = trusted === false ? process.cwd() : trusted
  const file = findInstalled(name, [join(folder, 'package.json')])
  if (file === undefined)
    throw new CapabilityError(
      'not-installed',
      `Drawing this needs a package that is not installed: \`npm install --save-dev ${name}\``,
    )
  const [home = ''] = file.split(`${sep}node_modules${sep}`)
  if (trusted === false || !mayRun(join(home, 'node_modules'), trusted))
    throw new CapabilityError(
      'untrusted',
      `\`${name}\` in \`${home}\` is not run: start in that folder if you trust it`,
    )
  return file
}

/** A condition of `exports`: a file, or conditions once more. */
type Condition = string | {readonly [name: string]: Condition | undefined} | undefined

/** The module of the package that `require` finds this file of: the script beside it is marked as a module, and does not load. */
async function moduleOf(file: string): Promise<string> {
  const own = `${sep}${name.replace('/', sep)}${sep}`
  const folder = file.slice(0, file.lastIndexOf(own) + own.length)
  const {exports = {}} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    exports?: Record<string, Condition>
  }
  let found = exports['.']
  while (typeof found === 'object') found = found.node ?? found.import ?? found.default
  return found === undefined ? file : join(folder, found)
}
