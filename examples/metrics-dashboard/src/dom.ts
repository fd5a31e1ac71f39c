type Attributes = Readonly<Record<string, string | number>>

export function html(name: string, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  return fill(document.createElement(name), attributes, children)
}

export function svg(name: string, attributes: Attributes = {}, ...children: (Node | string)[]): SVGElement {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children)
}

export function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`Missing #${id}`)
  return element
}

/** Calls `draw` with the width of `element`, now and whenever it changes. */
export function onWidth(element: Element, draw: (width: number) => void): void {
  let last = 0
  new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0)
    if (width === last || width === 0) return
    last = width
    draw(width)
  }).observe(element)
}

/** Calls `draw` when the page goes from light to dark or back, by the system or by its host. */
export function onTheme(draw: () => void): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw)
  new MutationObserver(draw).observe(document.documentElement, {attributeFilter: ['data-theme']})
}

function fill<T extends Element>(element: T, attributes: Attributes, children: readonly (Node | string)[]): T {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  element.append(...children)
  return element
}
