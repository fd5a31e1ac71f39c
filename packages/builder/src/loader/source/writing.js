/** `document.write`. */
export function writing(L) {
  if (!self.document) return
  const inert = document.implementation.createHTMLDocument('')
  const {set} = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')
  const {getAttribute} = Element.prototype
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
        L.walk_(box.content)
        return /^link$/i.test(kind) ? tag : element.outerHTML.replace(/<\/[^<]*$/, '')
      })
      native.call(document, html)
    }
  }
}
