/** Properties and functions of the browser's own objects, with something of ours in front. */
export function hooks(L) {
  /** Puts a setter, a getter or both in front of a property: `write` and `read` do what the browser would. */
  L.hook_ = (prototype, name, set, get) => {
    const native = Object.getOwnPropertyDescriptor(prototype, name)
    if (native === undefined) return
    Object.defineProperty(prototype, name, {
      ...native,
      get() {
        const read = () => native.get.call(this)
        return get ? get(this, read) : read()
      },
      set(value) {
        const write = (next = value) => native.set?.call(this, next)
        if (set) set(this, value, write)
        else write()
      },
    })
  }
  /** The same for a function, where the browser has it: `call` passes on what was given, or what it is given instead. */
  L.over_ = (target, name, own) => {
    const native = target[name]
    if (native)
      target[name] = function (...given) {
        return own((...next) => native.apply(this, next.length ? next : given), this, ...given)
      }
  }
}
