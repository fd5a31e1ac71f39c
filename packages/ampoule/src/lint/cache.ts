import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import type {LintedFile} from '@ampoule/lint'
import type {FileConfig} from '../config/resolve-config.ts'
import {replaceFile} from '../replace-file.ts'
import {isWeighed, type LintJob} from './job.ts'

/** Key that a result is kept by. */
export interface CacheKey {
  readonly name: string
  /** Settings for the file, as a digest. */
  readonly settings: string
  /** Size, times and inode; empty when they say nothing, since the file has only just changed. */
  readonly stamp: string
  /** Content of the file, as a digest. */
  readonly content: string
}

/**
 * Keeps findings between runs: by what the file holds, its name, what applies to it, and the version. A
 * file whose size, times and inode are as they were is not read again, as in git's index. All of it is one file of JSON
 * lines, since reading ten thousand small ones takes longer than the rest of a run.
 */
export class LintCache {
  readonly #path: string
  readonly #head: string
  readonly #entries: Map<string, Entry>
  readonly #settings = new WeakMap<FileConfig, string>()
  readonly #onProblem: (error: Error) => void
  #isChanged = false

  /**
   * A cache of other code (`codeIdentity`), or one that cannot be read, is an empty one. `onProblem` is told of what the
   * system says when it cannot be read or written; all goes on without it.
   */
  constructor(path: string, code: string, onProblem: (error: Error) => void = () => undefined) {
    this.#path = path
    this.#head = JSON.stringify({ampoule: code})
    this.#onProblem = onProblem
    this.#entries = this.#attempt(() => readEntries(path, this.#head)) ?? new Map()
  }

  /** The result that is known, if any, and the key to keep a new one by. `read` is called when the stamp says nothing. */
  find(
    task: Pick<LintJob, 'name' | 'config' | 'weigh'> & {readonly stamp: string},
    read: () => Uint8Array,
  ): {key: CacheKey; file?: LintedFile} {
    const {name, stamp} = task
    const settings = this.#settingsOf(task.config) + (isWeighed(task) ? '+' : '')
    const entry = this.#entries.get(name)
    const isSame = entry !== undefined && stamp !== '' && entry.stamp === stamp
    const key = {name, settings, stamp, content: isSame ? entry.content : digest(read())}
    if (entry === undefined || entry.settings !== settings || entry.content !== key.content) return {key}
    const file = entry.read()
    if (!isSame && stamp !== '') this.set(key, file)
    return {key, file}
  }

  set(key: CacheKey, file: LintedFile): void {
    const {name, settings, stamp, content} = key
    const line = `${JSON.stringify({settings, stamp, content, name}).slice(0, -1)},"file":${JSON.stringify(file)}}`
    this.#entries.set(name, new Entry(key, line))
    this.#isChanged = true
  }

  /** Written whole or not at all; files that were not linted this time are kept. */
  save(): void {
    if (!this.#isChanged) return
    const lines = Array.from(this.#entries.values(), ({line}) => line)
    this.#attempt(() => replaceFile(this.#path, `${[this.#head, ...lines].join('\n')}\n`))
    this.#isChanged = false
  }

  #attempt<T>(work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      // Nothing is there yet.
      if (error.code !== 'ENOENT') this.#onProblem(error)
      return undefined
    }
  }

  #settingsOf(config: FileConfig): string {
    const known = this.#settings.get(config)
    if (known !== undefined) return known
    const settings = digest(JSON.stringify([config.lint, config.budgets, config.growth.gzip !== undefined]))
    this.#settings.set(config, settings)
    return settings
  }
}

class Entry {
  readonly settings: string
  readonly stamp: string
  readonly content: string
  readonly line: string

  constructor({settings, stamp, content}: Pick<CacheKey, 'settings' | 'stamp' | 'content'>, line: string) {
    this.settings = settings
    this.stamp = stamp
    this.content = content
    this.line = line
  }

  /** Parsed only when it is wanted. */
  read(): LintedFile {
    const {file}: {file: LintedFile} = JSON.parse(this.line)
    return file
  }
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url')
}

function readEntries(path: string, head: string): Map<string, Entry> {
  const [first, ...lines] = readFileSync(path, 'utf8').split('\n')
  if (first !== head) return new Map()
  const entry =
    /^\{"settings":"([\w+-]+)","stamp":"([\w:]*)","content":"([\w-]+)","name":("(?:[^"\\]|\\.)*"),"file":\{.*\}\}$/
  return new Map(
    lines.flatMap((line): [string, Entry][] => {
      const [, settings, stamp, content, name] = entry.exec(line) ?? []
      if (settings === undefined || stamp === undefined || content === undefined || name === undefined) return []
      return [[JSON.parse(name), new Entry({settings, stamp, content}, line)]]
    }),
  )
}
