/** `Worker` and `SharedWorker`: the script runs from a blob, with the loader and the table in front of it. */
export function workers(L) {
  const made = {}
  /** Scripts that code has written itself, by address. */
  const written = new Map()
  const {createObjectURL, revokeObjectURL} = URL
  // That of its file, not of the blob; one that the page has written has no other.
  if (B && B[1] !== B[2]) Object.defineProperty(self, 'location', {value: new URL(B[1])})
  const blobOf = (code, ...place) => {
    const at = JSON.stringify([...place, B ? B[2] : L.base_()])
    const head = `{const T=${JSON.stringify(T)},S=${JSON.stringify(S)},B=${at},L={};`
    return createObjectURL(new Blob([head + S.slice(S.indexOf('\n')), '\n', code], {type: 'text/javascript'}))
  }
  const addressOf = (address, isModule) => {
    const blob = written.get(`${address}`)
    if (blob) return blobOf(blob, L.path_, L.base_())
    const found = L.take_(address)
    if (!found) return address
    const {path_: path, href_: href} = found
    const text = L.text_(found)
    // Modules import nothing any more, and no page of an opaque origin could start one.
    made[isModule + href] ??= blobOf(isModule ? `(async()=>{"use strict";${text}\n})()` : text, path, href)
    return made[isModule + href]
  }
  URL.createObjectURL = (given) => {
    const address = createObjectURL(given)
    if (given instanceof Blob) written.set(address, given)
    return address
  }
  URL.revokeObjectURL = (address) => {
    written.delete(address)
    revokeObjectURL(address)
  }
  for (const name of ['Worker', 'SharedWorker']) {
    const Native = self[name]
    if (!Native) continue
    self[name] = {
      [name]: class extends Native {
        constructor(address, options) {
          const isModule = options?.type === 'module'
          const given = addressOf(address, isModule)
          const isFile = isModule && given !== address && !written.has(`${address}`)
          super(given, isFile ? {...options, type: 'classic'} : options)
        }
      },
    }[name]
  }
  const {importScripts} = self
  if (!importScripts || self.document) return
  self.importScripts = (...addresses) => {
    for (const address of addresses) {
      const found = L.take_(address)
      // biome-ignore lint/security/noGlobalEval: indirectly, so that it runs in the global scope as the script would.
      if (found) (0, eval)(L.text_(found))
      else importScripts(address)
    }
  }
}
