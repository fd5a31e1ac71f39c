import type {CssFound, CssReading, CssUse} from './found.ts'
import {indexUsers, type Users} from './users.ts'

/**
 * Reads texts of one page together: a custom property, a function or keyframes in one may be used in another. Settles `used`,
 * what a custom property's URL is fetched as, and whether its strings are URLs. The readings come back in the order given;
 * to connect connected ones again, with more, is fine.
 */
export function connectReadings(readings: readonly CssReading[]): CssReading[] {
  const uses = readings.flatMap((reading) => reading.uses)
  const hasDefinitions = readings.some(({found}) => found.some(({needs}) => needs !== undefined))
  if (!hasDefinitions && !uses.some(({candidate}) => candidate)) return [...readings]
  const reach = traceUses(uses)
  const candidates = [...reach].filter(([, {candidate}]) => candidate).map(([needs]) => needs)
  const findUsers = indexUsers(readings)
  return readings.map((reading) => {
    const known = new Set(reading.found.map(({start}) => start))
    const strings = candidates.flatMap((needs) => reading.strings(needs)).filter(({start}) => !known.has(start))
    const found = [...reading.found, ...strings].map((url) => settle(url, reach, findUsers(url, reading)))
    return {...reading, found: found.sort((a, b) => a.start - b.start)}
  })
}

/** The places that URLs of a definition reach. */
interface Reach {
  readonly image: boolean
  readonly sprite: boolean
  /** It comes to stand in an `image-set()`. */
  readonly candidate: boolean
}

function settle(url: CssFound, reach: ReadonlyMap<string, Reach>, users: Users | undefined): CssFound {
  if (url.needs === undefined) return url
  const reached = reach.get(url.needs)
  // In keyframes the property itself says what the URL is.
  if (url.needs.startsWith('@')) return {...url, used: reached !== undefined}
  const isSprite = reached?.sprite === true && !reached.image
  return {
    ...url,
    used: reached?.image === true || reached?.sprite === true,
    sink: isSprite ? 'sprite' : 'image',
    directive: isSprite ? undefined : 'img-src',
    ...(users !== undefined && {conditional: false, ...users}),
  }
}

/** Follows uses from where something is fetched back to what they use; each definition is visited a few times at most. */
function traceUses(uses: readonly CssUse[]): Map<string, Reach> {
  const inside = new Map<string, CssUse[]>()
  for (const use of uses) {
    if (use.by === undefined) continue
    const others = inside.get(use.by)
    if (others === undefined) inside.set(use.by, [use])
    else others.push(use)
  }
  const reach = new Map<string, Reach>()
  const open: CssUse[] = uses.filter(({by}) => by === undefined)
  for (let use = open.pop(); use !== undefined; use = open.pop()) {
    const by = use.by === undefined ? undefined : reach.get(use.by)
    const before = reach.get(use.key)
    const after: Reach = {
      image: before?.image === true || (use.sink ?? (by?.image ? 'image' : '')) === 'image',
      sprite: before?.sprite === true || (use.sink ?? (by?.sprite ? 'sprite' : '')) === 'sprite',
      candidate: before?.candidate === true || use.candidate || by?.candidate === true,
    }
    if (
      before !== undefined &&
      before.image === after.image &&
      before.sprite === after.sprite &&
      before.candidate === after.candidate
    )
      continue
    reach.set(use.key, after)
    for (const next of inside.get(use.key) ?? []) open.push(next)
  }
  return reach
}
