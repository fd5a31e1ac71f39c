import type {CdnAsset} from './asset.ts'
import {requestOf} from './jsdelivr.ts'
import {readNpmPath} from './npm-path.ts'

/** esm.run, jspm.dev: `/name@version/sub`. */
export function readModulePath(url: URL): CdnAsset | undefined {
  const named = readNpmPath(url.pathname)
  return named && {kind: 'module', ...requestOf(named), subpath: named.path.replace(/\/?\+esm$/, '')}
}

/** Skypack: `/name@version/sub`, and pinned `/-/name@v1.2.3-hash/dist=…/optimized/name.js`. */
export function readSkypack(url: URL): CdnAsset | undefined {
  const pinned = /^\/(?:-|pin)\/((?:@[^/]+\/)?[^/@]+)@v?(\d+\.\d+\.\d+(?:-(?:alpha|beta|rc)[.\d]*)?)[^/]*\//.exec(
    url.pathname,
  )
  if (pinned === null) return readModulePath(url)
  const named = readNpmPath(`${pinned[1]}@${pinned[2]}`)
  return named && {kind: 'module', ...requestOf(named), subpath: ''}
}

/** jspm: `/npm:name@version/path`, where the path is a file. */
export function readJspm(url: URL): CdnAsset | undefined {
  const path = /^\/npm:(.+)$/.exec(url.pathname)?.[1]
  const named = path === undefined ? undefined : readNpmPath(path)
  // What jspm builds keeps the package's paths, or is numbered by jspm; the package's own choice stands for the latter.
  return named && {kind: 'module', ...requestOf(named), subpath: /^_?index\.js$|^_/.test(named.path) ? '' : named.path}
}
