import {extname} from 'node:path'
import {type Capabilities, CapabilityError, type SourceFile} from '@ampoule/build'
import {mimeTypes} from '@ampoule/build/internals'
import type {Answer, Arrival} from '../edge/edge.ts'
import type {Site} from '../site.ts'

/** The source that a page was made of. */
export interface Original {
  /** Reads the files beside it; none are there when left out. */
  readonly read?: Capabilities['read']
  /** Makes what no browser runs of scripts in other languages and of packages that they name; they run nowhere when left out. */
  readonly bundle?: Capabilities['bundle']
  /** Path of the page from the root folder, with forward slashes. */
  readonly path: string
  readonly html: string
}

const origin = 'https://page.invalid/'

/** The source as it was: served whole, under no policy, and what it asks of CDNs from installed packages. */
export function originalSite({read, bundle, path, html}: Original): Site {
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
      const isOwn = plain.startsWith(origin)
      const inside = isOwn ? plain.slice(origin.length) : asked
      const found = await readFirst(read, inside, endings)
      if (found === undefined) {
        const moved = isOwn ? await inPackages(read, inside) : undefined
        return moved === undefined ? undefined : {status: 302, headers: {location: moved}}
      }
      const language = destination === 'script' ? languageOf(found.path) : undefined
      if (language !== undefined) {
        const text = new TextDecoder().decode(found.bytes)
        const {code, hasPackages} = await asModule(text, language)
        if (!hasPackages || bundle === undefined) return {headers: scriptHeaders, body: code}
        const entry = {path: found.path, text, module: true, language}
        const {scripts, styles} = await bundle({entries: [entry], minify: false, page: path})
        return {headers: scriptHeaders, body: `${styleOf(styles.text)}${scripts[0]?.text ?? ''}`}
      }
      return {...served(found, destination), status: 200}
    },
  }
}

/** A module may leave out the ending of what it imports. */
const endings = ['', '.ts', '.tsx', '.js', '.jsx', '/index.ts', '/index.js'] as const

async function readFirst(
  read: NonNullable<Original['read']>,
  url: string,
  endings: readonly string[],
): Promise<SourceFile | undefined> {
  for (const ending of endings) {
    try {
      return await read(url + ending, '')
    } catch (error) {
      if (!(error instanceof CapabilityError)) throw error
    }
  }
  return undefined
}

/** `@import "pkg/a.css"` is asked for beside the stylesheet: the longest end of the path that a package has. */
async function inPackages(read: NonNullable<Original['read']>, path: string): Promise<string | undefined> {
  const words = path.split('/')
  for (let from = 0; from < words.length - 1; from++) {
    const moved = `/node_modules/${words.slice(from).join('/')}`
    if ((await readFirst(read, moved, [''])) !== undefined) return moved
  }
  return undefined
}

function languageOf(path: string): 'ts' | 'tsx' | 'jsx' | undefined {
  const [, ending] = /\.[mc]?(tsx?|jsx)$/i.exec(path) ?? []
  return ending?.toLowerCase() as 'ts' | 'tsx' | 'jsx' | undefined
}

/** A module as browsers run it, its imports as they are. */
async function asModule(text: string, loader: 'ts' | 'tsx' | 'jsx'): Promise<{code: string; hasPackages: boolean}> {
  const {build} = await import('esbuild')
  let hasPackages = false
  const {outputFiles} = await build({
    stdin: {contents: text, loader},
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    target: 'esnext',
    charset: 'utf8',
    logLevel: 'silent',
    plugins: [
      {
        name: 'imports-as-they-are',
        setup({onResolve}) {
          onResolve({filter: /.*/}, ({kind, path}) => {
            if (kind === 'entry-point') return undefined
            hasPackages ||= !/^(?:[./]|[a-z]+:)/.test(path)
            return {path, external: true}
          })
        },
      },
    ],
  })
  return {code: outputFiles[0]?.text ?? '', hasPackages}
}

const scriptHeaders = {'content-type': 'text/javascript; charset=utf-8', 'access-control-allow-origin': '*'}

/** A file as a developer's server gives it. */
function served({path, bytes}: SourceFile, destination: string): Answer {
  const type = typeOf(path)
  // What is imported as a module, and is none, stands for itself.
  if (destination === 'script' && !/javascript/.test(type)) return {headers: scriptHeaders, body: importOf(path, bytes)}
  return {headers: {'content-type': type, 'access-control-allow-origin': '*'}, body: bytes}
}

function styleOf(text: string): string {
  return text === ''
    ? ''
    : `document.head.append(Object.assign(document.createElement('style'), {textContent: ${JSON.stringify(text)}}));`
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
  // A stylesheet may name its own, and JSON has none.
  return /^text\/(?!css)|javascript/.test(type) ? `${type}; charset=utf-8` : type
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
