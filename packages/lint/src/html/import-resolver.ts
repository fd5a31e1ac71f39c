import {type ImportMap, type ResolveSpecifier, readImportMap, specifierResolver} from '../references/import-map.ts'
import {readUrl} from '../references/url.ts'
import type {Element} from '../source/source.ts'
import {PageReference, type Scope} from './reading.ts'

/** The import maps of one document. Each has a say over the imports that come after it. */
export class ImportResolver {
  readonly #resolvers: ResolveSpecifier[] = []

  get size(): number {
    return this.#resolvers.length
  }

  add(json: string): ImportMap {
    const map = readImportMap(json)
    this.#resolvers.push(specifierResolver(map))
    return map
  }

  /** Resolves a specifier by the first `size` maps; undefined when they leave it as it is. */
  resolve(specifier: string, size: number): string | undefined {
    for (const resolve of this.#resolvers.slice(0, size)) {
      const address = resolve(specifier)
      if (address !== undefined && address !== readUrl(specifier)) return address
    }
    return undefined
  }
}

/** Addresses of a map that no import in the text names. One that only a run tells may name them. */
export function unusedAddresses(
  map: ImportMap,
  used: readonly string[],
  element: Element,
  scope: Scope,
): PageReference[] {
  const sorted = [...new Set(used)].sort(byUnit)
  return map.found
    .filter(({url}) => {
      const next = firstFrom(sorted, url)
      return !(next === url || (url.endsWith('/') && next?.startsWith(url) === true))
    })
    .map(
      ({start, end, ...about}) =>
        new PageReference({...about, certain: false, byScript: true}, element, scope, {start, end}),
    )
}

function byUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The first of a sorted list that does not come before a text: what begins with the text follows right after it. */
function firstFrom(sorted: readonly string[], text: string): string | undefined {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return sorted[low]
}
