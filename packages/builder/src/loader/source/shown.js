/** Gives back the address that a shown file was asked for by: code looks for `off.png` in it, say. */
export function shown(L) {
  if (B) return
  const full = (value) => {
    const was = L.origin_(value)
    return was ? L.full_(was) : value
  }
  for (const {prototype} of [HTMLImageElement, HTMLMediaElement])
    L.hook_(prototype, 'currentSrc', undefined, (_, read) => full(read()))
  // The two names of one attribute: `href`, and what it holds.
  const owners = new WeakMap()
  for (const kind of ['Image', 'FEImage', 'Use']) {
    L.hook_(self[`SVG${kind}Element`].prototype, 'href', undefined, (element, read) => {
      const value = read()
      owners.set(value, element)
      return value
    })
  }
  L.hook_(
    SVGAnimatedString.prototype,
    'baseVal',
    (string, value, write) => {
      const element = owners.get(string)
      if (element) L.put_(element, 'href', value, write)
      else write()
    },
    (string, read) => (owners.has(string) && L.was_(owners.get(string), 'href')) || read(),
  )
  L.hook_(
    Attr.prototype,
    'value',
    (node, value, write) => (node.ownerElement ? L.put_(node.ownerElement, node.name, value, write) : write()),
    (node, read) => (node.ownerElement && L.was_(node.ownerElement, node.name)) ?? read(),
  )
  for (const name of ['setAttributeNode', 'setAttributeNodeNS']) {
    L.over_(Element.prototype, name, (call, element, node) => {
      let before = element.getAttributeNode(node.name)
      L.put_(element, node.name, node.value, () => {
        before = call()
      })
      return before
    })
  }
}
