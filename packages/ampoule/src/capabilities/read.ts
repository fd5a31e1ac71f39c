import {readFile, realpath, stat} from 'node:fs/promises'
import {dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {CapabilityError, type SourceFile} from '@ampoule/build'

/** Larger files are not read: no page could hold them. In bytes. */
const maxFileBytes = 256 * 1024 * 1024

/** Reads files inside one folder and nowhere else. */
export class Root {
  /** As it was given, made absolute. */
  readonly folder: string
  #real: Promise<string> | undefined

  constructor(folder: string) {
    this.folder = resolve(folder)
  }

  /** Path from the root folder, with forward slashes. */
  relative(path: string): string {
    return relative(this.folder, path).split(sep).join('/')
  }

  absolute(path: string): string {
    return join(this.folder, ...path.split('/'))
  }

  /** Whether a file stands in the root folder once all symbolic links are followed. */
  async holds(path: string): Promise<boolean> {
    this.#real ??= realpath(this.folder)
    const inside = relative(await this.#real, await realpath(path))
    return inside === '' || !(inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside))
  }

  /** Reads what `url` names when it is written in the file `from` (a path from the root folder). */
  async read(url: string, from: string): Promise<SourceFile> {
    const path = this.#resolve(url, from)
    try {
      const info = await stat(path)
      if (!(await this.holds(path))) throw outside(url, this.folder)
      if (!info.isFile())
        throw new CapabilityError('unreadable', `Unexpected \`${url}\`, expected a file, not a folder`)
      if (info.size > maxFileBytes) {
        throw new CapabilityError(
          'too-large',
          `Unexpected \`${url}\` of ${info.size} bytes, expected at most ${maxFileBytes}`,
        )
      }
      return {path: this.relative(path), bytes: await readFile(path)}
    } catch (cause) {
      if (cause instanceof CapabilityError) throw cause
      throw fileError(url, this.relative(path), cause)
    }
  }

  #resolve(url: string, from: string): string {
    const written = url.trim().replaceAll('\\', '/')
    if (/^file:/i.test(written)) return this.#contained(fileUrlPath(written), url)
    if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(written) || /^[a-z][a-z0-9+.-]+:/i.test(written)) {
      throw new CapabilityError(
        'remote',
        `Unexpected address \`${shorten(url)}\` on a network, expected a file in the root folder`,
      )
    }
    const name = decodeName(written.replace(/[?#].*$/s, ''))
    if (name.includes('\0'))
      throw new CapabilityError('not-found', `Unexpected \`${shorten(url)}\`, expected the name of a file`)
    // As on a server, a leading slash means the root folder.
    const path = name.startsWith('/') ? join(this.folder, name) : join(this.folder, dirname(from), name)
    return this.#contained(path, url)
  }

  #contained(path: string, url: string): string {
    const inside = relative(this.folder, path)
    if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) throw outside(url, this.folder)
    return path
  }
}

function outside(url: string, folder: string): CapabilityError {
  return new CapabilityError(
    'outside-root',
    `Unexpected \`${shorten(url)}\` outside the root folder, expected a file in \`${folder}\`; \`--root\` names another one`,
  )
}

function fileError(url: string, path: string, cause: unknown): CapabilityError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') {
    return new CapabilityError(
      'not-found',
      `Unexpected \`${shorten(url)}\`, expected a file: there is no \`${shorten(path)}\``,
      {cause},
    )
  }
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new CapabilityError(
    'unreadable',
    `Unexpected \`${shorten(url)}\`, expected a file that can be read: ${reason}`,
    {
      cause,
    },
  )
}

function fileUrlPath(url: string): string {
  try {
    return fileURLToPath(url)
  } catch (cause) {
    throw new CapabilityError('not-found', `Unexpected \`${shorten(url)}\`, expected the address of a file`, {cause})
  }
}

/** Percent escapes undone; a name with a bare `%` is taken as it is. */
export function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch (cause) {
    if (cause instanceof URIError) return name
    throw cause
  }
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
