import {CapabilityError, type SourceFile} from './capabilities.ts'

const strength = ['sha256', 'sha384', 'sha512']

/**
 * Checks a file against an `integrity` attribute before the attribute is dropped. Of several hashes those of the strongest
 * algorithm count. Throws `CapabilityError` (`invalid`). Source: https://www.w3.org/TR/SRI/#does-response-match-metadatalist
 */
export async function checkIntegrity(
  {path, bytes, vendored}: SourceFile,
  integrity: string | undefined,
  {url, note}: {readonly url: string; note(message: string): void},
): Promise<void> {
  const hashes = (integrity ?? '').split(/[\t\n\f\r ]+/).flatMap((token) => {
    const match = /^(sha256|sha384|sha512)-([A-Za-z0-9+/_-]+={0,2})(?:\?.*)?$/i.exec(token)
    return match?.[1] === undefined || match[2] === undefined
      ? []
      : [{algorithm: match[1].toLowerCase(), hash: match[2]}]
  })
  const strongest = Math.max(...hashes.map(({algorithm}) => strength.indexOf(algorithm)))
  const wanted = hashes.filter(({algorithm}) => strength.indexOf(algorithm) === strongest)
  if (wanted.length === 0) return
  const algorithm = `SHA-${strength[strongest]?.slice(3)}`
  const digest = new Uint8Array(await crypto.subtle.digest(algorithm, bytes as Uint8Array<ArrayBuffer>))
  const actual = btoa(String.fromCharCode(...digest))
  const isMatch = wanted.some(({hash}) => hash.replaceAll('-', '+').replaceAll('_', '/') === actual)
  if (isMatch) return
  // What a CDN minifies itself is in no package.
  if (vendored !== undefined && nameIn(url) !== nameIn(path))
    note(`\`integrity\` is that of a file that the CDN makes of \`${path.replace('npm:/', '')}\``)
  else
    throw new CapabilityError('invalid', `\`${path}\` does not match its \`integrity\`: it has ${algorithm} ${actual}`)
}

/** The name of the file at an address, without the version that some hosts put into it: `jquery-3.7.1.min.js`, `d3.v7.min.js`. */
function nameIn(url: string): string {
  const name = /[^/]*$/.exec(url.replace(/[?#].*$/s, ''))?.[0] ?? ''
  return name.replace(/(?:-\d+(?:\.\d+)+|\.v\d+)(?=\.)/, '')
}
