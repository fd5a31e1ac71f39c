import {type CdnAsset, type EntryAsset, type FileAsset, incurable} from './asset.ts'
import {githubPackages} from './github-packages.ts'
import {inFolders, minPaths} from './min-paths.ts'
import {type NpmPath, readNpmPath, readRange} from './npm-path.ts'
import {trapRange} from './traps.ts'

/** Source: https://github.com/jsdelivr/jsdelivr#default-files */
const entryFields = ['jsdelivr', 'browser', 'main']

/** jsDelivr: `/npm/…`, `/gh/…` of repositories that are npm packages too, `/combine/…`. */
export function readJsdelivr(url: URL): CdnAsset | undefined {
  const [, mirror = '', ...rest] = url.pathname.split('/')
  const path = rest.join('/')
  if (mirror === 'npm') return readFile(path, true)
  if (mirror === 'gh') return readGithub(path)
  if (mirror === 'combine') return combine(path)
  if (mirror === 'pyodide') return incurable('Pyodide loads its packages while it runs')
  return undefined
}

/** An address of one file: by name, or the package's own choice. */
function readFile(path: string, allowModule: boolean): CdnAsset | undefined {
  const named = readNpmPath(path)
  if (named === undefined) return undefined
  const sub = named.path.match(/^(?:(.*)\/)?\+esm$/)
  if (sub !== null) return allowModule ? {kind: 'module', ...requestOf(named), subpath: sub[1] ?? ''} : undefined
  return fileOrEntry(named, entryFields)
}

/** What a package's path names on a CDN that serves files as they are. */
export function fileOrEntry(named: NpmPath, fields: readonly string[]): FileAsset | EntryAsset {
  if (named.path === '') return {kind: 'entry', ...requestOf(named), fields}
  return {kind: 'file', ...requestOf(named), paths: minPaths(named.path)}
}

/** The package and a range: where none is written, one that has the file. */
export function requestOf({package: name, range, path}: NpmPath): {package: string; range?: string} {
  const known = range ?? trapRange(name, path)
  return {package: name, ...(known !== undefined && {range: known})}
}

function readGithub(path: string): CdnAsset | undefined {
  const [owner = '', repository = '', ...rest] = path.split('/')
  const [name = '', version] = repository.split('@')
  const known = githubPackages[`${owner}/${name}`.toLowerCase()]
  if (known === undefined) return incurable(`no npm package is known for \`github.com/${owner}/${name}\``)
  const range = readRange((version ?? '').replace(/^r(?=\d+$)/, '0.'))
  const file = rest.join('/')
  return {
    kind: 'file',
    package: known.package,
    ...(range !== undefined && {range}),
    paths: inFolders([''], known.strip === undefined ? file : file.replace(known.strip, '')),
  }
}

function combine(path: string): CdnAsset | undefined {
  const parts = path.split(',').map((part) => {
    const [mirror, ...rest] = part.split('/')
    return mirror === 'npm' ? readFile(rest.join('/'), false) : mirror === 'gh' ? readGithub(rest.join('/')) : undefined
  })
  const files = parts.filter((part) => part?.kind === 'file' || part?.kind === 'entry')
  return files.length === parts.length && files.length > 0
    ? {kind: 'list', parts: files}
    : incurable('its list of files cannot be read')
}
