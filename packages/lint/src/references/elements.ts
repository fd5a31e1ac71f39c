import {attribute, type Element} from '../source.ts'

/** The live elements of a document, in document order, and the ways to find some of them without a look at all. */
export class Elements {
  readonly all: Element[] = []
  readonly byId: Map<string, Element[]> = new Map()
  readonly #byTag = new Map<string, Element[]>()

  add(element: Element): void {
    this.all.push(element)
    addTo(this.#byTag, element.tagName, element)
    const id = attribute(element, 'id')
    if (id !== undefined && id !== '') addTo(this.byId, id, element)
  }

  /** Those of these names, the names in turn, whatever their namespace. */
  named(tags: readonly string[]): readonly Element[] {
    return tags.flatMap((tag) => this.#byTag.get(tag) ?? [])
  }
}

function addTo(groups: Map<string, Element[]>, key: string, element: Element): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [element])
  else group.push(element)
}
