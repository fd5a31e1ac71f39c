/**
 * Pages, pictures and text in frames and objects: a `srcdoc`, which no policy refuses. In an object it stands as its fallback; an
 * `<embed>`, which has none, is hidden and has it before itself.
 */
export function frames(L) {
  if (B) return
  const {d: documents = {}} = L.table_
  const escaped = (text) => text.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt()};`)
  /** The document that shows a file. */
  L.document_ = (address) => {
    const found = L.find_(address)
    const {path_: path, type_: type, body_: body} = found ?? {}
    if (documents[path] || !body) return documents[path]
    if (/^image/.test(type)) return `<!doctype html><body style="margin:0"><img src="${escaped(L.data_(found))}">`
    return /^text\/(?!html)|json|xml/.test(type) ? `<!doctype html><pre>${escaped(L.text_(found))}</pre>` : undefined
  }
  const first = 'data-carried-src'
  L.places_.iframe = /^src$/
  L.takes_.iframe = (frame, address) => {
    // The page asks for what it shows already: it wants it anew.
    const html =
      L.document_(address) ?? (L.full_(frame.getAttribute(first) ?? '') === L.full_(address) ? frame.srcdoc : undefined)
    if (html === undefined) {
      frame.removeAttribute('srcdoc')
      return
    }
    frame.srcdoc = html
    return null
  }
  const shown = new WeakMap()
  L.takes_.object = L.takes_.embed = (object, address) => {
    const found = L.find_(address)
    const html = L.document_(address)
    if (html === undefined) return
    const isImage = !documents[found.path_] && /^image/.test(found.type_)
    const child = document.createElement(isImage ? 'img' : 'iframe')
    for (const name of ['width', 'height']) if (object[name]) child.setAttribute(name, object[name])
    child.style.border = 0
    child.onload = () => object.dispatchEvent(new Event('load'))
    if (isImage) child.src = L.data_(found)
    else child.srcdoc = html
    object.removeAttribute('type')
    if (object.localName === 'object') object.replaceChildren(child)
    else {
      shown.get(object)?.remove()
      shown.set(object, child)
      object.hidden = true
      queueMicrotask(() => object.before(child))
    }
    return null
  }
  L.address_('IFrame', 'src')
  const was = L.was_
  L.was_ = (element, name) =>
    was(element, name) ??
    ((element.localName === 'iframe' && name === 'src' && element.srcdoc && element.getAttribute(first)) || undefined)
  // Links lead into frames by the name of these.
  addEventListener('click', (event) => {
    const link = event.composedPath().find(({localName}) => /^(a|area)$/.test(localName))
    const name = link?.getAttribute('target')
    const frame = name && document.querySelector(`iframe[name=${CSS.escape(name)}]`)
    const html = frame && !event.defaultPrevented ? L.document_(link.getAttribute('href')) : undefined
    if (html === undefined) return
    event.preventDefault()
    frame.srcdoc = html
  })
}
