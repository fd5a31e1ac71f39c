import {type ImportMap, readImportMap, resolveSpecifier} from '../references/import-map.ts'
import {readUrl} from '../references/url.ts'
import type {Element} from '../source/source.ts'
import {PageReference, type Scope} from './reading.ts'

/** The import maps of one document. Each has a say over the imports that come after it. */
export class ImportResolver {
  readonly #maps: ImportMap[] = []

  get size(): number {
    return this.#maps.length
  }

  add(json: string): ImportMap {
    const map = readImportMap(json)
    this.#maps.push(map)
    return map
  }

  /** What the first `size` maps make of a specifier; null when they leave it as it is. */
  resolve(specifier: string, size: number): string | null {
    for (const map of this.#maps.slice(0, size)) {
      const address = resolveSpecifier(map, specifier)
      if (address !== null && address !== readUrl(specifier)) return address
    }
    return null
  }
}

/** Addresses of a map that no import in the text names. One that only a run tells may name them. */
export function unusedAddresses(
  map: ImportMap,
  used: readonly string[],
  element: Element,
  scope: Scope,
): PageReference[] {
  return map.found
    .filter(({url}) => !used.some((address) => address === url || (url.endsWith('/') && address.startsWith(url))))
    .map(
      ({start, end, ...about}) =>
        new PageReference({...about, certain: false, byScript: true}, element, scope, {start, end}),
    )
}
