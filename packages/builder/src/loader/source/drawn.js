/** Styles of elements that code reads, or sets and looks at: they name the files that the page has named. */
export function drawn(L) {
  if (B) return
  const back = (value, isFull) =>
    typeof value === 'string'
      ? value.replace(/url\("?((?:data|blob):[^")]*)"?\)/g, (all, data) => {
          const was = L.origin_(data)
          return was ? `url("${isFull ? L.full_(was) : was}")` : all
        })
      : value
  const made = new WeakMap()
  const wrap = (style, isFull) => {
    if (!made.has(style)) {
      const read = (name) => back(style.getPropertyValue(name), isFull)
      const get = (_, name) => {
        const value = style[name]
        if (name === 'getPropertyValue') return read
        return typeof value === 'function' ? value.bind(style) : back(value, isFull)
      }
      // Who looks at the page at once has it drawn before watchers are told.
      const set = (_, name, value) => Reflect.set(style, name, /url\(/.test(value) ? L.css_(value) : value)
      made.set(style, new Proxy(style, {get, set}))
    }
    return made.get(style)
  }
  for (const {prototype} of [HTMLElement, SVGElement]) L.hook_(prototype, 'style', undefined, (_, read) => wrap(read()))
  L.over_(self, 'getComputedStyle', (call) => wrap(call(), true))
}
