import {attribute, type Element} from '../source/source.ts'

/**
 * The type of an `<embed>` or `<object>` that has one, and no address: Chromium asks the policy all the same.
 * Source: https://html.spec.whatwg.org/multipage/iframe-embed-object.html#concept-embed-active
 */
export function typeWithoutAddress(element: Element): string | null {
  const type = attribute(element, 'type') ?? ''
  const isEmbed = element.tagName === 'embed'
  const address = attribute(element, isEmbed ? 'src' : 'data')?.trim() ?? ''
  if (address !== '' || type === '' || attribute(element, 'classid') !== undefined) return null
  // Those are shown as `<img>` shows them.
  return isEmbed && /^\s*image\//i.test(type) ? null : type
}

/** What stands in an `<object>` is shown only when that cannot be. */
export function isFallback({parentNode}: Element): boolean {
  for (let at = parentNode; at !== null && 'attrs' in at; at = at.parentNode) if (at.tagName === 'object') return true
  return false
}
