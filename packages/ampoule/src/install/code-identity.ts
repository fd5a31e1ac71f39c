import {readdirSync} from 'node:fs'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {version} from './version.ts'

/**
 * The version of this code, for keys of what it has made. A bundle at work changes without a new version; its files are
 * named by what is in them, wherever it is installed.
 */
export function codeIdentity(): string {
  return [version(), ...readdirSync(dirname(fileURLToPath(import.meta.url))).sort()].join(' ')
}
