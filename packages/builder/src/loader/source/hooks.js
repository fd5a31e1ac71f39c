/** Properties of the browser's own objects, with something of ours in front. */
export function hooks(L) {
  /** Puts a setter, and perhaps a getter, in front of a property. */
  L.hook_ = (prototype, name, set, get) => {
    const native = Object.getOwnPropertyDescriptor(prototype, name)
    if (native === undefined) return
    Object.defineProperty(prototype, name, {
      ...native,
      get() {
        return get ? get(this, native.get) : native.get.call(this)
      },
      set(value) {
        set(this, value, native.set)
      },
    })
  }
}
