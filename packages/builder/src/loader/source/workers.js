/** `Worker` and `SharedWorker`: the script runs from a blob, with the loader and the table in front of it. */
export function workers(L) {
  const made = {}
  const addressOf = (address) => {
    const found = L.take_(address)
    if (!found) return address
    const {path_: path, href_: href} = found
    const head = `{const T=${JSON.stringify(T)},S=${JSON.stringify(S)},B=${JSON.stringify([path, href])},L={};`
    const loader = head + S.slice(S.indexOf('\n'))
    made[path] ??= URL.createObjectURL(new Blob([loader, '\n', L.text_(found)], {type: 'text/javascript'}))
    return made[path]
  }
  for (const name of ['Worker', 'SharedWorker']) {
    const Native = self[name]
    if (!Native) continue
    self[name] = {
      [name]: class extends Native {
        constructor(address, options) {
          super(addressOf(address), options)
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
