import type {Root} from 'hast'
import {type Capabilities, CapabilityError, type SourceFile} from '../capabilities.ts'
import {resolveCdn} from '../cdn/resolve-cdn.ts'
import {elementsOf, textOf} from '../hast.ts'
import {wordsOf} from '../icon-names.ts'
import type {LedgerEntry} from '../ledger.ts'
import {charactersOf} from '../page-characters.ts'
import type {CodeReader} from './code-reader.ts'
import {typeOf} from './kinds.ts'
import {hole} from './names.ts'
import {type RemoteAddress, remoteAddresses} from './remote-addresses.ts'
import {sealedSheet} from './sealed-sheet.ts'

/** A file that code may ask a CDN for, and the name by which it asks. */
export interface CdnRequest {
  /** An address, or a path from the root folder. */
  readonly name: string
  readonly file: SourceFile
}

type Read = NonNullable<Capabilities['read']>

/** An address in the code of a page that nothing in the page answers, and why. */
export interface Unanswered extends RemoteAddress {
  readonly error: CapabilityError
}

/**
 * Requests that the code of a page may send to CDNs when it runs: addresses that stand in it; files that a library names, under the
 * address of a folder that the page names (`locateFile`), or beside the page, where a script in it looks for them. And what it may
 * ask other hosts for in vain.
 */
export async function cdnRequests(
  tree: Root,
  page: string,
  {
    read,
    font,
    entries,
    ofLibraries,
    reader,
  }: {
    readonly read: Read
    readonly font?: Capabilities['font']
    readonly entries: readonly LedgerEntry[]
    /** Addresses that libraries put together when they run. */
    readonly ofLibraries: readonly string[]
    readonly reader: CodeReader
  },
): Promise<{readonly requests: readonly CdnRequest[]; readonly unanswered: readonly Unanswered[]}> {
  const found = new Map<string, SourceFile>()
  const unanswered: Unanswered[] = []
  const bundled = new Set(modulesIn(entries))
  let known: {readonly characters: string; readonly words: ReadonlySet<string>} | undefined
  const inPage = (): NonNullable<typeof known> => {
    known ??= {characters: charactersOf(tree), words: wordsOf(tree)}
    return known
  }
  const sealed = (sheet: SourceFile): Promise<SourceFile> =>
    sealedSheet(sheet, {read, ...(font && {font}), characters: inPage().characters, words: () => inPage().words})
  const take = async (name: string, address: string): Promise<CapabilityError | undefined> => {
    if (found.has(name)) return undefined
    const file = await readOrError(address, page, read)
    if (file instanceof CapabilityError) return file
    if (bundled.has(file.path)) return undefined
    found.set(name, typeOf(file.path) === 'text/css' ? await sealed(file) : file)
    return undefined
  }
  const {addresses, names: own} = remoteAddresses(tree, page, reader)
  const named = librariesOf(tree).map(({path, code}) => ({path, files: filesIn(code)}))
  const names = [...new Set([...own, ...named.flatMap(({files}) => files)])].slice(0, mostNames)
  const libraries = [...named.map(({path}) => path), ...bundled]
  for (const one of addresses) {
    const address = withVersion(one.address, libraries)
    const error = address.includes(hole) ? await takeFolder(address, names, take) : await takeFile(address, take)
    if (error !== undefined) unanswered.push({...one, error})
  }
  for (const address of ofLibraries) await take(nameOf(address), address)
  const beside = page.replace(/[^/]*$/, '')
  for (const {path, files} of named) {
    const folder = path.replace(/[^/]*$/, '')
    for (const name of files.slice(0, mostNames))
      for (const one of [folder + name, `${folder}images/${name}`]) await take(beside + name, one)
  }
  // Of a folder that code adds names to, some may be known by the library that asks.
  const isKnown = ({address}: Unanswered): boolean => {
    const [start = '', ...rest] = address.replaceAll('%N', hole).split(hole)
    const folder = rest.length > 0 ? start.replace(/[^/]*$/, '') : `${address}/`
    const isFolder = rest.length > 0 || typeOf(address) === undefined
    return isFolder && ofLibraries.some((one) => nameOf(one).startsWith(nameOf(folder)))
  }
  return {
    requests: [...found].map(([name, file]) => ({name, file})),
    unanswered: unanswered.filter((one) => !isKnown(one)),
  }
}

/** Modules of packages that are in the page already: no address can import them. */
function modulesIn(entries: readonly LedgerEntry[]): string[] {
  return entries.flatMap(({sink, vendored = []}) => (sink === 'module' ? vendored.map(({path}) => path) : []))
}

/** `…/pdf.js/${pdfjsLib.version}/pdf.worker.min.js`: the version is that of the library in the page. */
function withVersion(address: string, libraries: readonly string[]): string {
  for (const path of address.split(hole).length === 2 ? libraries : []) {
    const [, name, version = ''] = /^npm:\/((?:@[^/@]+\/)?[^/@]+)@([^/]+)/.exec(path) ?? []
    const named = address.replace(hole, version)
    const asset = resolveCdn(named)
    const other = resolveCdn(address.replace(hole, anyVersion))
    const isVersion = other !== undefined && 'range' in other && other.range === anyVersion
    if (isVersion && asset?.kind === 'file' && asset.package === name) return named
  }
  return address
}

/** Stands where a version stands, and nowhere else. */
const anyVersion = '987.65.4'

type Take = (name: string, address: string) => Promise<CapabilityError | undefined>

/** Sheets that are made and modules are no files that stand for themselves. */
async function takeFile(address: string, take: Take): Promise<CapabilityError | undefined> {
  const asset = resolveCdn(address)
  if (asset?.kind === 'dropped') return undefined
  if (asset !== undefined && !/^(?:incurable|file|entry)$/.test(asset.kind))
    return new CapabilityError(
      'remote',
      `\`${address}\` is asked for by code, which no build answers: write it into the markup`,
    )
  const error = await take(nameOf(address), address)
  const hasEnding = asset?.kind === 'entry' || typeOf(nameOf(address)) !== undefined
  if (error === undefined || error.problem === 'not-installed' || hasEnding) return error
  // RequireJS puts the ending behind what is configured; else it is a folder.
  if ((await take(nameOf(`${address}.js`), `${address}.js`)) === undefined) return undefined
  return asset?.kind === 'file' ? unknownIn(`${address}/${hole}`) : error
}

function unknownIn(address: string): CapabilityError {
  const written = address.replaceAll(hole, '*')
  return new CapabilityError('remote', `\`${written}\` is on the network, and only a run tells what is asked for`)
}

/** Of a folder to which code adds a name, all files that a library of the page names. */
async function takeFolder(address: string, names: readonly string[], take: Take): Promise<CapabilityError | undefined> {
  const folder = address.slice(0, -1)
  const isFolder = address.indexOf(hole) === address.length - 1 && folder.endsWith('/')
  const unknown = unknownIn(address)
  if (!isFolder || names.length === 0) return unknown
  const errors: (CapabilityError | undefined)[] = []
  for (const name of names) errors.push(await take(nameOf(folder + name), folder + name))
  if (errors.includes(undefined)) return undefined
  return errors.find((error) => error?.problem === 'not-installed') ?? unknown
}

/** Files that one library may name. */
const mostNames = 200
/** Longest code that is looked through, in characters: longer code names too much. */
const longestLibrary = 2 * 1024 * 1024

/** The scripts of the page that came out of packages to the letter. */
function librariesOf(tree: Root): {path: string; code: string}[] {
  return elementsOf(tree).flatMap(({node}) => {
    const [text] = node.children
    const path = text?.type === 'text' ? text.data?.mapped?.segments[0]?.position.file : undefined
    const isLibrary = node.tagName === 'script' && path?.startsWith('npm:/') === true
    return isLibrary && textOf(node).length <= longestLibrary ? [{path, code: textOf(node)}] : []
  })
}

/** Names of files that are data to a library. From the endings backwards: code holds words of millions of characters. */
function filesIn(code: string): string[] {
  const names = new Set<string>()
  for (const {index, 0: ending} of code.matchAll(/\.(?:wasm|data|png|gif|svg)(?=["'`])/g)) {
    const name = /[\w-][\w.-]*$/.exec(code.slice(Math.max(0, index - longestName), index))?.[0]
    if (name !== undefined && name.length < longestName) names.add(name + ending)
  }
  return [...names]
}

/** In characters. */
const longestName = 100

/** An address as the table has it. */
function nameOf(address: string): string {
  const {host, pathname} = new URL(address, 'https://page.invalid/')
  return `https://${host}${pathname}`
}

async function readOrError(address: string, page: string, read: Read): Promise<SourceFile | CapabilityError> {
  try {
    return await read(address, page)
  } catch (error) {
    if (error instanceof CapabilityError) return error
    throw error
  }
}
