/** Markup that scripts insert. It is read where nothing is fetched, and moved into the page with its addresses changed. */
export function markup(L) {
  if (B) return
  const inert = document.implementation.createHTMLDocument('')
  const {set} = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')
  const asks = /src|href|poster|data|background|url\(|@import/i

  L.walk_ = (root, isApart) => {
    for (const element of root.querySelectorAll('*')) {
      // In a document apart sheets and scripts are only looked at.
      if (isApart && /^(link|script)$/.test(element.localName)) continue
      for (const {name, value} of [...element.attributes]) L.put_(element, name, value, () => undefined)
      if (element.content) L.walk_(element.content, isApart)
      L.paint_?.(element)
    }
    return root
  }
  /** An element like that one, with markup in it, of a document that fetches nothing. */
  L.apart_ = ({namespaceURI, localName}, html, write = set) => {
    const box = inert.createElementNS(namespaceURI, localName)
    write.call(box, html)
    return box
  }
  L.markup_ = (like, html, write) => {
    const box = L.apart_(like, html, write)
    const fragment = document.createDocumentFragment()
    const {childNodes} = L.walk_(box.content ?? box)
    while (childNodes.length) fragment.append(childNodes[0])
    return fragment
  }

  for (const {prototype} of [Element, ShadowRoot]) {
    L.hook_(prototype, 'innerHTML', (node, html, write) => {
      if (asks.test(html)) (node.content ?? node).replaceChildren(L.markup_(node.host ?? node, html))
      else write()
    })
  }
  L.hook_(Element.prototype, 'outerHTML', (node, html, write) => {
    if (asks.test(html) && node.parentElement) node.replaceWith(L.markup_(node.parentElement, html))
    else write()
  })
  const ways = {beforebegin: 'before', afterbegin: 'prepend', beforeend: 'append', afterend: 'after'}
  L.over_(Element.prototype, 'insertAdjacentHTML', (call, element, where, html) => {
    const way = ways[`${where}`.toLowerCase()]
    const context = /^(before|after)$/.test(way) ? element.parentElement : element
    if (!way || !context || !asks.test(html)) return call()
    element[way](L.markup_(context, html))
  })
}
