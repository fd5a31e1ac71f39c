import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {
  type Baseline,
  createBaseline,
  type LintedFile,
  readBaseline,
  updateBaseline,
  writeBaseline,
} from '@ampoule/lint'
import {plural, visible} from '@ampoule/lint/internals'
import type {Gated} from '../lint/gate.ts'
import {replaceFile} from '../replace-file.ts'
import {type Io, UsageError} from './command.ts'
import type {FileProblems} from './file-problems.ts'

/** The file of known findings. */
export class BaselineFile {
  /** True when this run writes the file anew. */
  readonly updates: boolean
  readonly #path: string | undefined
  readonly #name: string
  readonly #io: Io
  #known: Baseline | undefined

  constructor(options: {readonly baseline?: string; readonly 'update-baseline'?: boolean}, io: Io) {
    const {baseline, 'update-baseline': updates = false} = options
    if (updates && baseline === undefined) throw new UsageError('`--update-baseline` needs `--baseline <file>`')
    this.updates = updates
    this.#path = baseline === undefined ? undefined : resolve(io.cwd, baseline)
    this.#name = baseline ?? ''
    this.#io = io
  }

  /** Baseline; nothing when there is none, or none that can be read. */
  read(problems: FileProblems): Baseline | undefined {
    const path = this.#path
    if (path === undefined) return undefined
    if (!existsSync(path)) {
      if (!this.updates) problems.tell(`Baseline \`${this.#name}\` does not exist; write it with \`--update-baseline\``)
      return undefined
    }
    this.#known = problems.attempt('read', this.#name, () => readBaseline(readJson(path, this.#name)))
    return this.#known
  }

  /** Writes it anew when asked; says otherwise what of it is gone. */
  end(linted: readonly LintedFile[], {gone}: Gated, problems: FileProblems): void {
    const path = this.#path
    if (path === undefined) return
    if (this.updates) {
      const next = this.#known === undefined ? createBaseline(linted) : updateBaseline(this.#known, linted)
      problems.attempt('write', this.#name, () => replaceFile(path, writeBaseline(next)))
      return
    }
    const count = Object.values(gone).reduce(
      (sum, known) => sum + known.reduce((inner, {count}) => inner + count, 0),
      0,
    )
    if (count === 0) return
    const lines = Object.entries(gone).flatMap(([path, known]) =>
      known.map(({rule, message, count: times}) =>
        visible(`  ${path}  ${message}  ${rule}${times > 1 ? ` (${times} times)` : ''}`),
      ),
    )
    this.#io.err(
      `ampoule: ${plural(count, 'finding')} of the baseline fixed; \`--update-baseline\` takes them out\n${lines.join('\n')}\n`,
    )
  }
}

function readJson(path: string, name: string): unknown {
  const text = readFileSync(path, 'utf8')
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    throw new UsageError(`\`${name}\` is not JSON: ${cause.message}`, {cause})
  }
}
