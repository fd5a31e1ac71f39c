import {readImportMap, type SpecifierMap} from '@ampoule/lint/internals'
import type {Root} from 'hast'
import {subjectOf} from './addressed.ts'
import {elementsOf, getAttribute, replaceIn, textOf} from './hast.ts'
import type {Ledger} from './ledger.ts'
import {resolveUrl} from './resolve-url.ts'

export interface PageImports {
  /** Specifier to address from the root folder. */
  readonly imports: Readonly<Record<string, string>>
  /** The same for what stands at or under an address. */
  readonly scopes: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Takes the maps out of a page whose scripts are bundled, unless imports are left open: each of their addresses gets its status. */
  remove(inputs: ReadonlySet<string>, isOpen: boolean, ledger: Ledger): void
}

/** Import maps of a page as one: the first to name a specifier counts. */
export function readPageImports(tree: Root, path: string): PageImports {
  const maps = elementsOf(tree)
    .filter(({node}) => node.tagName === 'script' && /^importmap(?:-shim)?$/i.test(getAttribute(node, 'type') ?? ''))
    .map(({node, parent}) => ({node, parent, map: readImportMap(textOf(node))}))
  const imports: Record<string, string> = {}
  const scopes: Record<string, Record<string, string>> = {}
  const add = (to: Record<string, string>, from: SpecifierMap): void => {
    for (const [specifier, url] of Object.entries(from)) {
      const name = /^\.{0,2}\//.test(specifier) ? resolveUrl(specifier, path) : specifier
      if (url !== null) to[name] ??= resolveUrl(url, path)
    }
  }
  for (const {map} of maps) {
    add(imports, map.imports)
    for (const [prefix, inner] of Object.entries(map.scopes)) {
      const scope = resolveUrl(prefix, path)
      scopes[scope] ??= {}
      add(scopes[scope], inner)
    }
  }
  return {
    imports,
    scopes,
    remove(inputs, isOpen, ledger) {
      if (isOpen) return
      for (const {node, parent, map} of maps) {
        replaceIn(parent, node)
        for (const {url, sink} of map.found) {
          const address = resolveUrl(url, path)
          // What the bundle has taken from a package is in the ledger by its address.
          if (inputs.has(address)) continue
          const target = address.replace(/^\//, '')
          // A folder stands for all that is imported from it.
          const isFolder = target.endsWith('/')
          const isUsed = inputs.has(target) || (isFolder && [...inputs].some((input) => input.startsWith(target)))
          const subject = subjectOf({url, sink}, node, path)
          if (isUsed) ledger.record({...subject, status: 'bundled', path: target, bytes: 0})
          else ledger.record({...subject, status: 'dropped', reason: 'no script imports it'})
        }
      }
    },
  }
}
