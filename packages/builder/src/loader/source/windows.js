/** Windows that code opens, or leads to a page: those of frames, by name or `contentWindow`, and new ones. */
export function windows(L) {
  if (B) return
  L.over_(self, 'open', (call, _, address, name, ...rest) => {
    const html = L.document_(`${address}`)
    if (html === undefined) return call()
    const frame = name && document.querySelector(`iframe[name=${CSS.escape(name)}]`)
    if (!frame) return call(URL.createObjectURL(new Blob([html], {type: 'text/html;charset=utf-8'})), name, ...rest)
    frame.src = address
    return frame.contentWindow
  })
  // `contentWindow.location = …` is told in the frame, by an object of each document.
  const follow = ({target}) =>
    target.contentDocument?.defaultView?.navigation?.addEventListener('navigate', (event) => {
      const {url} = event.destination
      if (L.document_(url) === undefined) return
      event.preventDefault()
      target.src = url
    })
  document.addEventListener('load', follow, true)
  // Not so in one that has never shown a page.
  L.hook_(HTMLIFrameElement.prototype, 'contentWindow', undefined, (frame, read) => {
    const own = read()
    if (frame.srcdoc || frame.contentDocument?.URL !== 'about:blank') return own
    const lead = (address) => {
      if (L.document_(`${address}`) === undefined) own.location = address
      else frame.src = address
    }
    const location = {
      assign: lead,
      replace: lead,
      get href() {
        return 'about:blank'
      },
      set href(address) {
        lead(address)
      },
    }
    const get = (_, key) => {
      const value = own[key]
      if (key === 'location') return location
      return typeof value === 'function' && !value.prototype ? value.bind(own) : value
    }
    const set = (_, key, value) => {
      if (key === 'location') lead(value)
      else own[key] = value
      return true
    }
    return new Proxy(own, {get, set})
  })
}
