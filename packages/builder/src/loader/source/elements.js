/** Addresses that scripts give to elements, as properties and as attributes. */
export function elements(L) {
  if (B) return
  const {prototype} = Element
  const {setAttribute, getAttribute, removeAttribute} = prototype
  const places = {
    img: /^src(set)?$/,
    source: /^src(set)?$/,
    video: /^(src|poster)$/,
    object: /^data$/,
    image: /^href$/,
    feimage: /^href$/,
    use: /^href$/,
    link: /^href$/,
  }
  L.places_ = places
  for (const name of ['body', 'table', 'td', 'th']) places[name] = /^background$/
  for (const name of ['audio', 'track', 'input', 'embed', 'script']) places[name] = /^src$/

  /** Address that stands in the attribute instead; null when nothing does, undefined when the address is none of ours. */
  const swap = (element, name, value) => {
    const tag = element.localName.toLowerCase()
    if (!places[tag]?.test(name)) return
    if (name === 'srcset') {
      const next = L.set_?.(value)
      return next === value ? undefined : next
    }
    if (tag in L.takes_) return L.takes_[tag](element, value)
    if (/^(use|script|link)$/.test(tag)) return
    const found = L.find_(value)
    return found && found.body_ !== 0 ? L.data_(found) : undefined
  }

  /** Addresses that the page has written, where something else stands. */
  const written = new WeakMap()
  L.was_ = (element, name) => {
    const [value, now] = written.get(element)?.[name] ?? []
    const stands = getAttribute.call(element, name)
    return value !== undefined && stands === now ? value : L.origin_(stands) || undefined
  }
  L.put_ = (element, qualified, value, otherwise) => {
    const name = `${qualified}`.toLowerCase().replace('xlink:', '')
    const now = swap(element, name, `${value}`)
    if (now === undefined) return otherwise()
    written.set(element, {...written.get(element), [name]: [`${value}`, now]})
    L.mark_?.(element, name, `${value}`)
    if (now !== null) setAttribute.call(element, name, now)
    else removeAttribute.call(element, name)
  }

  L.over_(prototype, 'setAttribute', (call, element, name, value) => L.put_(element, name, value, call))
  L.over_(prototype, 'setAttributeNS', (call, element, _, name, value) => L.put_(element, name, value, call))
  L.over_(prototype, 'getAttribute', (call, element, name) => L.was_(element, `${name}`.toLowerCase()) ?? call())
  const names = {
    src: 'Image Source Media Track Input Embed Script',
    srcset: 'Image Source',
    poster: 'Video',
    data: 'Object',
    href: 'Link',
    background: 'Body',
  }
  L.address_ = (kind, name) =>
    L.hook_(
      self[`HTML${kind}Element`].prototype,
      name,
      (element, value, write) => L.put_(element, name, value, write),
      (element, read) => {
        const value = L.was_(element, name)
        if (value === undefined) return read()
        return name === 'srcset' ? value : L.full_(value)
      },
    )
  for (const name in names) for (const kind of names[name].split(' ')) L.address_(kind, name)
}
