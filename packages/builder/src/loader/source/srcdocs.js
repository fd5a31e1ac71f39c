/** Documents that code writes into `srcdoc`: what their markup asks for is answered before they are read, and the loader runs in them. */
export function srcdocs(L) {
  if (B) return
  const own = Object.values(L.table_.d ?? {})
  const texts = new WeakMap()
  const {put_: put, was_: was} = L
  // One that says what is so anyway: policies ask about it.
  const unbased = (html) =>
    html.replace(/<base\s[^>]*?href=["']?([^"'\s>]+)[^>]*>/gi, (tag, href) => (L.full_(href) === L.base_() ? '' : tag))
  const filled = (frame, html) => {
    const {sandbox} = frame
    const mayRun = !frame.hasAttribute('sandbox') || sandbox.contains('allow-scripts')
    const script = mayRun ? `<script>${L.code_()};document.currentScript.remove()</script>` : ''
    return L.written_(unbased(html)).replace(/^(\s*<!doctype[^>]*>)?/i, (start) => start + script)
  }
  const {prototype} = HTMLIFrameElement
  const given = (frame) => frame.hasAttribute('srcdoc') && texts.get(frame)
  L.hook_(
    prototype,
    'srcdoc',
    (frame, value, write) => {
      const html = `${value}`
      texts.set(frame, html)
      write(own.includes(html) ? html : filled(frame, html))
    },
    (frame, read) => given(frame) || read(),
  )
  const isOne = (element, name) => /^srcdoc$/i.test(name) && element.localName === 'iframe'
  L.put_ = (element, name, value, otherwise) => {
    if (isOne(element, name)) element.srcdoc = value
    else put(element, name, value, otherwise)
  }
  L.was_ = (element, name) => (isOne(element, name) ? given(element) || undefined : was(element, name))
}
