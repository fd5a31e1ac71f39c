import type {CssDeclaration, CssFound, CssReading} from './found.ts'

/** Places where a custom property's URL is certain to be fetched: the selectors of those that use it, or the attribute itself. */
export interface Users {
  readonly selector: string | undefined
  readonly certain: boolean
}

/**
 * For the usual pattern, a custom property that is declared once, on the root or where it is used, as one URL, and used as a whole: `:root {--hero: url(a.png)} body {background: var(--hero)}`.
 */
export function indexUsers(readings: readonly CssReading[]): (url: CssFound, reading: CssReading) => Users | undefined {
  const needed = new Set(readings.flatMap(({found}) => found.flatMap(({needs}) => needs ?? [])))
  const used = new Map<string, {selectors: string[]; readings: Set<CssReading>}>()
  for (const reading of readings) {
    for (const {key, by, sink, whole, conditional, property, selector} of reading.uses) {
      if (
        !needed.has(key) ||
        conditional ||
        !whole ||
        by !== undefined ||
        sink === undefined ||
        needsMore.has(property)
      )
        continue
      const users = used.get(key) ?? {selectors: [], readings: new Set<CssReading>()}
      if (selector !== undefined && users.selectors.length < mostSelectors) users.selectors.push(selector)
      used.set(key, {...users, readings: users.readings.add(reading)})
    }
  }
  return (url, reading) => {
    const users = used.get(url.needs ?? '')
    if (users === undefined || url.needs === undefined || url.needs !== url.property) return undefined
    const declaration = reading.custom.get(url.needs)
    const isOnly = readings.every((other) => other === reading || !other.custom.has(url.needs ?? ''))
    if (!declaration || !isOnly || declaration.conditional || !isWholeOf(url, declaration)) return undefined
    const {selector} = declaration
    if (selector === undefined) return users.readings.has(reading) ? {selector: undefined, certain: true} : undefined
    const reached = rootSelector.test(selector) ? users.selectors : users.selectors.filter((user) => user === selector)
    return reached.length === 0 ? undefined : {selector: reached.join(', '), certain: false}
  }
}

function isWholeOf(url: CssFound, {value, end}: CssDeclaration): boolean {
  return url.end === end && value.length === url.end - url.start
}

const rootSelector = /^(?::root|html)$/i
const mostSelectors = 20
// Here one image alone is not a valid value.
const needsMore: ReadonlySet<string> = new Set(['cursor', '-webkit-box-reflect'])
