import {readFile, realpath, stat} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join, relative, sep} from 'node:path'
import {isSource, serveImport, serveModule} from './dev-modules.ts'
import {type Prebundle, prebundle} from './prebundle.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
}

/**
 * Serves a project folder as a developer's server does: files as they are, packages out of `node_modules`, and modules
 * that no browser runs (TypeScript, JSX, imports of styles and images) one by one as modules that it runs.
 */
export class OriginServer {
  /** Files that were asked for, by real path from the root. */
  readonly requested: Set<string> = new Set()
  /** Paths that had no file. */
  readonly missing: string[] = []
  readonly #root: string
  readonly #server: Server
  readonly #packages: Prebundle

  /** `packages` are the bare specifiers that TypeScript and JSX modules import. */
  static async start(root: string, packages: readonly string[]): Promise<OriginServer> {
    const server = new OriginServer(root, await prebundle(root, packages))
    await new Promise<void>((done) => server.#server.listen(0, '127.0.0.1', done))
    return server
  }

  private constructor(root: string, packages: Prebundle) {
    this.#root = root
    this.#packages = packages
    this.#server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost')
      this.#answer(decodeURIComponent(url.pathname), url.search).then(
        ({status, headers, body}) => response.writeHead(status, headers).end(body),
        (error: unknown) => response.writeHead(500).end(String(error)),
      )
    })
  }

  url(path: string): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/${path}`
  }

  close(): Promise<void> {
    return new Promise((done) => this.#server.close(() => done()))
  }

  async #answer(path: string, search: string): Promise<Answer> {
    const bundled = this.#packages.get(path)
    if (bundled !== undefined) return answer(bundled, '.js')
    // Browsers ask for it when a page names no icon; a page without one is not at fault.
    if (path === '/favicon.ico') return {status: 204, headers: {}, body: ''}
    const file = join(this.#root, path)
    if (!(await isFile(file))) {
      const moved = await this.#inPackages(path)
      if (moved !== undefined) return {status: 302, headers: {location: moved}, body: ''}
      this.missing.push(path)
      return {status: 404, headers: {}, body: ''}
    }
    this.requested.add(
      relative(this.#root, await realpath(file))
        .split(sep)
        .join('/'),
    )
    if (search === '?import') return answer(serveImport(path, await readFile(file, 'utf8')), '.js')
    if (isSource(path)) return answer(await serveModule(this.#root, path), '.js')
    return answer(await readFile(file), extname(path).toLowerCase())
  }

  /** `@import "pkg/a.css"` is asked for beside the stylesheet: the longest end of the path that a package has. */
  async #inPackages(path: string): Promise<string | undefined> {
    const words = path.split('/').filter((word) => word !== '')
    for (let from = 0; from < words.length - 1; from++) {
      const tail = `/node_modules/${words.slice(from).join('/')}`
      if (await isFile(join(this.#root, tail))) return tail
    }
    return undefined
  }
}

interface Answer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: string | Uint8Array
}

function answer(body: string | Uint8Array, ending: string): Answer {
  return {status: 200, headers: {'content-type': types[ending] ?? 'application/octet-stream'}, body}
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
