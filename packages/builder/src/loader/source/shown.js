/** Gives back the address that a shown file was asked for by: code looks for `off.png` in it, say. */
export function shown(L) {
  if (!self.document) return
  const full = (value) => {
    const was = L.origin_(value)
    return was ? L.full_(was) : value
  }
  for (const {prototype} of [HTMLImageElement, HTMLMediaElement])
    L.hook_(prototype, 'currentSrc', undefined, (element, get) => full(get.call(element)))
  L.hook_(
    Attr.prototype,
    'value',
    (node, value, set) =>
      node.ownerElement
        ? L.put_(node.ownerElement, node.name, value, () => set.call(node, value))
        : set.call(node, value),
    (node, get) => (node.ownerElement && L.was_(node.ownerElement, node.name)) ?? get.call(node),
  )
}
