import {digestOf} from '../../policy/digest.ts'
import {releasedParts} from './released.ts'

/**
 * The parts of a script that is the loader of carried files, known by the hash of each line; undefined for any other text. A script
 * that only looks like it is one like all others.
 */
export function readLoader(code: string): ReadonlySet<string> | undefined {
  if (!code.startsWith(opening) || !code.endsWith(closing) || code.length > longest) return undefined
  const lines = code.slice(0, -closing.length).split('\n')
  const parts = lines.map((line) => partsByHash.get(digestOf('sha256', line)))
  if (parts[0] !== 'head' || parts[1] !== 'core') return undefined
  const known = parts.filter((part) => part !== undefined)
  return known.length === lines.length && new Set(known).size === known.length ? new Set(known) : undefined
}

const opening = '{const T='
const closing = '\n}'
/** All parts of a release are shorter together. In characters. */
const longest = 64 * 1024

const partsByHash: ReadonlyMap<string, string> = new Map(releasedParts.map(([, part, hash]) => [hash, part]))
