import {createHash} from 'node:crypto'

/** SHA-256 of the parts in turn, in hexadecimal; what is neither text nor bytes counts as its JSON. */
export function digest(parts: readonly unknown[]): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    if (part instanceof Uint8Array) hash.update(part)
    else hash.update(typeof part === 'string' ? part : JSON.stringify(part))
    hash.update('\0')
  }
  return hash.digest('hex')
}
