import type {Element} from '../source.ts'
import {type ImportMap, readImportMap, resolveSpecifier} from './importmap.ts'
import {type Draft, PageReference, type Scope} from './reading.ts'
import {readUrl} from './url.ts'

/** The import maps of one document. Each has a say over the imports that come after it. */
export class ImportMaps {
  readonly #maps: ImportMap[] = []
  /** Addresses that modules have been found to import. */
  readonly #used = new Set<string>()

  add(json: string): ImportMap {
    const map = readImportMap(json)
    this.#maps.push(map)
    return map
  }

  get size(): number {
    return this.#maps.length
  }

  /** What the first `size` maps make of a specifier; null when they leave it as it is. */
  resolve(specifier: string, size: number): string | null {
    for (const map of this.#maps.slice(0, size)) {
      const address = resolveSpecifier(map, specifier)
      if (address === null || address === readUrl(specifier)) continue
      this.#used.add(address)
      return address
    }
    return null
  }

  /** The addresses of a map that no import is known to name; another may, by a name that only a run tells. */
  unused({found}: ImportMap, element: Element, scope: Scope): PageReference[] {
    const used = [...this.#used]
    return found
      .filter(({url}) => !used.some((address) => address === url || (url.endsWith('/') && address.startsWith(url))))
      .map(({start, end, ...about}) => {
        const draft: Draft = {...about, static: false, byScript: true}
        return new PageReference(draft, element, scope, {start, end})
      })
  }
}
