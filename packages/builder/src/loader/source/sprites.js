/** `<use href="icons.svg#name">` that scripts make: the picture goes into the page, out of sight, under names of its own. */
export function sprites(L) {
  if (B) return
  const made = {}
  L.takes_.use = (_, address) => {
    const found = L.take_(address)
    if (!found?.hash_) return
    const {path_: path, hash_: hash} = found
    const prefix = `carried-${Object.keys(made).indexOf(path) + 1 || Object.keys(made).length + 1}-`
    if (!made[path]) {
      const text = L.text_(found).replace(/(\sid=["']|url\(#|href=["']#)/g, `$1${prefix}`)
      const svg = document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true)
      svg.style.cssText = 'position:absolute;width:0;height:0;overflow:hidden'
      svg.ariaHidden = 'true'
      made[path] = svg
      ;(document.body ?? document.documentElement).append(svg)
    }
    return `#${prefix}${hash.slice(1)}`
  }
}
