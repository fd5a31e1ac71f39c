/** Markup that scripts insert. It is read where nothing is fetched, and moved into the page with its addresses changed. */
export function markup(L) {
  if (!self.document) return
  const inert = document.implementation.createHTMLDocument('')
  const {set} = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')
  const {getAttribute} = Element.prototype
  const asks = /src|href|poster|data|background|url\(/i

  L.walk_ = (root, isApart) => {
    for (const element of root.querySelectorAll('*')) {
      // In a document apart sheets and scripts are only looked at.
      if (isApart && /^(link|script)$/.test(element.localName)) continue
      for (const name of ['src', 'srcset', 'poster', 'data', 'href', 'xlink:href', 'background']) {
        const value = getAttribute.call(element, name)
        if (value !== null) L.put_(element, name, value, () => undefined)
      }
      if (element.content) L.walk_(element.content, isApart)
      L.paint_?.(element)
    }
    return root
  }
  L.markup_ = ({namespaceURI, localName}, html, write = set) => {
    const box = inert.createElementNS(namespaceURI, localName)
    write.call(box, html)
    const fragment = document.createDocumentFragment()
    const {childNodes} = L.walk_(box.content ?? box)
    while (childNodes.length) fragment.append(childNodes[0])
    return fragment
  }

  for (const {prototype} of [Element, ShadowRoot]) {
    L.hook_(prototype, 'innerHTML', (node, html, write) => {
      if (asks.test(html)) (node.content ?? node).replaceChildren(L.markup_(node.host ?? node, html))
      else write.call(node, html)
    })
  }
  L.hook_(Element.prototype, 'outerHTML', (node, html, write) => {
    if (asks.test(html) && node.parentElement) node.replaceWith(L.markup_(node.parentElement, html))
    else write.call(node, html)
  })
  const {insertAdjacentHTML} = Element.prototype
  const ways = {beforebegin: 'before', afterbegin: 'prepend', beforeend: 'append', afterend: 'after'}
  Element.prototype.insertAdjacentHTML = function (where, html) {
    const way = ways[`${where}`.toLowerCase()]
    const context = /^(before|after)$/.test(way) ? this.parentElement : this
    if (!way || !context || !asks.test(html)) return insertAdjacentHTML.call(this, where, html)
    this[way](L.markup_(context, html))
  }
}
