import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {extname, join} from 'node:path'
import {transformSync} from 'esbuild'
import type {Reading} from '../../src/tokens/content.ts'
import packages from './corpus-packages.json' with {type: 'json'}
import {pages} from './corpus-pages.ts'
import {payloads} from './corpus-payloads.ts'
import {prose} from './corpus-prose.ts'
import {
  type CorpusFile,
  excerpt,
  hash,
  isMixed,
  type Sample,
  type SetName,
  setOf,
  shortest,
  translated,
} from './corpus-sample.ts'

export interface Corpus {
  readonly calibration: readonly Sample[]
  readonly test: readonly Sample[]
}

export interface CorpusOptions {
  /** Read one set alone. */
  readonly only?: SetName
  /** Most samples of one row in each set. */
  readonly perLabel?: number
}

/**
 * Public npm content that is installed in this workspace, in two sets that share no file: a file and its variants
 * (minified, CommonJS, declaration) go to the same set, by a hash of package and stem; of a text in one language that is
 * alone of its kind, one part in four is for the test.
 */
export async function readCorpus(root: string, {only, perLabel = 80}: CorpusOptions = {}): Promise<Corpus> {
  const files = listFiles(root).filter(({path}) => only === undefined || isMixed(path) || setOf(path) === only)
  const samples = [
    ...textSamples(files),
    ...prose(files),
    ...(await payloads(files)),
    ...(await pages(files, root, perLabel)),
  ]
  const sets = {calibration: [] as Sample[], test: [] as Sample[]}
  const seen = new Set<string>()
  for (const sample of samples) {
    const head = sample.label + sample.text.slice(0, 400)
    if (seen.has(head)) continue
    seen.add(head)
    sets[sample.set ?? setOf(sample.path)].push(sample)
  }
  return {calibration: thin(sets.calibration, perLabel), test: thin(sets.test, perLabel)}
}

function thin(samples: readonly Sample[], perLabel: number): Sample[] {
  return [...group(samples).values()].flatMap((all) =>
    all.toSorted((a, b) => hash(a.path) - hash(b.path)).slice(0, perLabel),
  )
}

function group(samples: readonly Sample[]): Map<string, Sample[]> {
  const groups = new Map<string, Sample[]>()
  for (const sample of samples) groups.set(sample.label, [...(groups.get(sample.label) ?? []), sample])
  return groups
}

/**
 * Files of the packages of the calibration that pnpm has put in the workspace, whatever else there is by now, and of those
 * that lie in `AMPOULE_CORPUS`.
 */
function listFiles(root: string): CorpusFile[] {
  const store = join(root, 'node_modules/.pnpm')
  const folders = readdirSync(store).map((entry) => join(store, entry, 'node_modules'))
  const known: ReadonlySet<string> = new Set(packages)
  const extra = process.env.AMPOULE_CORPUS
  if (extra !== undefined) folders.push(extra)
  const files = new Map<string, CorpusFile>()
  for (const folder of folders) {
    if (!existsSync(folder)) continue
    for (const name of packagesIn(folder)) {
      if (folder !== extra && !known.has(name)) continue
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
    if (reading === undefined || file.path.startsWith('gpt-tokenizer/') || translated.test(file.path)) continue
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
