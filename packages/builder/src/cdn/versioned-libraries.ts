import {type CdnAsset, incurable} from './asset.ts'
import {type CdnjsPackage, cdnjsPackages} from './cdnjs-packages.ts'
import {inFolders} from './min-paths.ts'
import {decodePath, readRange} from './npm-path.ts'

/** cdnjs and its mirrors: `/ajax/libs/name/version/path`. Names are cdnjs's own, and are never taken for npm's. */
export function readCdnjs(url: URL): CdnAsset | undefined {
  if (/^\/polyfill\/v\d/.test(url.pathname)) return {kind: 'dropped', reason: 'browsers of today need no polyfills'}
  return readLibraries(/^\/ajax\/libs\//, cdnjsPackages, 'cdnjs')(url)
}

/** A reader for addresses of the form `…/name/version/path` whose names are in a table. */
export function readLibraries(
  prefix: RegExp,
  packages: Readonly<Record<string, CdnjsPackage | readonly CdnjsPackage[]>>,
  cdn: string,
): (url: URL) => CdnAsset | undefined {
  return ({pathname}) => {
    const match = prefix.exec(pathname)
    const segments = match === null ? undefined : decodePath(pathname.slice(match[0].length))
    const [name = '', version = '', ...rest] = segments ?? []
    if (segments === undefined || rest.length === 0) return undefined
    const known = Object.hasOwn(packages, name) ? packages[name] : undefined
    if (known === undefined) return incurable(`no npm package is known for \`${name}\` of ${cdn}`)
    const major = Number.parseInt(version.replace(/^[rv]/, ''), 10)
    const found = isList(known) ? known.find(({below}) => below === undefined || major < below) : known
    if (found === undefined) return undefined
    const range = readRange(/^r\d+$/.test(version) ? `0.${version.slice(1)}` : version)
    const path = rest.join('/')
    return {
      kind: 'file',
      package: found.package,
      ...(range !== undefined && {range: /^r\d+$/.test(version) ? `${range}.x` : range}),
      paths: inFolders(found.folders ?? ['dist', ''], found.names?.[path] ?? path),
    }
  }
}

function isList(known: CdnjsPackage | readonly CdnjsPackage[]): known is readonly CdnjsPackage[] {
  return Array.isArray(known)
}
