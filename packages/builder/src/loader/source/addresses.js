/** Ties what stands in the page for a file to the address that it had. */
export function addresses(L) {
  const {f: files, i: inlined, o: origins = {}} = L.table_
  /** The file as an address that fetches nothing. */
  L.data_ = ({body_: body, type_: type, hash_: hash}) =>
    (typeof body === 'string' ? body : `data:${type},${encodeURIComponent(body?.[0] ?? '')}`) + hash
  /** The address from the page of what is at a path. */
  const addressOf = (path) => {
    const folder = L.folder_(L.path_)
    return path.startsWith(folder) ? path.slice(folder.length) : `/${path}`
  }
  L.note_ = (data, path) => {
    origins[keyOf(data)] = addressOf(path)
  }
  const keyOf = (data) => data.length + data.slice(-24)
  /** The address that a file had before it was taken in: length and end of what stands for it tell which it was. */
  L.origin_ = (data) => {
    if (!/^(data|blob):/.test(data)) return
    if (!origins.all_) {
      origins.all_ = true
      for (const name in files) {
        const found = L.take_(/:/.test(name) ? name : `/${name.split('/').map(encodeURIComponent).join('/')}`)
        if (found) origins[keyOf(L.data_(found))] ??= addressOf(name)
      }
    }
    const was = origins[keyOf(data)]
    if (was) L.read_[L.full_(was)] = data
    return was
  }
  /** True when the page has applied a sheet from its beginning. */
  L.inlined_ = ({path_: path}) => inlined.includes(path)
}
