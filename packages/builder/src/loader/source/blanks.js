/** Frames and windows without an address, whose documents code fills: the loader runs in them as it does in the page. */
export function blanks(L) {
  if (B) return
  const entered = new WeakSet()
  L.code_ = () => `{const T=${JSON.stringify(T)},S=${JSON.stringify(S)},B=0,L={};${S.slice(S.indexOf('\n'))}`
  L.enter_ = (page) => {
    const own = page?.defaultView
    if (!own || entered.has(own) || page.URL !== 'about:blank') return page
    entered.add(own)
    const script = page.createElement('script')
    script.text = L.code_()
    page.documentElement.append(script)
    script.remove()
    return page
  }
  L.hook_(HTMLIFrameElement.prototype, 'contentDocument', undefined, (_, read) => L.enter_(read()))
  L.hook_(HTMLIFrameElement.prototype, 'contentWindow', undefined, (frame, read) => {
    L.enter_(frame.contentDocument)
    return read()
  })
  L.over_(self, 'open', (call, _, address) => {
    const opened = call()
    if (!address) L.enter_(opened?.document)
    return opened
  })
}
