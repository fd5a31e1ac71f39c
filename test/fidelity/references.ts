import {realpath} from 'node:fs/promises'
import {join, relative, sep} from 'node:path'
import type {Ledger} from '@ampoule/build'
import {defaultProfile, readPage, type Sink} from '@ampoule/lint'

const fetching: ReadonlySet<Sink> = new Set(['script', 'module', 'style', 'image', 'font', 'media', 'track', 'frame', 'object', 'sprite'])

/** What a page names that stands in files: as it is written, repetitions included. */
export function fileReferences(html: string, path: string): string[] {
  return readPage(html, defaultProfile, path)
    .references.filter(({sink, url}) => fetching.has(sink) && !/^(?:$|#|(?:data|blob|about):)/i.test(url))
    .map(({url}) => url)
}

/** Real paths, from the root folder, of the files that went into a page or were left out of it. */
export function filesOf(ledger: Ledger, root: string): Promise<string[]> {
  const paths = ledger.entries.flatMap(({path}) => (path === undefined ? [] : [path]))
  return Promise.all(paths.map(async (path) => relative(root, await realpath(join(root, path))).split(sep).join('/')))
}
