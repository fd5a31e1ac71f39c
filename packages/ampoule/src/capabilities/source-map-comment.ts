import {dirname, join} from 'node:path'
import {decodeName, isFileError, type Root} from './read.ts'

/**
 * Keeps the bundler from reading source maps by itself: it takes the last comment that names one. A map beside the code is written into
 * the comment; one that cannot be had is as if there were none.
 */
export async function withOwnMap(code: string, path: string, root: Root): Promise<string> {
  const url = [...code.matchAll(/[#@][ \t]+sourceMappingURL=([^\s'"]+)/g)].at(-1)?.[1]
  if (url === undefined || isMapInPlace(url)) return code
  const map = (await readMap(url, path, root)) ?? '{"version":3,"sources":[],"names":[],"mappings":""}'
  const comment = `# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}`
  return path.endsWith('.css') ? `${code}\n/*${comment} */` : `${code}\n//${comment}`
}

function isMapInPlace(url: string): boolean {
  const [, base64, body = ''] = /^data:[^,]*?(;base64)?,(.*)$/s.exec(url) ?? []
  return isJson(base64 === undefined ? decodeName(body) : Buffer.from(body, 'base64').toString())
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

async function readMap(url: string, path: string, root: Root): Promise<string | undefined> {
  if (/^(?:data:|(?:[a-z][a-z0-9+.-]*:)?\/\/)/i.test(url)) return undefined
  try {
    const map = (await root.readFile(join(dirname(path), decodeName(url)))).toString()
    return isJson(map) ? map : undefined
  } catch (error) {
    if (isFileError(error)) return undefined
    throw error
  }
}
