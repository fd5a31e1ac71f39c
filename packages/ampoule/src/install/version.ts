import {readFileSync} from 'node:fs'

/** The version of this package, as its manifest says. */
export function version(): string {
  const file = new URL('../../package.json', import.meta.url)
  const {version}: {version: string} = JSON.parse(readFileSync(file, 'utf8'))
  return version
}
