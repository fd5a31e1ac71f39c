/** Markup that scripts read by itself, into a document apart or a fragment. */
export function parsing(L) {
  if (B) return
  L.over_(Range.prototype, 'createContextualFragment', (call) => L.walk_(call()))
  for (const [target, name] of [
    [DOMParser.prototype, 'parseFromString'],
    [Document, 'parseHTMLUnsafe'],
    [Document, 'parseHTML'],
  ])
    L.over_(target, name, (call) => L.walk_(call(), true))
  for (const {prototype} of [Element, ShadowRoot]) {
    for (const name of ['setHTMLUnsafe', 'setHTML']) {
      const native = prototype[name]
      L.over_(prototype, name, (_, node, ...given) => {
        const write = function () {
          native.apply(this, given)
        }
        ;(node.content ?? node).replaceChildren(L.markup_(node.host ?? node, '', write))
      })
    }
  }
  // Libraries give one to documents that they read markup in, and policies ask about it there as well.
  L.hook_(HTMLBaseElement.prototype, 'href', (base, _, write) => {
    if (base.ownerDocument === document) write()
  })
}
