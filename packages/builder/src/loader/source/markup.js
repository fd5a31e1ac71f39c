/** Markup that scripts insert. It is read where nothing is fetched, and moved into the page with its addresses changed. */
export function markup(L) {
  if (!self.document) return
  const inert = document.implementation.createHTMLDocument('')
  const {set} = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')
  const {getAttribute} = Element.prototype
  const asks = /src|href|poster|data|url\(/i

  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      for (const name of ['src', 'srcset', 'poster', 'data', 'href', 'xlink:href']) {
        const value = getAttribute.call(element, name)
        if (value !== null) L.put_(element, name, value, () => undefined)
      }
      if (element.content) walk(element.content)
      L.paint_?.(element)
    }
    return root
  }
  const read = ({namespaceURI, localName}, html) => {
    const box = inert.createElementNS(namespaceURI, localName)
    set.call(box, html)
    const fragment = document.createDocumentFragment()
    const {childNodes} = walk(box.content ?? box)
    while (childNodes.length) fragment.append(childNodes[0])
    return fragment
  }

  for (const {prototype} of [Element, ShadowRoot]) {
    L.hook_(prototype, 'innerHTML', (node, html, write) => {
      if (asks.test(html)) (node.content ?? node).replaceChildren(read(node.host ?? node, html))
      else write.call(node, html)
    })
  }
  L.hook_(Element.prototype, 'outerHTML', (node, html, write) => {
    if (asks.test(html) && node.parentElement) node.replaceWith(read(node.parentElement, html))
    else write.call(node, html)
  })
  const {insertAdjacentHTML} = Element.prototype
  const ways = {beforebegin: 'before', afterbegin: 'prepend', beforeend: 'append', afterend: 'after'}
  Element.prototype.insertAdjacentHTML = function (where, html) {
    const way = ways[`${where}`.toLowerCase()]
    const context = /^(before|after)$/.test(way) ? this.parentElement : this
    if (!way || !context || !asks.test(html)) return insertAdjacentHTML.call(this, where, html)
    this[way](read(context, html))
  }
  const {createContextualFragment} = Range.prototype
  Range.prototype.createContextualFragment = function (html) {
    return walk(createContextualFragment.call(this, html))
  }
  for (const name of ['write', 'writeln']) {
    const native = document[name]
    document[name] = (...texts) => {
      const html = texts.join('').replace(/<([a-z]+)\b[^>]*\b(?:src|href|poster|data)\b[^>]*>/gi, (tag, kind) => {
        const box = inert.createElement('template')
        set.call(box, tag)
        const element = box.content.firstElementChild
        if (!element) return tag
        const address = getAttribute.call(element, 'src')
        const found = /^script$/i.test(kind) && L.take_(address)
        if (found) {
          element.removeAttribute('src')
          return element.outerHTML.replace(/<\/script>$/i, '') + L.text_(found).replace(/<(?=\/script|!--)/gi, '\\x3C')
        }
        const sheet = /^link$/i.test(kind) && L.css_ && L.take_(getAttribute.call(element, 'href'))
        if (sheet && /\bstylesheet\b/i.test(element.rel)) return `<style>${L.css_(L.text_(sheet), sheet.path_)}</style>`
        walk(box.content)
        return /^link$/i.test(kind) ? tag : element.outerHTML.replace(/<\/[^<]*$/, '')
      })
      native.call(document, html)
    }
  }
}
