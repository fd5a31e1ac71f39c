import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync} from 'node:fs'
import {basename, dirname} from 'node:path'
import type {LintedFile} from '@ampoule/lint'
import {isWeighed, type LintJob} from './job.ts'
import {replaceFile} from './replace-file.ts'

/**
 * What was found in files, kept between runs: one line of JSON for each file, by what the file holds, its name, the
 * configuration and the version. One file, since reading ten thousand small ones takes longer than the rest of a run.
 */
export class LintCache {
  readonly #path: string
  readonly #head: string
  readonly #version: string
  readonly #lines: Map<string, string>
  readonly #settings = new WeakMap<object, string>()
  #isChanged = false

  /** A cache of another version, or one that cannot be read, is an empty one. */
  constructor(path: string, version: string) {
    this.#path = path
    // The name of the bundle's part that this is in changes with all that it uses, which a version at work does not.
    this.#version = `${version} ${basename(import.meta.url)}`
    this.#head = JSON.stringify({ampoule: this.#version})
    this.#lines = readLines(path, this.#head)
  }

  keyOf(name: string, bytes: Uint8Array, what: Pick<LintJob, 'config' | 'weigh'>): string {
    const {config} = what
    let settings = this.#settings.get(config)
    if (settings === undefined) {
      settings = JSON.stringify([config.lint, config.budgets, config.growth.gzip !== undefined])
      this.#settings.set(config, settings)
    }
    const hash = createHash('sha256').update(`${settings}\0${isWeighed(what)}\0${name}\0`)
    return hash.update(bytes).digest('base64url')
  }

  get(name: string, key: string): LintedFile | undefined {
    const line = this.#lines.get(name)
    // The key comes first in its line, so that a stale one is never parsed.
    if (line === undefined || !line.startsWith(keyPrefix(key))) return undefined
    const {file}: {file: LintedFile} = JSON.parse(line)
    return file
  }

  set(name: string, key: string, file: LintedFile): void {
    this.#lines.set(name, `${keyPrefix(key)}${JSON.stringify(name)},"file":${JSON.stringify(file)}}`)
    this.#isChanged = true
  }

  /** Written whole or not at all; files that were not linted this time are kept. */
  save(): void {
    if (!this.#isChanged) return
    mkdirSync(dirname(this.#path), {recursive: true})
    replaceFile(this.#path, `${[this.#head, ...this.#lines.values()].join('\n')}\n`)
    this.#isChanged = false
  }
}

function keyPrefix(key: string): string {
  return `{"key":${JSON.stringify(key)},"name":`
}

function readLines(path: string, head: string): Map<string, string> {
  if (!existsSync(path)) return new Map()
  const [first, ...lines] = readFileSync(path, 'utf8').split('\n')
  if (first !== head) return new Map()
  const named = /^\{"key":"[\w-]+","name":("(?:[^"\\]|\\.)*"),"file":\{.*\}\}$/
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const name = named.exec(line)?.[1]
      return name === undefined ? [] : [[JSON.parse(name), line]]
    }),
  )
}
