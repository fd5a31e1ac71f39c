import {type CdnAsset, incurable} from './asset.ts'
import {fileOrEntry, requestOf} from './jsdelivr.ts'
import {readNpmPath} from './npm-path.ts'

/** unpkg, and mirrors with its addresses: `/name@version/path`, `?module`. */
export function readUnpkg(url: URL): CdnAsset | undefined {
  if (url.searchParams.has('meta')) return undefined
  // npm has a package of that name, which is another thing.
  if (url.pathname.startsWith('/browse/')) return incurable('it is a page to read a package in; take `browse/` out')
  const named = readNpmPath(url.pathname)
  if (named === undefined) return undefined
  if (url.searchParams.has('module') && named.path === '') return {kind: 'module', ...requestOf(named), subpath: ''}
  return fileOrEntry(named, ['unpkg', 'browser', 'main'])
}

/** npmmirror: `/name/version/files/path`. */
export function readNpmmirror(url: URL): CdnAsset | undefined {
  const match = /^\/(@[^/]+\/[^/]+|[^/]+)\/([^/]+)\/files\/(.+)$/.exec(url.pathname)
  if (match === null) return undefined
  const named = readNpmPath(`${match[1]}@${match[2]}/${match[3]}`)
  return named && fileOrEntry(named, ['main'])
}
