/** Tells parts of the loader of elements that come into the page, and of attributes that change. */
export function watching(L) {
  if (B) return
  const watchers = []
  const tell = (node, isGone) => {
    if (node.nodeType !== 1) return
    for (const element of [node, ...node.querySelectorAll('*')])
      for (const watcher of watchers) watcher[1](element, isGone)
  }
  const observer = new MutationObserver((records) => {
    for (const {type, target, addedNodes, removedNodes, attributeName} of records) {
      if (type === 'attributes') {
        for (const [names, watcher] of watchers) if (names.includes(attributeName)) watcher(target)
        continue
      }
      // What is written into a style changes its children.
      if (target.localName === 'style') tell(target)
      for (const node of removedNodes) if (!node.isConnected) tell(node, true)
      for (const node of addedNodes) if (node.isConnected) tell(node)
    }
  })
  const observe = (root) =>
    observer.observe(root, {
      subtree: true,
      childList: true,
      attributeFilter: ['style', 'rel', 'media', 'disabled'],
    })
  L.watch_ = (names, watcher) => {
    watchers.push([names, watcher])
  }
  observe(document)
  L.over_(Element.prototype, 'attachShadow', (call) => {
    const root = call()
    observe(root)
    return root
  })
}
