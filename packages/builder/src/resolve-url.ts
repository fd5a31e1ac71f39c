import {classifyUrl, readUrl, type UrlKind} from '@ampoule/lint/internals'

/** True when an address may name a file: not empty, no fragment, not inside the page already. */
export function isFileUrl(url: string): boolean {
  return !inPage.has(classifyUrl(url))
}

const inPage: ReadonlySet<UrlKind> = new Set(['empty', 'fragment', 'data', 'blob', 'about', 'javascript'] as const)

const isAbsolute = /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i

/**
 * Makes an address that is written in the file `from` (a path from the root folder) one that starts at the root folder:
 * `/img/a.png`; what is written in a file of a package stays in packages: `npm:/name@1.0.0/a.png`, and what is written in one that
 * was fetched stays on its host. Addresses with a scheme or a host, and fragments, stay as they are.
 */
export function resolveUrl(url: string, from: string): string {
  const written = readUrl(url)
  if (isElsewhere(from) && URL.canParse(written, from)) return new URL(written, from).href
  if (written === '' || written.startsWith('#') || isAbsolute.test(written)) return url
  const tail = written.search(/[?#]/)
  const path = tail === -1 ? written : written.slice(0, tail)
  const segments = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const segment of path.replaceAll('\\', '/').split('/')) {
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  // A folder keeps its slash: import maps name them by it.
  const slash = segments.length > 0 && /(?:^|[\\/])\.{0,2}$/.test(path) ? '/' : ''
  return `/${segments.join('/')}${slash}${tail === -1 ? '' : written.slice(tail)}`
}

/** True when an address names another host. */
export function isRemoteUrl(url: string): boolean {
  return /^(?:https?:|wss?:|ftp:|[\\/]{2})/i.test(readUrl(url))
}

/** True for a file that is known by an address, and stands in no folder of the page. */
export function isElsewhere(file: string): boolean {
  return /^(?:npm:\/|https:\/\/)/.test(file)
}
