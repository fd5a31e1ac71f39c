/** Selectors that ask for an address: `img[src$=".png"]`. Elements that show something else have it in an attribute of its own. */
export function selectors(L) {
  if (B) return
  L.mark_ = (element, name, value) => element.setAttribute(`data-carried-${name}`, value)
  const change = (selector) =>
    `${selector}`.replace(
      /\[\s*(src|srcset|poster|data)(\s*[~|^$*]?=\s*(?:"[^"]*"|'[^']*'|[^\]\s]+)(?:\s+[is])?\s*)\]/gi,
      ':is([data-carried-$1$2],[$1$2]:where(:not([data-carried-$1])))',
    )
  for (const {prototype} of [Element, Document, DocumentFragment]) {
    for (const name of ['querySelector', 'querySelectorAll', 'matches', 'closest']) {
      L.over_(prototype, name, (call, _, selector) => call(change(selector)))
    }
  }
}
