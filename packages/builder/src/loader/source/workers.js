/** `Worker` and `SharedWorker`: the script runs from a blob, with the loader and the table in front of it. */
export function workers(L) {
  const made = {}
  const {createObjectURL} = URL
  const addressOf = (address, isModule) => {
    const found = L.take_(address)
    if (!found) return address
    const {path_: path, href_: href} = found
    const place = JSON.stringify([path, href, B ? B[2] : L.base_()])
    const head = `{const T=${JSON.stringify(T)},S=${JSON.stringify(S)},B=${place},L={};`
    const loader = head + S.slice(S.indexOf('\n'))
    const text = L.text_(found)
    // Modules import nothing any more, and no page of an opaque origin could start one.
    const code = isModule ? `(async()=>{"use strict";${text}\n})()` : text
    made[isModule + path] ??= createObjectURL(new Blob([loader, '\n', code], {type: 'text/javascript'}))
    return made[isModule + path]
  }
  for (const name of ['Worker', 'SharedWorker']) {
    const Native = self[name]
    if (!Native) continue
    self[name] = {
      [name]: class extends Native {
        constructor(address, options) {
          const isModule = options?.type === 'module'
          const given = addressOf(address, isModule)
          super(given, isModule && given !== address ? {...options, type: 'classic'} : options)
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
