import type {JudgedReference} from '@ampoule/lint'

/** True when a reference is what the browser tells of. */
export function isSame(
  reference: JudgedReference,
  {directive, url}: {readonly directive?: string; readonly url: string},
): boolean {
  if (directive !== undefined && reference.directive !== directive && reference.verdict.directive !== directive)
    return false
  const word = words.get(reference.sink)
  if (word !== undefined) return directive !== undefined && word === url && reference.verdict.outcome === 'blocked'
  if (reference.url === '' || !URL.canParse(reference.url, reference.base)) return false
  const {href, origin, protocol} = new URL(reference.url, reference.base)
  const written = href.replace(/#.*$/, '')
  if (written === url || href === url || isRenamed(written, url)) return true
  // The fields of a form are sent in its address.
  if (reference.sink === 'form' && written.replace(/\?.*$/, '') === url.replace(/\?.*$/, '')) return true
  // A frame of another host, and what is no request, are told of in short.
  if (`${origin}/` === url || origin === url)
    return reference.sink === 'frame' || reference.sink === 'object' || reference.sink === 'hint'
  // A frame that is refused by its scheme has no address in reports.
  if (url === '') return (reference.sink === 'frame' || reference.sink === 'object') && !/^https?:/.test(protocol)
  return protocol === `${url}:` || (!reference.whole && url.startsWith(written))
}

/** A socket on a page of https is `wss:`, and images are asked for by https whatever is written. */
function isRenamed(written: string, asked: string): boolean {
  return asked === written.replace(/^http(s?):/, 'ws$1:') || asked === written.replace(/^http:/, 'https:')
}

const words: ReadonlyMap<string, string> = new Map([
  ['inline-script', 'inline'],
  ['inline-style', 'inline'],
  ['handler', 'inline'],
  ['style-attribute', 'inline'],
  ['javascript-url', 'inline'],
  ['eval', 'eval'],
  ['wasm', 'wasm-eval'],
])
