/**
 * The table of carried files, and what an address names in it. Where the loader runs, three names are in scope: `T`, the
 * table as JSON; `S`, the loader's own text; and in a worker `B`, the path and the address of its script.
 */
export function core(L) {
  const table = JSON.parse(T)
  const {f: files, p: page, t: types, w: whole, b: prefix} = table
  const root = 'http://carried.invalid/'
  const parse = (address, base) => {
    try {
      return new URL(address, base)
    } catch {
      return null
    }
  }

  L.table_ = table
  L.takes_ = {}
  /** Sources of the addresses that code has been given back: it may ask for them again. */
  L.read_ = {}
  // By which code that was bundled knows where the page is.
  if (B) self.ampoulePage = B[2]
  L.path_ = B ? B[0] : page
  L.folder_ = (path) => path.replace(/[^/]*$/, '')
  L.base_ = () => (B ? B[1] : document.baseURI)
  L.full_ = (address) => (parse(address, L.base_()) ?? parse(address, root + L.path_) ?? {href: address}).href

  /** Paths that an address may name, seen from the file at `path`: a page may have been published anywhere. */
  const pathsOf = (url, path) => {
    // What a CDN is asked for is in the table by its address, whose protocol may be that of the page.
    const remote = `https://${url.host}${url.pathname}`
    if (remote in files) return [remote]
    if (url.origin === root.slice(0, -1)) return [url.pathname.slice(1)]
    const here = parse(L.base_())
    if (here?.protocol !== url.protocol || here.host !== url.host) return []
    const folder = L.folder_(here.pathname)
    const own = L.folder_(path)
    const names = folder.split('/')
    const depth = names.length - own.split('/').length
    const below = (top, start) => (url.pathname.startsWith(top) ? [start + url.pathname.slice(top.length)] : [])
    return [
      ...below(folder, own),
      ...(depth > 0 ? below(`${names.slice(0, depth).join('/')}/`, '') : []),
      url.pathname.slice(1),
    ]
  }

  /** Finds the file of an address in the table; nothing for one that is missing where all files of a folder are there. */
  L.find_ = (address, path = L.path_) => {
    const url = parse(address, parse(path, root))
    if (url === null) return
    const paths = pathsOf(url, path).flatMap((one) => {
      let name = one
      try {
        name = decodeURIComponent(one)
      } catch {
        // A bare percent sign is part of the name.
      }
      return prefix && name.startsWith(prefix) ? [name, name.slice(prefix.length)] : [name]
    })
    const name = paths.find((one) => one in files)
    const missing = paths.find((one) => whole.includes(L.folder_(one)))
    // Zero stands for a file that has its place in the page.
    const body = files[name] || (L.read_[L.full_(address)] ?? files[name])
    if (name === undefined && missing === undefined && !body) return
    const type = body?.at ? (/^data:([^;,]*)/.exec(body)?.[1] ?? types[/[^.]*$/.exec(name.toLowerCase())[0]]) : ''
    return {
      path_: name ?? missing ?? address,
      href_: L.full_(address),
      hash_: url.hash,
      type_: type,
      body_: body,
      missing_: !name && !body,
    }
  }
  /** The same, for those who need what is in the file. */
  L.take_ = (address, path) => {
    const found = L.find_(address, path)
    return found?.body_ ? found : undefined
  }
}
