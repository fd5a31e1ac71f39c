import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build, type Capabilities, type LedgerEntry} from '@ampoule/build'
import {defaultProfile, type JudgedReference, type Page} from '@ampoule/lint'
import {aheadKinds, classifyUrl, type ExactPlace, readPage, readStylesheet} from '@ampoule/lint/internals'
import {createNodeCapabilities} from 'ampoule'
import {afterAll, expect, test} from 'vitest'
import {resolveUrl} from '../packages/builder/src/resolve-url.ts'
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

/** A reference of which the ledger says nothing. */
const unledgered: readonly {readonly why: string; is(reference: JudgedReference, page: Page): boolean}[] = [
  {
    why: 'It asks for no file: code, storage, what the reader follows or sends, where the page goes.',
    is: ({sink}) => noFile.has(sink),
  },
  {
    why: 'What it names stands in the page already.',
    is: ({url}) => ['empty', 'fragment', 'data', 'blob', 'about', 'javascript'].includes(classifyUrl(url)),
  },
  {
    why: 'A document at `data:` has no address that anything could be resolved against.',
    is: ({document}) => document.url !== undefined,
  },
  {
    why: 'A page with a `<base>`: the build writes the addresses out first, and knows them by those.',
    is: (_, page) => page.elementsOf('base').length > 0,
  },
  {
    why: 'An address in a custom property: the build writes it from the root folder, since it is used elsewhere.',
    is: ({url, sink}, page) =>
      sink === 'image' &&
      url.startsWith('../') &&
      page.elementsOf('style').some((style) => /--[\w-]+\s*:\s*url\(/.test(textOf(style))),
  },
  {
    why: 'A stylesheet that its link loads ahead as well: one entry for both.',
    is: ({kind, sink, node}, page) =>
      (aheadKinds.has(kind) || sink === 'hint') &&
      page.references.some((other) => other.node === node && other.kind === 'stylesheet'),
  },
  {
    why: 'A script asks for it, or writes what does: that is dealt with as code, and may depend on a run.',
    is: (reference, page) => reference.byScript || isInCode(reference, page),
  },
  {
    why: 'An import of a script that stands in the page: the ledger names the file that it comes to.',
    is: ({kind}) => kind === 'import' || kind === 'import-call' || kind === 'import-map',
  },
  {
    why: 'It is asked for when the reader follows a link.',
    is: ({attribute, kind}) => attribute === 'ping' || kind === 'speculation-rules',
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

/** An entry that names no reference. */
const unread: readonly {readonly why: string; is(entry: LedgerEntry, html: string): boolean}[] = [
  {
    why: 'An address that was written out because of a `<base>`, and the base itself.',
    is: (_, html) => /<base\b/i.test(html),
  },
  {
    why: 'A file that a script or a worker imports, at whatever depth.',
    is: ({sink, status, url, path}) =>
      (sink === 'module' || sink === 'worker') && (status === 'failed' || (status === 'bundled' && url === path)),
  },
  {
    why: 'A script or a stylesheet at `data:` is written out in the page.',
    is: ({url, status}) => url.startsWith('data:') && (status === 'bundled' || status === 'embedded'),
  },
  {
    why: 'Styles for other media than a screen are built all the same: a script may switch them on.',
    is: (_, html) => /media=|@media/.test(html),
  },
  {
    why: 'A file that code may ask for, as the loader answers for it.',
    is: ({status}) => status === 'carried',
  },
  {
    why: 'An address of an import map that scripts import.',
    is: ({sink}, html) => sink === 'module' && html.includes('importmap'),
  },
  {
    why: 'A stylesheet that is switched off, and that a script may switch on.',
    is: ({sink, status}, html) => sink === 'style' && status === 'embedded' && /\bdisabled\b/.test(html),
  },
  {
    why: 'An address in a custom property is written from the root folder, since it is used elsewhere than where it stands.',
    is: ({url, status}, html) => status === 'embedded' && url.startsWith('/') && /--[\w-]+\s*:|stylesheet/.test(html),
  },
  {
    why: 'An image of the markup that a script names as well.',
    is: ({sink, status, url}, html) =>
      sink === 'image' && status === 'embedded' && /<script\b/i.test(html) && html.includes(`src="${url}"`),
  },
  {
    why: 'Data for the build itself, and images that scripts show when they are due: `data-src` and its like.',
    is: ({url}, html) => new RegExp(`data-[a-z-]+=["']?${escapePattern(url)}`).test(html),
  },
  {
    why: 'A link that does something outside of a tab alone, or is switched off, is left out.',
    is: ({sink, status, reason = ''}) =>
      status === 'dropped' && (sink === 'preload' || /disabled|nothing ahead/.test(reason)),
  },
  {
    why: 'An address in code of a package to install: however code asks for it, what it is of is told by its name.',
    is: ({status, sink, reason = ''}) => status === 'failed' && sink === 'connect' && reason.includes('not installed'),
  },
  {
    why: 'Scripts for browsers of old are left out, TypeScript and JSX become scripts.',
    is: ({sink, url}, html) =>
      sink === 'script' &&
      new RegExp(
        `<script[^>]*(?:nomodule|typescript|babel)[^>]*${escapePattern(url)}|${escapePattern(url)}[^>]*(?:nomodule|typescript|babel)`,
      ).test(html),
  },
]

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
  expect([...unledgered, ...unread].map(({why}) => why).filter((why) => !used.has(why))).toEqual([])
})

async function differences({name, html, root: folder, path}: Input): Promise<string[]> {
  const {ledger} = await build(html, {capabilities: cheap(folder), path, minify: false})
  const own = ledger.entries.filter(({file}) => file === path)
  const read = readPage(html, defaultProfile)
  const references = read.references.filter((reference) => {
    const departure = unledgered.find(({is}) => is(reference, read))
    if (departure !== undefined) used.add(departure.why)
    return departure === undefined
  })
  const expected = tally(dedupe(references).map(({url}) => resolveUrl(url, path)))
  const written = tally(own.map(({url}) => resolveUrl(url, path)))
  const lines: string[] = []
  for (const [url, count] of expected) {
    const entries = written.get(url) ?? 0
    if (entries < count) lines.push(`${name}: ${count} references to ${url}, ${entries} entries`)
  }
  const seen = new Map<string, number>()
  for (const entry of own) {
    const url = resolveUrl(entry.url, path)
    const count = (seen.get(url) ?? 0) + 1
    seen.set(url, count)
    if (count <= (expected.get(url) ?? 0)) continue
    const departure = unread.find(({is}) => is(entry, html))
    if (departure === undefined) lines.push(`${name}: no reference for ${entry.status} ${entry.sink} ${entry.url}`)
    else used.add(departure.why)
  }
  for (const entry of ledger.entries) {
    if (entry.file === path || isNamedIn(entry, folder)) continue
    const departure = unread.find(({is}) => is(entry, html))
    if (departure === undefined) lines.push(`${name}: ${entry.url} is not in ${entry.file}`)
    else used.add(departure.why)
  }
  return lines
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

/** What loads ahead may be asked for by several words. */
function dedupe(references: readonly JudgedReference[]): JudgedReference[] {
  const byPlace = new Map(
    references.map((reference) => [`${reference.url} ${reference.sink} ${JSON.stringify(reference.place)}`, reference]),
  )
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
