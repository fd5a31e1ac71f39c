import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build, type Capabilities, type LedgerEntry} from '@ampoule/build'
import {defaultProfile, type JudgedReference, type Page} from '@ampoule/lint'
import {aheadKinds, classifyUrl, type ExactPlace, readPage, readStylesheet} from '@ampoule/lint/internals'
import {createNodeCapabilities} from 'ampoule'
import {afterAll, expect, test} from 'vitest'
import {isFileUrl, isRemoteUrl, resolveUrl} from '../packages/builder/src/resolve-url.ts'
import {documented} from '../packages/lint/src/rules/index.ts'
import {textOf} from '../packages/lint/src/source/source.ts'
import {pages as conformancePages} from './conformance/pages/index.ts'
import {fill} from './conformance/pages/page.ts'

// Linter and builder walk one table: what the one reads in the source of a page, the other deals with, and nothing else.

interface Input {
  readonly name: string
  readonly html: string
  /** Folder of the files around it. */
  readonly root: string
  readonly path: string
}

/** Where the two part for a reason: a reference of which the ledger says nothing, or an entry that names no reference. */
interface Departure {
  readonly why: string
  reference?(reference: JudgedReference, page: Page): boolean
  entry?(entry: LedgerEntry, html: string): boolean
}

const departures: readonly Departure[] = [
  {
    why: 'It asks for no file: code, storage, what the reader follows or sends, where the page goes.',
    reference: ({sink, attribute, kind}) => noFile.has(sink) || attribute === 'ping' || kind === 'speculation-rules',
    entry: ({sink}) => sink === 'base',
  },
  {
    why: 'It stands in the page already; scripts and stylesheets at `data:` are written out.',
    reference: ({url}) => ['empty', 'fragment', 'data', 'blob', 'about', 'javascript'].includes(classifyUrl(url)),
    entry: ({url}) => url.startsWith('data:'),
  },
  {
    why: 'A document at `data:` has no address that anything could be resolved against.',
    reference: ({document}) => document.url !== undefined,
  },
  {
    why: 'Code asks for it: the linter reads what the code does, the ledger names the files that it may come to.',
    reference: (reference, page) => reference.byScript || isInCode(reference, page),
    entry: ({status, sink, reason = ''}) =>
      status === 'carried' || (status === 'failed' && sink === 'connect' && reason.includes('not installed')),
  },
  {
    why: 'Modules: the linter reads imports as they stand in the page, the ledger names each file that they come to.',
    reference: ({kind}) => kind === 'import' || kind === 'import-call' || kind === 'import-map',
    entry: ({sink, status, url, path}, html) =>
      ((sink === 'module' || sink === 'worker') && (status === 'failed' || (status === 'bundled' && url === path))) ||
      (sink === 'module' && html.includes('importmap')),
  },
  {
    why: 'An address in a custom property is written from the root folder, since it is used elsewhere.',
    reference: ({url, sink}, page) =>
      sink === 'image' &&
      url.startsWith('../') &&
      page.elementsOf('style').some((style) => /--[\w-]+\s*:\s*url\(/.test(textOf(style))),
    entry: ({url, status}, html) =>
      status === 'embedded' && url.startsWith('/') && /--[\w-]+\s*:|stylesheet/.test(html),
  },
  {
    why: 'Styles that are off, or for other media than a screen, are built all the same: a script may switch them on.',
    entry: ({sink, status}, html) =>
      (sink === 'style' && status === 'embedded') || (sink === 'image' && /media=|@media/.test(html)),
  },
  {
    why: 'Data for the build itself, and images that scripts show when they are due: `data-src` and its like.',
    entry: ({url}, html) => new RegExp(`data-[a-z-]+=["']?${escapePattern(url)}`).test(html),
  },
  {
    why: 'It does nothing in a tab of a browser of today, and is left out.',
    entry: ({status, reason = ''}) => status === 'dropped' && /disabled|nothing ahead|never run it/.test(reason),
  },
  {
    why: 'A script that browsers do not run is compiled to one that they do: TypeScript, JSX.',
    entry: ({sink, url}, html) =>
      sink === 'script' &&
      new RegExp(
        `<script[^>]*(?:typescript|babel)[^>]*${escapePattern(url)}|${escapePattern(url)}[^>]*(?:typescript|babel)`,
      ).test(html),
  },
]

const noFile: ReadonlySet<string> = new Set([
  'inline-script',
  'inline-style',
  'handler',
  'style-attribute',
  'javascript-url',
  'eval',
  'wasm',
  'storage',
  'link',
  'download',
  'form',
  'navigation',
  'popup',
  'base',
  'peer',
])

const root = fileURLToPath(new URL('..', import.meta.url))
const empty = mkdtempSync(join(tmpdir(), 'ampoule-'))
afterAll(() => rmSync(empty, {recursive: true}))

const inputs: Readonly<Record<string, readonly Input[]>> = {
  'pages of the fixtures': [
    ...htmlFiles('test/fixtures/passes', 'input.html'),
    ...htmlFiles('test/fixtures/sites', 'index.html'),
    ...htmlFiles('test/fixtures/cases', 'index.html'),
    ...htmlFiles('examples', 'index.html'),
    page('test/fixtures/all-constructs/index.html', root),
  ],
  'examples of the rules': documented
    .flatMap(({examples}) => examples)
    .map(({name, html}, index) => ({
      name: `${index} ${name}`,
      html,
      root: empty,
      path: 'page.html',
    })),
  'pages of the conformance suite': conformancePages.map(({name, html}, id) => ({
    name,
    html: fill(html, id),
    root: empty,
    path: 'page.html',
  })),
}

const used = new Set<string>()

test.each(Object.keys(inputs))(
  '%s: each reference has an entry, and each entry a reference',
  async (name) => {
    const found: string[] = []
    for (const input of inputs[name] ?? []) found.push(...(await differences(input)))
    expect(found).toEqual([])
  },
  600_000,
)

test('each departure is needed', () => {
  const sides = departures.flatMap(({why, reference, entry}) => [
    ...(reference === undefined ? [] : [`reference: ${why}`]),
    ...(entry === undefined ? [] : [`entry: ${why}`]),
  ])
  expect(sides.filter((side) => !used.has(side))).toEqual([])
})

async function differences({name, html, root: folder, path}: Input): Promise<string[]> {
  const {ledger} = await build(html, {capabilities: cheap(folder), path, minify: false})
  const page = readPage(html, defaultProfile)
  const references = page.references.filter(
    (reference) => !departs('reference', (one) => one.reference?.(reference, page)),
  )
  const base = baseOf(page, path)
  const expected = tally(dedupe(references).map(({url}) => resolveUrl(url, base)))
  const lines: string[] = []
  const written = tally(ledger.entries.filter(({file}) => file === path).map(({url}) => resolveUrl(url, path)))
  for (const [url, count] of expected) {
    const entries = written.get(url) ?? 0
    if (entries < count) lines.push(`${name}: ${count} references to ${url}, ${entries} entries`)
  }
  const seen = new Map<string, number>()
  // What the markup asks for comes first: code may ask for the same.
  const isLate = ({status}: LedgerEntry): number => Number(status === 'carried')
  for (const entry of [...ledger.entries].sort((a, b) => isLate(a) - isLate(b))) {
    if (entry.file === path) {
      const url = resolveUrl(entry.url, path)
      const count = (seen.get(url) ?? 0) + 1
      seen.set(url, count)
      if (count <= (expected.get(url) ?? 0)) continue
    } else if (isNamedIn(entry, folder)) continue
    if (!departs('entry', (one) => one.entry?.(entry, html)))
      lines.push(`${name}: no reference for ${entry.status} ${entry.sink} ${entry.url} in ${entry.file}`)
  }
  return lines
}

function departs(side: 'reference' | 'entry', is: (departure: Departure) => boolean | undefined): boolean {
  const departure = departures.find((one) => is(one) === true)
  if (departure !== undefined) used.add(`${side}: ${departure.why}`)
  return departure !== undefined
}

/** File that the addresses of a page are relative to. A base on another host says where the page will stand: files are beside it. */
function baseOf(page: Page, path: string): string {
  const url = page.references.find(({sink, isTop}) => sink === 'base' && isTop)?.url
  if (url === undefined || !isFileUrl(url) || isRemoteUrl(url)) return path
  return resolveUrl(url.replace(/[?#].*$/s, ''), path).slice(1)
}

/** Whether the linter reads a reference in another file than the page. */
function isNamedIn({file, url}: LedgerEntry, folder: string): boolean {
  const place = join(folder, file)
  if (!existsSync(place)) return false
  const text = readFileSync(place, 'utf8')
  const urls = file.endsWith('.css')
    ? readStylesheet(text).found.map((found) => found.url)
    : readPage(text, defaultProfile).references.map((reference) => reference.url)
  return urls.some((each) => resolveUrl(each, file) === resolveUrl(url, file))
}

/** A link may load a stylesheet ahead as well: one entry for both. */
function dedupe(references: readonly JudgedReference[]): JudgedReference[] {
  const keyOf = ({url, sink, kind, place}: JudgedReference): string =>
    JSON.stringify([url, aheadKinds.has(kind) || sink === 'hint' ? 'style' : sink, place])
  const byPlace = new Map(references.map((reference) => [keyOf(reference), reference]))
  return [...byPlace.values()]
}

/** Whether it stands in text that code writes, or in a document that it makes: the place is then that of the code. */
function isInCode({isTop, place}: JudgedReference, page: Page): boolean {
  if (isTop) return false
  const holds = ({start, end}: ExactPlace): boolean =>
    start.offset <= place.start.offset && place.end.offset <= end.offset
  return page.elements.some((element) => {
    if (element.tagName === 'script') return holds(page.placeOfText(element, 0, textOf(element).length))
    const code = element.attrs.filter(({name, value}) => /^on/.test(name) || /^\s*javascript:/i.test(value))
    return code.some(({name}) => holds(page.placeOfAttribute(element, name)))
  })
}

function tally(urls: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const url of urls) counts.set(url, (counts.get(url) ?? 0) + 1)
  return counts
}

/** Real files and real bundles; images and fonts stay as they are. */
function cheap(folder: string): Capabilities {
  return {
    ...createNodeCapabilities({root: folder}),
    image: async (bytes) => ({bytes, type: 'image/png', width: 1, height: 1}),
    font: async (bytes) => ({bytes, type: 'font/woff2'}),
  }
}

function htmlFiles(folder: string, name: string): Input[] {
  return readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith(name))
    .map((file) => page(join(folder, file), join(root, dirname(join(folder, file)))))
}

function page(file: string, folder: string): Input {
  const place = join(root, file)
  const path = place.slice(folder.endsWith('/') ? folder.length : folder.length + 1)
  return {name: file, html: readFileSync(place, 'utf8'), root: folder, path}
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
