/** `<script src>`, `<link rel=stylesheet>` and hints that scripts make. Their addresses are kept, and never written. */
export function links(L) {
  if (B) return
  const state = new WeakMap()
  /** As a browser does it: a script that code makes runs later, and not while the page is read. */
  const later = (work) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', work, {once: true})
    else setTimeout(work)
  }
  const fire = (element, name) => element.dispatchEvent(new Event(name))
  const tell = (element, name) => setTimeout(() => fire(element, name))
  const wait = (element, address) => {
    const found = L.find_(address)
    if (!found) return
    state.set(element, {found_: found})
    queueMicrotask(() => run(element))
    return null
  }
  const run = (element, isGone) => {
    const own = state.get(element)
    if (!own || L.was_(element, element.localName === 'link' ? 'href' : 'src') === undefined) {
      own?.style_?.remove()
      return
    }
    const {found_: found} = own
    if (element.localName === 'link') return show(element, own, isGone)
    if (own.done_ || !element.isConnected) return
    own.done_ = true
    later(() => start(element, found))
  }
  const start = (element, found) => {
    const isModule = element.type === 'module' && found.body_
    const name = `carried ${found.path_}`
    if (isModule) addEventListener(name, () => fire(element, 'load'), {once: true})
    // A module runs later, and tells nobody.
    if (found.body_)
      element.text = L.text_(found) + (isModule ? `\n;dispatchEvent(new Event(${JSON.stringify(name)}))` : '')
    // Before any other script runs: loaders of modules take what was defined last for what has loaded.
    if (!isModule) fire(element, found.missing_ ? 'error' : 'load')
  }
  const show = (link, own, isGone) => {
    const {found_: found, first_: first} = own
    const {rel, media, disabled, isConnected} = link
    if (own.tied_) {
      if (!own.done_) own.tied_.textContent = found.body_ ? L.css_(L.text_(found), found.path_) : first
    } else if (isGone || !isConnected || disabled || !/\bstylesheet\b/i.test(rel)) own.style_?.remove()
    else if (own.style_) own.style_.media = media
    else if (found.body_ && !(L.inlined_(found) && link.getRootNode() === document)) {
      own.style_ = document.createElement('style')
      own.style_.media = media
      own.style_.textContent = L.css_(L.text_(found), found.path_)
    }
    if (!isConnected || disabled || isGone) return
    if (own.style_ && !own.style_.isConnected) link.after(own.style_)
    if (/icon/i.test(rel) && found.body_) link.setAttribute('href', L.data_(found))
    if (own.done_ || !rel) return
    own.done_ = true
    tell(link, found.missing_ ? 'error' : 'load')
  }
  L.takes_.script = wait
  L.takes_.link = (link, address) => {
    const {style_: style, tied_: tied = link.type && link.sheet?.ownerNode, first_: first} = state.get(link) ?? {}
    style?.remove()
    const now = wait(link, address)
    if (!tied) return now
    // A sheet of the markup is a `<style>` now; its link is of a type that browsers do not fetch, and keeps its address.
    Object.assign(state.get(link) ?? {}, {tied_: tied, first_: first ?? tied.textContent})
    return address
  }
  // Code may look at once at what it has changed; what attributes change is seen by the watcher.
  for (const name of ['media', 'disabled', 'rel'])
    L.hook_(HTMLLinkElement.prototype, name, (link, _, write) => {
      write()
      if (state.get(link)?.style_) run(link)
    })
  L.hook_(HTMLLinkElement.prototype, 'sheet', undefined, (link, read) => state.get(link)?.style_?.sheet ?? read())
  L.watch_(['rel', 'media', 'disabled'], (element, isGone) => {
    if (state.has(element)) run(element, isGone)
  })
}
