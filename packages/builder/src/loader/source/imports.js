/** `@import` in a `<style>` that code makes: browsers ask for it the moment that it stands in the page. */
export function imports(L) {
  if (B) return
  const change = (parent, node) => {
    if (parent.localName === 'style') {
      if (node?.nodeType !== 3) return typeof node === 'string' ? L.css_(node) : node
      node.data = L.css_(node.data)
    }
    for (const element of [node, ...(node?.querySelectorAll?.('style') ?? [])])
      if (element?.localName === 'style') L.paint_(element)
    return node
  }
  for (const [{prototype}, names] of [
    [Node, 'appendChild insertBefore replaceChild'],
    [Element, 'append prepend before after replaceWith replaceChildren insertAdjacentElement'],
    [DocumentFragment, 'append prepend replaceChildren'],
  ]) {
    for (const name of names.split(' '))
      L.over_(prototype, name, (call, parent, ...given) => call(...given.map((one) => change(parent, one))))
  }
  for (const [{prototype}, name] of [
    [Node, 'textContent'],
    [Element, 'innerHTML'],
    [HTMLElement, 'innerText'],
  ])
    L.hook_(prototype, name, (node, text, write) => (node.localName === 'style' ? write(L.css_(text ?? '')) : write()))
}
