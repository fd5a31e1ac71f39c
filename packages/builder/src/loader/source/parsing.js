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
  for (const name of ['parseHTMLUnsafe', 'parseHTML']) {
    const native = Document[name]
    if (native) Document[name] = (...given) => L.walk_(native.apply(Document, given), true)
  }
  for (const {prototype} of [Element, ShadowRoot]) {
    for (const name of ['setHTMLUnsafe', 'setHTML']) {
      const native = prototype[name]
      if (!native) continue
      prototype[name] = function (...given) {
        const write = function () {
          native.apply(this, given)
        }
        ;(this.content ?? this).replaceChildren(L.markup_(this.host ?? this, '', write))
      }
    }
  }
  // Libraries give one to documents that they read markup in, and policies ask about it there as well.
  L.hook_(HTMLBaseElement.prototype, 'href', (base, value, set) => {
    if (base.ownerDocument === document) set.call(base, value)
  })
}
