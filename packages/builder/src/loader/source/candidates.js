/** A choice of pictures, `srcset`: browsers take `data:` for what they have, and the largest of those, so each is a blob. */
export function candidates(L) {
  if (B) return
  const blobs = {}
  const blob = (found) => {
    const {path_: path, type_: type} = found
    if (L.table_.u) return L.data_(found)
    blobs[path] ??= URL.createObjectURL(new Blob([L.bytes_(found)], {type}))
    L.note_(blobs[path], path)
    return blobs[path]
  }
  L.set_ = (value) =>
    value.replace(/(^|,)(\s*)([^\s,]+)/g, (all, comma, space, address) => {
      const found = L.take_(address)
      return found ? comma + space + blob(found) : all
    })
}
