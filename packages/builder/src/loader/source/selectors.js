/** Selectors that ask for an address: `img[src$=".png"]`. Elements that show something else have it in an attribute of its own. */
export function selectors(L) {
  if (!self.document) return
  const {setAttribute} = Element.prototype
  L.mark_ = (element, name, value) => setAttribute.call(element, `data-carried-${name}`, value)
  const change = (selector) =>
    `${selector}`.replace(
      /\[\s*(src|srcset|poster|data)(\s*[~|^$*]?=\s*(?:"[^"]*"|'[^']*'|[^\]\s]+)(?:\s+[is])?\s*)\]/gi,
      ':is([data-carried-$1$2],[$1$2]:where(:not([data-carried-$1])))',
    )
  for (const {prototype} of [Element, Document, DocumentFragment]) {
    for (const name of ['querySelector', 'querySelectorAll', 'matches', 'closest']) {
      const native = prototype[name]
      if (native)
        prototype[name] = function (selector) {
          return native.call(this, change(selector))
        }
    }
  }
}
