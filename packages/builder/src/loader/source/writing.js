/** `document.write`. */
export function writing(L) {
  if (B) return
  /** Markup as it is written into a document: with what its tags ask for in them. */
  L.written_ = (html) =>
    html.replace(/<([a-z]+)\b[^>]*\b(?:src|href|poster|data)\b[^>]*>/gi, (tag, kind) => {
      const {content} = L.apart_(document.createElement('template'), tag)
      const element = content.firstElementChild
      if (!element) return tag
      const address = element.getAttribute('src')
      const found = /^script$/i.test(kind) && L.take_(address)
      if (found) {
        element.removeAttribute('src')
        return element.outerHTML.replace(/<\/script>$/i, '') + L.text_(found).replace(/<(?=\/script|!--)/gi, '\\x3C')
      }
      const sheet = /^link$/i.test(kind) && L.css_ && L.take_(element.getAttribute('href'))
      if (sheet && /\bstylesheet\b/i.test(element.rel)) return `<style>${L.css_(L.text_(sheet), sheet.path_)}</style>`
      L.walk_(content)
      return /^link$/i.test(kind) ? tag : element.outerHTML.replace(/<\/[^<]*$/, '')
    })
  for (const name of ['write', 'writeln'])
    L.over_(document, name, (call, _, ...texts) => call(L.written_(texts.join(''))))
}
