import {maxImportMaps} from '../limits.ts'
import type {Element} from '../source/source.ts'
import type {Collector} from './collector.ts'
import {ImportResolver, unusedAddresses} from './import-resolver.ts'
import {locateElement} from './locate.ts'
import type {PageDocument, Scope} from './reading.ts'

/** The import maps of all documents of a page. */
export class PageImportMaps {
  readonly #collector: Collector
  readonly #byDocument = new Map<PageDocument, ImportResolver>()

  constructor(collector: Collector) {
    this.#collector = collector
  }

  of(document: PageDocument): ImportResolver {
    const maps = this.#byDocument.get(document) ?? new ImportResolver()
    this.#byDocument.set(document, maps)
    return maps
  }

  /** Takes up a map. `imported` gives the addresses that the document imports, once all scripts are read. */
  add(code: string, element: Element, scope: Scope, imported: () => readonly string[]): void {
    const maps = this.of(scope.document)
    if (maps.size === maxImportMaps) {
      const message = `Page has more than ${maxImportMaps} import maps`
      this.#collector.stop({rule: 'too-much-work', message, place: locateElement(scope.context, element)})
    }
    if (maps.size >= maxImportMaps) return
    const map = maps.add(code)
    // An address is asked for when a module imports it, and is reported there.
    this.#collector.defer(() => unusedAddresses(map, imported(), element, scope))
  }
}
