import {createHash} from 'node:crypto'
import type {Sink} from '@ampoule/lint/internals'
import {fetchedFolder} from '../capabilities/vendor/lock-name.ts'

/** In characters. */
const longestSegment = 100

/** Path for a file that was fetched: `vendor/host/path`, in letters that every file system has, with an ending that says what it is. */
export function fetchedPath(address: string, sink: Sink): string {
  const {host, pathname, search} = new URL(address)
  const segments = [host, ...pathname.split('/').filter((segment) => segment !== '')].map(plain)
  if (pathname.endsWith('/')) segments.push('index')
  const last = segments.pop() ?? 'index'
  const [, stem = last, ending = ''] = /^(.+?)(\.[a-z0-9]{1,8})?$/i.exec(last) ?? []
  const name = search === '' ? stem : `${stem}-${digest(search)}`
  return [fetchedFolder, ...segments, `${name}${ending}${missingEnding(ending, sink)}`].join('/')
}

function plain(segment: string): string {
  const letters = segment.replace(/[^\w.@+-]+/g, '_').replace(/^\.+|\.+$/g, '_')
  // Two addresses that differ in what cannot stand in a name are two files.
  return letters === segment && letters.length <= longestSegment
    ? letters
    : `${digest(segment)}-${letters.slice(-longestSegment)}`
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

function missingEnding(ending: string, sink: Sink): string {
  if (sink === 'script' || sink === 'module') return /^\.[cm]?js$/i.test(ending) ? '' : '.js'
  return sink === 'style' && ending.toLowerCase() !== '.css' ? '.css' : ''
}
