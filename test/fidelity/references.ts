import {existsSync} from 'node:fs'
import {realpath} from 'node:fs/promises'
import {join, relative, sep} from 'node:path'
import type {Ledger} from '@ampoule/build'
import {defaultProfile} from '@ampoule/lint'
import {readPage, type Sink} from '@ampoule/lint/internals'

const fetching: ReadonlySet<Sink> = new Set([
  'script',
  'module',
  'style',
  'image',
  'font',
  'media',
  'track',
  'frame',
  'object',
  'sprite',
])

/** References of a page that its ledger does not account for: each needs an entry of its own. */
export function unaccounted(html: string, path: string, ledger: Ledger): string[] {
  const entries = ledger.entries.filter(({file}) => file === path)
  return fileReferences(html, path).filter((url) => {
    // What modules import is in the ledger by the path that it was found at.
    const found = entries.findIndex(
      (entry) => entry.url === url || (entry.status === 'bundled' && entry.path === resolve(url, path)),
    )
    if (found !== -1) entries.splice(found, 1)
    return found === -1
  })
}

/** What a page names that stands in files: as it is written, repetitions included. */
function fileReferences(html: string, path: string): string[] {
  return readPage(html, defaultProfile, path)
    .references.filter(({sink, url}) => fetching.has(sink) && !/^(?:$|#|(?:data|blob|about):)/i.test(url))
    .map(({url}) => url)
}

function resolve(url: string, path: string): string {
  return decodeURIComponent(new URL(url, `http://localhost/${path}`).pathname.slice(1))
}

/** Real paths, from the root folder, of the files that went into a page or were left out of it. */
export async function filesOf(ledger: Ledger, root: string): Promise<Set<string>> {
  const paths = new Set(ledger.entries.map(({path, url, file}) => path ?? resolve(url, file)))
  const existing = [...paths].filter((path) => existsSync(join(root, path)))
  const real = await Promise.all(existing.map((path) => realpath(join(root, path))))
  return new Set(real.map((path) => relative(root, path).split(sep).join('/')))
}
