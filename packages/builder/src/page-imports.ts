import type {Root} from 'hast'
import {elementsOf, getAttribute, replaceIn, textOf} from './hast.ts'
import type {Ledger} from './ledger.ts'
import type {Subject} from './page-data.ts'
import {resolveUrl} from './resolve-url.ts'

export interface PageImports {
  /** Specifier to address from the root folder. */
  readonly imports: Readonly<Record<string, string>>
  /** Takes the maps out of a page whose scripts are bundled, unless imports are left open: each of their addresses gets its status. */
  remove(inputs: ReadonlySet<string>, isOpen: boolean, ledger: Ledger): void
}

/** What the import maps of a page say, the first to name a specifier counts. */
export function readImportMap(tree: Root, path: string): PageImports {
  const maps = elementsOf(tree).filter(
    ({node}) => node.tagName === 'script' && /^importmap(?:-shim)?$/i.test(getAttribute(node, 'type') ?? ''),
  )
  const imports: Record<string, string> = {}
  for (const {node} of maps) {
    for (const [specifier, url] of Object.entries(parseImports(textOf(node))))
      imports[specifier] ??= resolveUrl(url, path)
  }
  return {
    imports,
    remove(inputs, isOpen, ledger) {
      if (isOpen) return
      for (const {node, parent} of maps) {
        replaceIn(parent, node)
        for (const url of Object.values(parseImports(textOf(node)))) {
          const address = resolveUrl(url, path)
          // What the bundle has taken from a package is in the ledger by its address.
          if (inputs.has(address)) continue
          const target = address.replace(/^\//, '')
          const place = node.position ? {place: node.position} : {}
          const subject: Subject = {url, sink: 'module', file: path, ...place}
          if (inputs.has(target)) ledger.record({...subject, status: 'bundled', path: target, bytes: 0})
          else if (!target.endsWith('/')) ledger.record({...subject, status: 'dropped', reason: 'no script imports it'})
        }
      }
    },
  }
}

function parseImports(json: string): Record<string, string> {
  try {
    const map: unknown = JSON.parse(json)
    if (typeof map !== 'object' || map === null || !('imports' in map)) return {}
    const {imports} = map
    if (typeof imports !== 'object' || imports === null) return {}
    return Object.fromEntries(
      Object.entries(imports).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch (error) {
    // A browser ignores an import map that is not JSON; the linter says so.
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
