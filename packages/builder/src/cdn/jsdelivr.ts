import {type CdnAsset, type EntryAsset, type FileAsset, file, incurable, unpackaged} from './asset.ts'
import {githubPackages} from './github-packages.ts'
import {oldJsdelivrLibraries} from './google-libraries.ts'
import {inFolders, minPaths} from './min-paths.ts'
import {type NpmPath, readNpmPath, readRange} from './npm-path.ts'
import {trapRange} from './traps.ts'
import {readLibraries} from './versioned-libraries.ts'

/** Source: https://github.com/jsdelivr/jsdelivr#default-files */
const entryFields = ['jsdelivr', 'browser', 'main']

/** jsDelivr: `/npm/…`, `/gh/…` of repositories that are npm packages too, `/combine/…`. */
export function readJsdelivr(url: URL): CdnAsset | undefined {
  const [, mirror = '', ...rest] = url.pathname.split('/')
  const path = rest.join('/')
  if (mirror === 'npm') return readFile(path, true)
  if (mirror === 'gh') return readGithub(path)
  if (mirror === 'combine') return combine(path)
  if (mirror === 'fontsource') return readFontsource(path)
  if (mirror === 'pyodide') return incurable('Pyodide loads its packages while it runs')
  return readOld(url)
}

const readOld = readLibraries(/^\//, oldJsdelivrLibraries, 'jsDelivr')

/** Files of fonts by Fontsource: `fonts/lato@latest/latin-400-normal.woff2`, `fonts/inter:vf@5.0.0/latin-wght-normal.woff2`. */
function readFontsource(path: string): CdnAsset | undefined {
  const match = /^fonts\/([a-z0-9-]+)(:vf)?@([\w.-]+)\/([\w-]+\.woff2?)$/.exec(path)
  if (match === null) return undefined
  const [, id = '', variable, version = '', name = ''] = match
  const range = readRange(version)
  return file(`@fontsource${variable === undefined ? '' : '-variable'}/${id}`, range, `files/${id}-${name}`)
}

/** An address of one file: by name, or the package's own choice. */
function readFile(path: string, allowModule: boolean): CdnAsset | undefined {
  const named = readNpmPath(path)
  if (named === undefined) return undefined
  const sub = named.path.match(/^(?:(.*)\/)?\+esm$/)
  if (sub !== null) return allowModule ? {kind: 'module', ...requestOf(named), subpath: sub[1] ?? ''} : undefined
  return fileOrEntry(named, entryFields)
}

/** File that a package's path names on a CDN that serves files as they are. */
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
  const repositoryName = `${owner}/${name}`.toLowerCase()
  if (repositoryName === 'lit/dist' && /^core\/lit-core\.min\.js$/.test(rest.join('/'))) return litCore(version)
  const known = Object.hasOwn(githubPackages, repositoryName) ? githubPackages[repositoryName] : undefined
  if (known === undefined) return unpackaged(`no npm package is known for \`github.com/${owner}/${name}\``)
  const range = readRange((version ?? '').replace(/^r(?=\d+$)/, '0.'))
  const inside = rest.join('/')
  return {
    kind: 'file',
    package: known.package,
    ...(range !== undefined && {range}),
    paths: inFolders([''], known.strip === undefined ? inside : inside.replace(known.strip, '')),
  }
}

/** A bundle of Lit's main module, which is made for this address alone. */
function litCore(version: string | undefined): CdnAsset {
  const range = readRange(version ?? '')
  return {kind: 'module', package: 'lit', ...(range !== undefined && {range}), subpath: ''}
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
