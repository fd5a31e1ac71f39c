/** Gives back the address that a shown file was asked for by: code looks for `off.png` in it, say. */
export function shown(L) {
  if (!self.document) return
  const full = (value) => {
    const was = L.origin_(value)
    return was ? L.full_(was) : value
  }
  for (const {prototype} of [HTMLImageElement, HTMLMediaElement])
    L.hook_(prototype, 'currentSrc', undefined, (element, get) => full(get.call(element)))
  // The two names of one attribute: `href`, and what it holds.
  const owners = new WeakMap()
  for (const kind of ['Image', 'FEImage', 'Use']) {
    L.hook_(self[`SVG${kind}Element`].prototype, 'href', undefined, (element, get) => {
      const value = get.call(element)
      owners.set(value, element)
      return value
    })
  }
  L.hook_(
    SVGAnimatedString.prototype,
    'baseVal',
    (string, value, set) => {
      const element = owners.get(string)
      if (element) L.put_(element, 'href', value, () => set.call(string, value))
      else set.call(string, value)
    },
    (string, get) => (owners.has(string) && L.was_(owners.get(string), 'href')) || get.call(string),
  )
  L.hook_(
    Attr.prototype,
    'value',
    (node, value, set) =>
      node.ownerElement
        ? L.put_(node.ownerElement, node.name, value, () => set.call(node, value))
        : set.call(node, value),
    (node, get) => (node.ownerElement && L.was_(node.ownerElement, node.name)) ?? get.call(node),
  )
  const {prototype} = Element
  for (const name of ['setAttributeNode', 'setAttributeNodeNS']) {
    const native = prototype[name]
    prototype[name] = function (node) {
      let before = this.getAttributeNode(node.name)
      L.put_(this, node.name, node.value, () => {
        before = native.call(this, node)
      })
      return before
    }
  }
}
