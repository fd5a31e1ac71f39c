/** Markup that scripts read by itself, into a document apart or a fragment. */
export function parsing(L) {
  if (!self.document) return
  const {createContextualFragment} = Range.prototype
  Range.prototype.createContextualFragment = function (html) {
    return L.walk_(createContextualFragment.call(this, html))
  }
  const {parseFromString} = DOMParser.prototype
  DOMParser.prototype.parseFromString = function (text, type) {
    return L.walk_(parseFromString.call(this, text, type), true)
  }
  for (const {prototype} of [Element, ShadowRoot]) {
    const {setHTMLUnsafe} = prototype
    if (!setHTMLUnsafe) continue
    prototype.setHTMLUnsafe = function (html) {
      ;(this.content ?? this).replaceChildren(L.markup_(this.host ?? this, html, setHTMLUnsafe))
    }
  }
  // Libraries give one to documents that they read markup in, and policies ask about it there as well.
  L.hook_(HTMLBaseElement.prototype, 'href', (base, value, set) => {
    if (base.ownerDocument === document) set.call(base, value)
  })
}
