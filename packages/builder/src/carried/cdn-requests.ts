import {readStrings} from '@ampoule/lint'
import type {Root} from 'hast'
import {type Capabilities, CapabilityError, type SourceFile} from '../capabilities.ts'
import {resolveCdn} from '../cdn/resolve-cdn.ts'
import {elementsOf, textOf} from '../hast.ts'
import {hole} from './names.ts'

/** A file that code may ask a CDN for, and the name by which it asks. */
export interface CdnRequest {
  /** An address, or a path from the root folder. */
  readonly name: string
  readonly file: SourceFile
}

type Read = NonNullable<Capabilities['read']>

/**
 * What the code of a page may ask CDNs for when it runs: addresses that stand in it; files that a library names, under the
 * address of a folder that the page names (`locateFile`), or beside the page, where a script in it looks for them.
 */
export async function cdnRequests(tree: Root, page: string, read: Read): Promise<CdnRequest[]> {
  const {own, libraries} = codeOf(tree)
  const found = new Map<string, SourceFile>()
  const take = async (name: string, address: string): Promise<void> => {
    const file = found.has(name) ? undefined : await readOrNone(address, page, read)
    if (file !== undefined) found.set(name, file)
  }
  const addresses = own.flatMap(addressesIn)
  for (const address of addresses.filter((one) => !one.includes(hole))) await take(nameOf(address), address)
  const names = [...new Set(libraries.flatMap(({code}) => filesIn(code)))].slice(0, mostNames)
  const folders = addresses.filter((one) => one.indexOf(hole) === one.length - 1).map((one) => one.slice(0, -1))
  for (const folder of folders.filter((one) => one.endsWith('/')))
    for (const name of names) await take(nameOf(folder + name), folder + name)
  const beside = page.replace(/[^/]*$/, '')
  for (const {path, code} of libraries) {
    const folder = path.replace(/[^/]*$/, '')
    for (const name of filesIn(code).slice(0, mostNames))
      for (const one of [folder + name, `${folder}images/${name}`]) await take(beside + name, one)
  }
  return [...found].map(([name, file]) => ({name, file}))
}

/** Files that one library may name. */
const mostNames = 200
/** What is longer names too much to be looked through. In characters. */
const longestLibrary = 2 * 1024 * 1024

interface Code {
  readonly own: readonly string[]
  readonly libraries: readonly {readonly path: string; readonly code: string}[]
}

/** The scripts of the page itself, and those that came out of packages to the letter. */
function codeOf(tree: Root): Code {
  const own: string[] = []
  const libraries: {path: string; code: string}[] = []
  for (const {node} of elementsOf(tree)) {
    if (node.tagName !== 'script') continue
    const [text] = node.children
    const path = text?.type === 'text' ? text.data?.mapped?.segments[0]?.position.file : undefined
    if (path?.startsWith('npm:/') !== true) own.push(textOf(node))
    else if (textOf(node).length <= longestLibrary) libraries.push({path, code: textOf(node)})
  }
  return {own, libraries}
}

/** Addresses of CDNs in the strings of code; a hole stands for what only a run would tell. */
function addressesIn(code: string): string[] {
  if (!/https?:\/\//.test(code)) return []
  return [...readStrings(code, 'classic'), ...readStrings(code, 'module')].flatMap(({parts}) => {
    const text = parts.map((part) => part ?? hole).join('')
    return text.length < 2048 && /^https?:\/\/[^\s]+$/.test(text) && isFile(text) ? [text] : []
  })
}

function isFile(address: string): boolean {
  const asset = resolveCdn(address.replaceAll(hole, 'x'))
  return asset !== undefined && (asset.kind === 'file' || asset.kind === 'entry')
}

/** Names of files that are data to a library. */
function filesIn(code: string): string[] {
  return [...new Set(code.match(/[\w-][\w.-]*\.(?:wasm|data|png|gif|svg)(?=["'`])/g) ?? [])]
}

/** An address as the table has it. */
function nameOf(address: string): string {
  const {origin, pathname} = new URL(address)
  return origin + pathname
}

async function readOrNone(address: string, page: string, read: Read): Promise<SourceFile | undefined> {
  try {
    return await read(address, page)
  } catch (error) {
    // Code may name much that it never asks for.
    if (error instanceof CapabilityError) return undefined
    throw error
  }
}
