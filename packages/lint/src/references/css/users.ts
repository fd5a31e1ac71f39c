import type {CssDeclaration, CssFound, CssReading} from './found.ts'

/** Where a custom property's URL is sure to be fetched: the selectors of those that use it, or the attribute itself. */
export interface Users {
  readonly selector: string | null
  readonly static: boolean
}

/**
 * For the usual pattern, a custom property that is declared once, on the root or in the `style` attribute that uses it, as
 * one URL, and used as a whole: `:root {--hero: url(a.png)} body {background: var(--hero)}`.
 */
export function indexUsers(readings: readonly CssReading[]): (url: CssFound, reading: CssReading) => Users | null {
  const declared = new Map<string, {declaration: CssDeclaration; reading: CssReading} | null>()
  const used = new Map<string, {selectors: string[]; readings: Set<CssReading>}>()
  for (const reading of readings) {
    for (const declaration of reading.declarations) {
      const {property} = declaration
      // `null` for more than one: which of them counts is for the cascade to say.
      if (property.startsWith('--')) declared.set(property, declared.has(property) ? null : {declaration, reading})
    }
    for (const {key, by, sink, whole, conditional, property, selector} of reading.uses) {
      if (conditional || !whole || by !== null || sink === null || needsMore.has(property)) continue
      const users = used.get(key) ?? {selectors: [], readings: new Set<CssReading>()}
      if (selector !== null && users.selectors.length < mostSelectors) users.selectors.push(selector)
      used.set(key, {...users, readings: users.readings.add(reading)})
    }
  }
  return (url, reading) => {
    const only = url.needs === null || url.needs !== url.property ? null : declared.get(url.needs)
    const users = used.get(url.needs ?? '')
    if (!only || users === undefined || only.reading !== reading || !isWholeOf(url, only.declaration)) return null
    const {selector, conditional} = only.declaration
    if (conditional) return null
    if (selector === null) return users.readings.has(reading) ? {selector: null, static: true} : null
    if (!rootSelector.test(selector) || users.selectors.length === 0) return null
    return {selector: users.selectors.join(', '), static: false}
  }
}

function isWholeOf(url: CssFound, {value, end}: CssDeclaration): boolean {
  return url.end === end && value.length === url.end - url.start
}

const rootSelector = /^(?::root|html)$/i
const mostSelectors = 20
// Here one image alone is not a valid value.
const needsMore: ReadonlySet<string> = new Set(['cursor', '-webkit-box-reflect'])
