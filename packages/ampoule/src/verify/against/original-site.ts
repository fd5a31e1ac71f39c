import {extname} from 'node:path'
import {type Capabilities, CapabilityError, mimeTypes, type SourceFile} from '@ampoule/build'
import type {Answer, Arrival} from '../edge/edge.ts'
import type {Site} from '../site.ts'

/** The source that a page was made of. */
export interface Original {
  /** Reads the files beside it; none are there when left out. */
  readonly read?: Capabilities['read']
  /** Path of the page from the root folder, with forward slashes. */
  readonly path: string
  readonly html: string
}

const origin = 'https://page.invalid/'

/** The source as it was: served whole, under no policy, and what it asks of CDNs from installed packages. */
export function originalSite({read, path, html}: Original): Site {
  const url = new URL(path.split('/').map(encodeURIComponent).join('/'), origin).href
  return {
    url,
    shift: 0,
    owns: (asked) => asked.startsWith(origin),
    async answer({url: asked, kind, destination}: Arrival): Promise<Answer | undefined> {
      if (kind !== 'request') return undefined
      const plain = asked.replace(/[?#].*$/, '')
      if (plain === url) return {headers: {'content-type': 'text/html; charset=utf-8'}, body: html}
      if (read === undefined) return undefined
      const found = await readFirst(read, plain.startsWith(origin) ? plain.slice(origin.length) : asked)
      if (found === undefined) return undefined
      return {...(await served(found, destination)), status: 200}
    },
  }
}

/** A module may leave out the ending of what it imports. */
async function readFirst(read: NonNullable<Original['read']>, url: string): Promise<SourceFile | undefined> {
  for (const ending of ['', '.ts', '.tsx', '.js', '.jsx', '/index.ts', '/index.js']) {
    try {
      return await read(url + ending, '')
    } catch (error) {
      if (!(error instanceof CapabilityError)) throw error
    }
  }
  return undefined
}

/** A file as a developer's server gives it: what no browser runs as a module that it runs, all else as it is. */
async function served({path, bytes}: SourceFile, destination: string): Promise<Answer> {
  const type = typeOf(path)
  const headers = {'content-type': type, 'access-control-allow-origin': '*'}
  const script = {...headers, 'content-type': 'text/javascript; charset=utf-8'}
  const source = /\.([mc]?ts|tsx|jsx)$/i.exec(path)
  if (source !== null) {
    const {transform} = await import('../../capabilities/esbuild.ts')
    const loader = /x$/i.test(path) ? (/tsx$/i.test(path) ? 'tsx' : 'jsx') : 'ts'
    const {code} = await transform(new TextDecoder().decode(bytes), {
      loader,
      format: 'esm',
      jsx: 'automatic',
      target: 'esnext',
    })
    return {headers: script, body: code}
  }
  // What is imported as a module, and is none, stands for itself.
  if (destination === 'script' && !/javascript/.test(type)) return {headers: script, body: importOf(path, bytes)}
  return {headers, body: bytes}
}

/** The module that an import of a stylesheet, an image or data stands for. */
function importOf(path: string, bytes: Uint8Array): string {
  const url = JSON.stringify(`/${path}`)
  if (path.endsWith('.json')) return `export default ${new TextDecoder().decode(bytes)}`
  if (!path.endsWith('.css')) return `export default ${url}`
  return `const link = Object.assign(document.createElement('link'), {rel: 'stylesheet', href: ${url}})
await new Promise((done) => { link.onload = done; document.head.append(link) })`
}

function typeOf(path: string): string {
  const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream'
  return /^text\/|javascript|json/.test(type) ? `${type}; charset=utf-8` : type
}

const types: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(mimeTypes).map(([ending, type]) => [ending.startsWith('.') ? ending : `.${ending}`, type]),
  ),
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
}
