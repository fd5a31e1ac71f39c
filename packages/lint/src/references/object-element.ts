import type {ElementView} from './element-view.ts'

/**
 * The type of an `<embed>` or `<object>` that has one, and no address: Chromium asks the policy all the same.
 * Source: https://html.spec.whatwg.org/multipage/iframe-embed-object.html#concept-embed-active
 */
export function typeWithoutAddress(element: ElementView): string | undefined {
  const type = element.attribute('type') ?? ''
  const isEmbed = element.name === 'embed'
  const written = isEmbed ? (element.attribute('src') ?? element.attribute('code')) : element.attribute('data')
  const address = written?.trim() ?? ''
  if (address !== '' || type === '' || element.attribute('classid') !== undefined) return undefined
  // Those are shown as `<img>` shows them.
  return isEmbed && /^\s*image\//i.test(type) ? undefined : type
}

/** The content of an `<object>` is shown only when the object cannot be. */
export function isFallback({parent}: ElementView): boolean {
  for (let at = parent; at !== undefined; at = at.parent) if (at.name === 'object') return true
  return false
}
