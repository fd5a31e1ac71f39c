/** `element.animate`, whose keyframes may show files. */
export function keyframes(L) {
  if (B) return
  // Keyframes are a list of them, or a list of values for each property.
  const frames = (given) => {
    if (typeof given === 'string') return L.css_(given)
    if (Array.isArray(given)) return given.map(frames)
    if (given?.constructor !== Object) return given
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, frames(value)]))
  }
  for (const [prototype, name] of [
    [Element.prototype, 'animate'],
    [KeyframeEffect.prototype, 'setKeyframes'],
  ]) {
    L.over_(prototype, name, (call, _, given, ...rest) => call(frames(given), ...rest))
  }
}
