/** `url()` in styles that scripts set: on elements, in sheets, in fonts. */
export function styles(L) {
  L.css_ = (text, path) =>
    `${text}`
      .replace(/@import\s+(?:url\(\s*)?["']?([^"')\s;]+)["']?\s*\)?\s*([^;]*);/g, (all, address, conditions) => {
        const found = L.take_(address, path)
        if (!found) return all
        let sheet = L.css_(L.text_(found), found.path_)
        // A layer, what must be supported, and media, in this order.
        const parts = conditions.matchAll(
          /(layer(?:\(.*?\))?)|(supports\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))|\S.*/gs,
        )
        for (const [media, layer, supports] of parts)
          sheet = `@${layer ? layer.replace(/[()]/g, ' ') : supports || `media ${media}`}{${sheet}}`
        return sheet
      })
      .replace(/url\(\s*(["']?)(.*?)\1\s*\)/g, (all, _, address) => {
        const found = L.take_(address, path)
        return found ? `url("${L.data_(found).replace(/"/g, '%22')}")` : all
      })
  if (B) return

  for (const [{prototype}, name, at = 0] of [
    [CSSStyleSheet, 'insertRule'],
    [CSSStyleSheet, 'replace'],
    [CSSStyleSheet, 'replaceSync'],
    [CSSGroupingRule, 'insertRule'],
    [CSSStyleDeclaration, 'setProperty', 1],
  ]) {
    L.over_(prototype, name, (call, _, ...given) => {
      given[at] = L.css_(given[at] ?? '')
      return call(...given)
    })
  }
  L.hook_(CSSStyleDeclaration.prototype, 'cssText', (_, text, write) => write(L.css_(text)))

  /** Styles of elements are asked for when the page is drawn: later than those who watch are told. */
  const ways = [HTMLElement, SVGElement, self.MathMLElement].flatMap((kind) =>
    kind ? [[kind, Object.getOwnPropertyDescriptor(kind.prototype, 'style').get]] : [],
  )
  L.paint_ = (element) => {
    const {localName} = element
    const style = ways.find(([kind]) => element instanceof kind)?.[1].call(element)
    if (localName === 'style') {
      const text = L.css_(element.textContent)
      if (text !== element.textContent) element.textContent = text
    }
    if (!/url\(/.test(style?.cssText)) return
    for (const name of style) {
      const value = style.getPropertyValue(name)
      const next = L.css_(value)
      if (next !== value) style.setProperty(name, next, style.getPropertyPriority(name))
    }
  }
  L.watch_(['style'], (element) => L.paint_(element))
}
