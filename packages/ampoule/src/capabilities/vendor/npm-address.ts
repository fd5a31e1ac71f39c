import type {Installed} from './installed.ts'

/** A file of a package as paths and ledgers name it: `npm:/three@0.165.0/build/three.min.js`. */
export function npmAddress({name, version}: Pick<Installed, 'name' | 'version'>, path: string): string {
  return `npm:/${name}@${version}/${path}`
}

/** Reads such an address; undefined when it is none. */
export function readNpmAddress(
  address: string,
): {readonly package: string; readonly range: string; readonly path: string} | undefined {
  const match = /^npm:\/((?:@[^/@]+\/)?[^/@]+)@([^/@]+)\/([^?#]*)/.exec(address)
  if (match === null) return undefined
  const [, name = '', range = '', written = ''] = match
  return {package: name, range, path: decodePath(written)}
}

function decodePath(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch (error) {
    if (error instanceof URIError) return written
    throw error
  }
}

/** True for the name of a file in a package, or of one that was fetched: what it names is relative to its own address. */
export function isElsewhere(file: string): boolean {
  return /^(?:npm:\/|https:\/\/)/.test(file)
}
