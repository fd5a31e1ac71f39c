import type {ElementNote} from '../seen.ts'

/** Runs in the page, alone. */
export function describeElement(element: Element): ElementNote {
  const root = element.getRootNode()
  const same = root instanceof Document || root instanceof ShadowRoot ? root.querySelectorAll(element.localName) : []
  const attributes: Record<string, string> = {}
  for (const {name, value} of Array.from(element.attributes).slice(0, 30)) attributes[name] = value.slice(0, 200)
  const [first] = (element.getAttribute('class') ?? '').split(/\s+/).filter((word) => word !== '')
  const id = element.id === '' ? '' : `#${element.id}`
  return {
    tag: element.localName,
    attributes,
    index: Array.prototype.indexOf.call(same, element),
    count: same.length,
    isInside: root instanceof ShadowRoot || window.parent !== window,
    name: (element.localName + (id === '' && first !== undefined ? `.${first}` : id)).slice(0, 60),
  }
}
