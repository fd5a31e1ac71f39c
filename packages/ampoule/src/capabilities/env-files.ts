import {dirname, join} from 'node:path'
import {parseEnv} from 'node:util'
import type {BundleContext} from './bundle-context.ts'
import {isBeneath} from './is-beneath.ts'
import {isFileError} from './read.ts'

/** In the order in which Vite reads them for a page that is to be published: the later wins. Source: https://vite.dev/guide/env-and-mode */
const names = ['.env', '.env.local', '.env.production', '.env.production.local']

/**
 * Names and values that the `.env` files of a project set for its pages: those that begin with `VITE_`, since all others are for its
 * servers. The files lie beside the page, or in the nearest folder upward that has one.
 */
export async function readEnvFiles({
  root,
  document,
  inputs,
  absent,
}: BundleContext): Promise<Readonly<Record<string, string>>> {
  for (let folder = dirname(root.absolute(document)); isBeneath(folder, root.folder); folder = dirname(folder)) {
    const texts: string[] = []
    for (const path of names.map((name) => join(folder, name))) {
      const text = await root.readFile(path).then(String, (error: unknown) => {
        if (!isFileError(error)) throw error
      })
      ;(text === undefined ? absent : inputs).add(path)
      if (text !== undefined) texts.push(text)
    }
    if (texts.length > 0) return publicOf(expanded(Object.assign({}, ...texts.map((text) => parseEnv(text)))))
  }
  return {}
}

function publicOf(all: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => name.startsWith('VITE_')))
}

/** `$NAME`, `${NAME}` and `${NAME:-other}` stand for what was set before; `\\$` for a dollar. */
function expanded(all: Readonly<Record<string, string>>): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(all))
    values[name] = value.replace(
      /\\\$|\$(?:(\w+)|\{(\w+)(?::?-([^{}]*))?\})/g,
      (written, plain?: string, braced?: string, other = '') => {
        const asked = plain ?? braced
        if (asked === undefined) return written.slice(1)
        return values[asked] || other
      },
    )
  return values
}
