/** `<use href="icons.svg#name">` that scripts make: the picture goes into the page, out of sight, under names of its own. */
export function sprites(L) {
  if (B) return
  const made = {}
  /** Names are looked for in one tree, the page's or that of a shadow root, which code may have emptied. */
  const stand = (element, prefix) => {
    const root = element.getRootNode()
    if (!element.isConnected || root.contains(root[prefix])) return
    root[prefix] = made[prefix].cloneNode(true)
    ;(root.documentElement ?? root).append(root[prefix])
  }
  L.takes_.use = (element, address) => {
    const found = L.take_(address)
    if (!found?.hash_) return
    const prefix = `carried-${Object.keys(L.table_.f).indexOf(found.path_)}-`
    if (!made[prefix]) {
      const text = L.text_(found).replace(/(\sid=["']|url\(#|href=["']#)/g, `$1${prefix}`)
      const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
      svg.style.cssText = 'position:absolute;width:0;height:0'
      svg.ariaHidden = 'true'
      made[prefix] = svg
    }
    stand(element, prefix)
    return `#${prefix}${found.hash_.slice(1)}`
  }
  L.watch_([], (element) => {
    for (const prefix in made) if (element.matches(`use[*|href^="#${prefix}"]`)) stand(element, prefix)
  })
}
