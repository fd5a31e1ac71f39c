import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {
  type Baseline,
  createBaseline,
  type LintedFile,
  plural,
  readBaseline,
  updateBaseline,
  writeBaseline,
} from '@ampoule/lint'
import type {Gated} from '../lint/gate.ts'
import {replaceFile} from '../lint/replace-file.ts'
import {type Io, UsageError} from './command.ts'

/** The file of known findings. */
export class BaselineFile {
  /** Whether this run writes the file anew. */
  readonly updates: boolean
  readonly #path: string | undefined
  readonly #io: Io
  #known: Baseline | undefined

  constructor(options: {readonly baseline?: string; readonly 'update-baseline'?: boolean}, io: Io) {
    const {baseline, 'update-baseline': updates = false} = options
    if (updates && baseline === undefined) throw new UsageError('`--update-baseline` needs `--baseline <file>`')
    this.updates = updates
    this.#path = baseline === undefined ? undefined : resolve(io.cwd, baseline)
    this.#io = io
  }

  /** What is known; nothing when there is no baseline. Throws `UsageError`. */
  read(): Baseline | undefined {
    if (this.#path === undefined) return undefined
    if (!existsSync(this.#path)) {
      if (this.updates) return undefined
      throw new UsageError(`Baseline \`${this.#path}\` does not exist; write it with \`--update-baseline\``)
    }
    this.#known = readBaseline(readJson(this.#path))
    return this.#known
  }

  /** Writes it anew when asked; says otherwise what of it is gone. */
  end(linted: readonly LintedFile[], {gone}: Gated): void {
    if (this.#path === undefined) return
    if (this.updates) {
      replaceFile(
        this.#path,
        writeBaseline(this.#known === undefined ? createBaseline(linted) : updateBaseline(this.#known, linted)),
      )
      return
    }
    const count = Object.values(gone).reduce(
      (sum, known) => sum + known.reduce((inner, {count}) => inner + count, 0),
      0,
    )
    if (count === 0) return
    const lines = Object.entries(gone).flatMap(([path, known]) =>
      known.map(
        ({rule, message, count: times}) => `  ${path}  ${message}  ${rule}${times > 1 ? ` (${times} times)` : ''}`,
      ),
    )
    this.#io.err(
      `ampoule: ${plural(count, 'finding')} of the baseline fixed; \`--update-baseline\` takes them out\n${lines.join('\n')}\n`,
    )
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new UsageError(`\`${path}\` is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {cause})
  }
}
