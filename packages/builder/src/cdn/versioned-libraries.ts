import {type CdnAsset, unpackaged} from './asset.ts'
import {cdnjsPackages} from './cdnjs-packages.ts'
import type {LibraryPackage, LibraryTable} from './library-package.ts'
import {inFolders} from './min-paths.ts'
import {decodePath, readRange} from './npm-path.ts'

/** cdnjs and its mirrors: `/ajax/libs/name/version/path`. Names are cdnjs's own, and are never taken for npm's. */
export function readCdnjs(url: URL): CdnAsset | undefined {
  if (/^\/polyfill\/v\d/.test(url.pathname)) return {kind: 'dropped', reason: 'browsers of today need no polyfills'}
  return readLibraries(/^\/ajax\/libs\//, cdnjsPackages, 'cdnjs')(url)
}

/** A reader for addresses of the form `…/name/version/path` whose names are in a table. */
export function readLibraries(prefix: RegExp, packages: LibraryTable, cdn: string): (url: URL) => CdnAsset | undefined {
  // Pages write `chart.js` for `Chart.js`; no two names differ by their capitals alone.
  const byName = new Map(Object.entries(packages).map(([name, known]) => [name.toLowerCase(), known]))
  return ({pathname}) => {
    const match = prefix.exec(pathname)
    const segments = match === null ? undefined : decodePath(pathname.slice(match[0].length))
    const [name = '', version = '', ...rest] = segments ?? []
    if (segments === undefined || rest.length === 0) return undefined
    const known = byName.get(name.toLowerCase())
    if (known === undefined) return unpackaged(`no npm package is known for \`${name}\` of ${cdn}`)
    const major = Number.parseInt(version.replace(/^[rv]/, ''), 10)
    const found = isList(known) ? known.find(({below}) => below === undefined || major < below) : known
    if (found === undefined) return undefined
    const published = own(found.versions, version) ?? version
    const range = readRange(/^r\d+$/.test(published) ? `0.${published.slice(1)}` : published)
    const path = rest.join('/')
    return {
      kind: 'file',
      package: found.package,
      ...(range !== undefined && {range: /^r\d+$/.test(version) ? `${range}.x` : range}),
      paths: inFolders(found.folders ?? ['dist', ''], own(found.names, path) ?? path),
    }
  }
}

function isList(known: LibraryPackage | readonly LibraryPackage[]): known is readonly LibraryPackage[] {
  return Array.isArray(known)
}

function own(record: Readonly<Record<string, string>> | undefined, key: string): string | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined
}
