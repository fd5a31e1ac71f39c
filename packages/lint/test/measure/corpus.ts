import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, extname, join} from 'node:path'
import {transformSync} from 'esbuild'
import type {Reading} from '../../src/measure/content.ts'
import {pages} from './corpus-pages.ts'
import {payloads} from './corpus-payloads.ts'
import {prose} from './corpus-prose.ts'

/** A text to calibrate by or to test with. */
export interface Sample {
  /** Path within its package, or how it was made. The split is by a hash of its stem. */
  readonly path: string
  /** Row of the accuracy table. */
  readonly label: string
  readonly reading: Reading
  readonly text: string
  /** Which set it is in, when not the hash of its own path says. */
  readonly set?: keyof Corpus
}

export interface Corpus {
  readonly calibration: readonly Sample[]
  readonly test: readonly Sample[]
}

/** A file of a package, by its path from the package's name on. */
export interface CorpusFile {
  readonly path: string
  read(): Buffer
}

/** Most samples of one label in each set; longest sample, in characters. */
const samplesPerLabel = 80
const longest = 16_384
const shortest = 1024

/**
 * Public npm content that is installed in this workspace, in two sets that share no file: a file and its variants
 * (minified, CommonJS, declaration) go to the same set, by a hash of package and stem.
 */
export async function readCorpus(root: string): Promise<Corpus> {
  const files = listFiles(root)
  const samples = [...textSamples(files), ...prose(files), ...(await payloads(files)), ...(await pages(files, root))]
  const sets = {calibration: [] as Sample[], test: [] as Sample[]}
  const seen = new Set<string>()
  for (const sample of samples) {
    const head = sample.label + sample.text.slice(0, 400)
    if (seen.has(head)) continue
    seen.add(head)
    sets[sample.set ?? (isTest(sample.path) ? 'test' : 'calibration')].push(sample)
  }
  return {calibration: thin(sets.calibration), test: thin(sets.test)}
}

/** One file in three is for the test. */
export function isTest(path: string): boolean {
  return hash(stem(path)) % 3 === 0
}

/** A text of a file, at a place that differs from file to file, cut at line ends where there are any. */
export function excerpt(text: string, path: string): string {
  if (text.length <= longest) return text
  const from = hash(path) % (text.length - longest)
  const start = from === 0 ? 0 : text.indexOf('\n', from) + 1
  const piece = start > 0 && start + longest <= text.length ? text.slice(start, start + longest) : text.slice(0, longest)
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
  return `${file.split('/').slice(0, file.startsWith('@') ? 2 : 1).join('/')}/${name}#${part}`
}

function thin(samples: readonly Sample[]): Sample[] {
  return [...group(samples).values()].flatMap((all) =>
    all.toSorted((a, b) => hash(a.path) - hash(b.path)).slice(0, samplesPerLabel),
  )
}

function group(samples: readonly Sample[]): Map<string, Sample[]> {
  const groups = new Map<string, Sample[]>()
  for (const sample of samples) groups.set(sample.label, [...(groups.get(sample.label) ?? []), sample])
  return groups
}

/** Files of every package that pnpm has put in the workspace, and of those that lie in `AMPOULE_CORPUS`. */
function listFiles(root: string): CorpusFile[] {
  const store = join(root, 'node_modules/.pnpm')
  const folders = readdirSync(store).map((entry) => join(store, entry, 'node_modules'))
  const extra = process.env.AMPOULE_CORPUS
  if (extra !== undefined) folders.push(extra)
  const files = new Map<string, CorpusFile>()
  for (const folder of folders) {
    if (!existsSync(folder)) continue
    for (const name of packagesIn(folder)) {
      for (const path of walk(join(folder, name), name)) {
        files.set(path, {path, read: () => readFileSync(join(folder, path))})
      }
    }
  }
  return [...files.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** Packages that are in a folder themselves; links lead to others that are listed on their own. */
function packagesIn(folder: string): string[] {
  const entries = readdirSync(folder, {withFileTypes: true}).filter((entry) => entry.isDirectory())
  return entries.flatMap((entry) => {
    if (!entry.name.startsWith('@')) return entry.name.startsWith('.') ? [] : [entry.name]
    const scoped = readdirSync(join(folder, entry.name), {withFileTypes: true})
    return scoped.filter((inner) => inner.isDirectory()).map((inner) => `${entry.name}/${inner.name}`)
  })
}

function walk(folder: string, path: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const inner = `${path}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : walk(join(folder, entry.name), inner)
    return entry.isFile() ? [inner] : []
  })
}

const readings: Readonly<Record<string, Reading>> = {
  '.md': 'markdown',
  '.css': 'css',
  '.scss': 'css',
  '.js': 'js',
  '.mjs': 'js',
  '.cjs': 'js',
  '.ts': 'js',
  '.json': 'json',
}

/** Of a package with many files of one kind, this many are read. */
const filesPerPackage = 12

function textSamples(files: readonly CorpusFile[]): Sample[] {
  const samples: Sample[] = []
  const perPackage = new Map<string, number>()
  for (const file of files.toSorted((a, b) => hash(a.path) - hash(b.path))) {
    const reading = readings[extname(file.path)]
    if (reading === undefined || file.path.startsWith('gpt-tokenizer/')) continue
    const key = `${reading} ${file.path.split('/', file.path.startsWith('@') ? 2 : 1).join('/')}`
    const count = perPackage.get(key) ?? 0
    if (count >= filesPerPackage) continue
    const text = excerpt(file.read().toString('utf8'), file.path)
    if (text.length < shortest) continue
    perPackage.set(key, count + 1)
    samples.push({path: file.path, label: labelOf(reading, text, file.path), reading, text})
    if (file.path.endsWith('.css')) {
      const minified = transformSync(text, {loader: 'css', minify: true, logLevel: 'silent'}).code
      samples.push({path: file.path, label: 'CSS, minified', reading, text: minified})
    }
  }
  return samples
}

function labelOf(reading: Reading, text: string, path: string): string {
  if (reading === 'markdown') return 'Markdown'
  if (reading === 'json') return 'JSON'
  const dense = text.length / text.split('\n').length > 160
  if (reading === 'css') return dense ? 'CSS, minified' : 'CSS'
  if (/ts$/.test(path)) return 'TypeScript'
  return dense ? 'JavaScript, minified' : 'JavaScript'
}
