import {classesIn, type Selector, Selectors} from '../selectors/selector.ts'
import {attribute, type Element} from '../source/source.ts'

/** The live elements of a document, in document order, and the ways to find some of them without a look at all. */
export class Elements {
  readonly all: Element[] = []
  readonly byId: Map<string, Element[]> = new Map()
  readonly selectors: Selectors = new Selectors()
  readonly #byTag = new Map<string, Element[]>()
  readonly #tags = new Map<string, readonly string[]>()
  readonly #values = new Map<string, readonly string[]>()
  /** Of each class the elements that have it, those whose attributes are written alike together. */
  #byClass: ReadonlyMap<string, readonly (readonly Element[])[]> | undefined
  #steps = mostSteps

  add(element: Element): void {
    this.all.push(element)
    addTo(this.#byTag, element.tagName.toLowerCase(), element)
    const id = attribute(element, 'id')
    if (id !== undefined && id !== '') addTo(this.byId, id, element)
  }

  /** Those of these names in lower case, the names in turn, whatever their namespace. */
  named(tags: readonly string[]): readonly Element[] {
    return tags.flatMap((tag) => this.#byTag.get(tag) ?? [])
  }

  /** Those that a selector may match, without a look at any, in no order. For when all are known. */
  candidates({key}: Selector): readonly Element[] {
    if (key === '') return this.all
    if (key.startsWith('#')) return this.byId.get(key.slice(1)) ?? []
    if (!key.startsWith('.')) return this.#byTag.get(key) ?? []
    this.#byClass ??= groupByClass(this.all)
    return this.#byClass.get(key.slice(1))?.flat() ?? []
  }

  /** Tag names of those that any selector of a list matches, each once; none where the tree does not tell. */
  tagsBySelector(list: string): readonly string[] {
    let tags = this.#tags.get(list)
    if (tags === undefined) {
      tags = [...new Set(this.matching(list)?.map(({tagName}) => tagName))]
      this.#tags.set(list, tags)
    }
    return tags
  }

  /** Values of an attribute, each once. For when all are known. */
  valuesOf(name: string): readonly string[] {
    let values = this.#values.get(name)
    if (values === undefined) {
      this.#steps -= this.all.length
      const found = this.#steps < 0 ? [] : this.all.flatMap((element) => attribute(element, name) ?? [])
      values = [...new Set(found)]
      this.#values.set(name, values)
    }
    return values
  }

  /**
   * Those that any selector of a list matches itself, in no order; undefined where the tree does not tell, or telling takes too
   * long. For when all are known.
   */
  matching(list: string): readonly Element[] | undefined {
    const selectors = this.selectors.read(list)
    if (selectors === undefined) return undefined
    const found = new Set<Element>()
    for (const selector of selectors) {
      const candidates = this.candidates(selector)
      this.#steps -= candidates.length * selector.length
      if (this.#steps < 0) return undefined
      if (selector.box === undefined)
        for (const element of candidates) if (selector.matches(element)) found.add(element)
    }
    return [...found]
  }
}

/** So many looks at an element, and no more: a hostile script has any number of selectors. */
const mostSteps = 2_000_000

function groupByClass(elements: readonly Element[]): ReadonlyMap<string, readonly (readonly Element[])[]> {
  const alike = new Map<string, Element[]>()
  for (const element of elements) {
    const written = attribute(element, 'class')
    if (written !== undefined) addTo(alike, written, element)
  }
  const groups = new Map<string, Element[][]>()
  for (const [written, group] of alike) for (const one of classesIn(written)) addTo(groups, one, group)
  return groups
}

function addTo<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [item])
  else group.push(item)
}
