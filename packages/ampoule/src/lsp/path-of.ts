import {fileURLToPath} from 'node:url'

/**
 * The path of a document that an editor names; undefined when it is no file of this machine: a text that was never saved,
 * a file of another host, an address that no path can be made of.
 */
export function pathOf(uri: string): string | undefined {
  if (!/^file:/i.test(uri)) return undefined
  try {
    return fileURLToPath(uri)
  } catch (error) {
    if (error instanceof TypeError || error instanceof URIError) return undefined
    throw error
  }
}
