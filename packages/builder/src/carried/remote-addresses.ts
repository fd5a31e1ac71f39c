import type {Place} from '@ampoule/lint'
import type {Root} from 'hast'
import {isCdnHost, resolveCdn} from '../cdn/resolve-cdn.ts'
import {elementsOf, getAttribute, textOf} from '../hast.ts'
import {sourcePositionAt} from '../mapped-text.ts'
import {isAskedFor, mayAsk} from './asking-names.ts'
import type {CodeReader} from './code-reader.ts'
import {hole} from './names.ts'

/** An address of another host in the code of a page itself, a hole in it for what only a run would tell. */
export interface RemoteAddress {
  readonly address: string
  readonly file: string
  readonly place?: Place
}

/** Longer texts are no addresses. In characters. */
const longest = 2048

/** Names of files that code may put behind the address of a folder. */
const mostNames = 100

/**
 * The addresses of files on other hosts in the code of a page, each once, in order, and the names of files beside them; not those in
 * the code of libraries.
 */
export function remoteAddresses(
  tree: Root,
  page: string,
  reader: CodeReader,
): {readonly addresses: readonly RemoteAddress[]; readonly names: readonly string[]} {
  const found = new Map<string, RemoteAddress>()
  const names = new Set<string>()
  for (const {node} of elementsOf(tree)) {
    const type = (getAttribute(node, 'type') ?? '').trim().toLowerCase()
    if (node.tagName !== 'script' || /json$|^importmap|^speculationrules$/.test(type)) continue
    // JSON is an expression.
    const code = type === 'systemjs-importmap' ? `(${textOf(node)})` : textOf(node)
    const [text] = node.children
    const segments = (text?.type === 'text' ? text.data?.mapped?.segments : undefined) ?? []
    // Reading the code takes long, and most code names no file of another host.
    const isWhole = segments.length === 1 && isLibrary(segments[0]?.position.file ?? '')
    if (isWhole || !mayNameFiles(code)) continue
    for (const {parts, start, uses} of reader.strings(code, type === 'module' ? 'module' : 'classic')) {
      const address = parts.map((part) => part ?? hole).join('')
      if (address.length > longest) continue
      const position = sourcePositionAt(segments, start)
      if (fileName.test(address) && names.size < mostNames && !isLibrary(position?.file ?? '')) names.add(address)
      if (!remote.test(address) || found.has(address) || isLibrary(position?.file ?? '')) continue
      if (!isFile(address) && !isAskedFor(uses)) continue
      const point = position && {line: position.line, column: position.column}
      const place = point === undefined ? node.position : {start: point, end: point}
      found.set(address, {address, file: position?.file ?? node.data?.file ?? page, ...(place && {place})})
    }
  }
  const all = [...found.keys()]
  // A folder says no more than the file in it that is put together of it.
  const isFolderOf = (address: string): boolean =>
    all.some((other) => other !== address && other.startsWith(address.endsWith('/') ? address : `${address}/`))
  return {addresses: [...found.values()].filter(({address}) => !isFolderOf(address)), names: [...names]}
}

function isLibrary(file: string): boolean {
  return /^(?:npm|https):\/|(?:^|\/)node_modules\//.test(file)
}

const fileEnding =
  /\.(?:avif|bin|css|csv|data|env|exr|geojson|gif|glb|gltf|hdr|ico|jpe?g|json|ktx2|m4a|m?js|mp3|mp4|ogg|onnx|otf|pbf|png|svg|task|tflite|topojson|traineddata|tsv|ttf|wasm|wav|webm|webp|woff2?)(?![\w-])/i

const remote = /^(?:https?:)?\/\/[\w.{}-]+(?:[/?#][^\s"'<>]*)?$/
const fileName = /^[@\w][\w@./+-]{0,200}\.(?:m?js|css|json|wasm|png|svg|csv)$/

function mayNameFiles(code: string): boolean {
  let isRemote = false
  for (const [, host = '', rest = ''] of code.matchAll(/\/\/([\w.{}-]+)([^\s"'`]*)/g)) {
    if (isCdnHost(host) || fileEnding.test(rest)) return true
    isRemote = true
  }
  return isRemote && mayAsk(code)
}

/** True for what is asked for rather than led to: a file by its ending, or what a CDN gives. */
function isFile(address: string): boolean {
  const [path = ''] = address.replace(/^(?:https?:)?\/\/[^/]*/, '').split(/[?#]/)
  if (fileEnding.test(path.slice(path.lastIndexOf('/') + 1))) return true
  const named = address.replaceAll(hole, 'x')
  const asset = resolveCdn(named)
  // RequireJS puts the ending behind what is configured.
  if (asset?.kind === 'incurable' && resolveCdn(`${named}.js`)?.kind === 'file') return true
  if (asset === undefined) return false
  if (asset.kind === 'incurable') return asset.isPlainFile !== true || address.endsWith(`/${hole}`)
  // A folder, to which code may add a name.
  return asset.kind !== 'dropped' && (!path.endsWith('/') || address.includes(hole))
}
