import type {Appearance, Part} from '../in-page/appearance.ts'
import type {DifferenceNote} from '../seen.ts'

type Difference = Pick<DifferenceNote, 'kind' | 'text'>

/** Differences of two pages in their styles, at the same moment. */
export function compareAppearances(before: Appearance, after: Appearance): Difference[] {
  const lost = before.fonts.filter((family) => !after.fonts.includes(family))
  return [
    ...lost.map((family): Difference => ({kind: 'font', text: `Font \`${family}\` of the original is not loaded`})),
    ...(after.drawn < before.drawn
      ? [
          {
            kind: 'image',
            text: `The original shows ${before.drawn} images and frames, the page ${after.drawn}`,
          } as const,
        ]
      : []),
    ...compareParts(before.parts, after.parts),
    ...newlyMissing(before.parts, after.parts),
  ]
}

/** An image that the original shows by other means, as `<object>` or `<embed>`. */
function newlyMissing(before: readonly Part[], after: readonly Part[]): Difference[] {
  const known = new Set(changesOf(before, after).map(({part}) => keyOf(part)))
  const missing = (parts: readonly Part[]): readonly Part[] => parts.filter(({values}) => values.image === 'missing')
  const others = groupsOf(before)
  const fresh = missing(after).filter(
    (part) => !known.has(keyOf(part)) && !missing(others.get(keyOf(part)) ?? []).length,
  )
  return fresh.slice(0, 1).map((part) => ({kind: 'image', text: `Image ${shownPart(part)} is missing`}))
}

/** Names of elements that a page changes by itself, from one time to another. */
export function restlessNames(first: Appearance, second: Appearance): ReadonlySet<string> {
  const later = groupsOf(second.parts)
  const grown = [...groupsOf(first.parts)].filter(([key, parts]) => later.get(key)?.length !== parts.length)
  const changed = changesOf(first.parts, second.parts)
  return new Set([...grown.flatMap(([, parts]) => parts.map(({name}) => name)), ...changed.map(({part}) => part.name)])
}

interface Change {
  readonly part: Part
  readonly property: string
  readonly from: string
  readonly to: string
}

function compareParts(before: readonly Part[], after: readonly Part[]): Difference[] {
  const alike = new Map<string, Change[]>()
  for (const change of changesOf(before, after)) {
    const key = `${change.property} ${change.from} ${change.to}`
    alike.set(key, [...(alike.get(key) ?? []), change])
  }
  return [...alike.values()].slice(0, mostChanges).flatMap((changes): Difference[] => {
    const [first] = changes
    if (first === undefined) return []
    const {part, property, from, to} = first
    const others = changes.length === 1 ? '' : ` and ${changes.length - 1} more`
    const who = `${shownPart(part)}${others}`
    if (property === 'image') return [{kind: 'image', text: `Image ${who} is ${to}, in the original it is ${from}`}]
    return [{kind: 'style', text: `${who} has \`${property}: ${to}\`, in the original \`${from}\``}]
  })
}

const mostChanges = 8

function shownPart({name, text}: Part): string {
  return `\`${name}\`${text === '' ? '' : ` "${text}"`}`
}

/** Elements of a name, and images of a text, that both pages show as many of are the same ones, in their order. */
function changesOf(before: readonly Part[], after: readonly Part[]): Change[] {
  const others = groupsOf(after)
  return [...groupsOf(before)].flatMap(([key, parts]) => {
    const same = others.get(key) ?? []
    if (same.length !== parts.length) return []
    return parts.flatMap((part, index) => changesIn(part, same[index] ?? part))
  })
}

function keyOf({name, text}: Part): string {
  return /^img\b/.test(name) ? `${name} ${text}` : name
}

function groupsOf(parts: readonly Part[]): ReadonlyMap<string, readonly Part[]> {
  const groups = new Map<string, Part[]>()
  for (const part of parts) {
    const key = keyOf(part)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [part])
    else group.push(part)
  }
  return groups
}

function changesIn(part: Part, other: Part): Change[] {
  // What moves in one of them has no values.
  if (!('background-color' in part.values) || !('background-color' in other.values)) return []
  const properties = [...new Set([...Object.keys(part.values), ...Object.keys(other.values)])]
  // Without a text of its own an element has no colour of text, and an image that is not there yet is not missing.
  const isComparable = (property: string): boolean => {
    const needed = /^(?:color|font-|text-)/.test(property) ? 'color' : property === 'image' ? 'image' : undefined
    return needed === undefined || (needed in part.values && needed in other.values)
  }
  return properties.filter(isComparable).flatMap((property) => {
    const [from = 'none', to = 'none'] = [part.values[property], other.values[property]]
    return isAlike(from, to) ? [] : [{part, property, from, to}]
  })
}

/** Equal but for what rounding does to a colour. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true
  const [first, second] = [channelsOf(a), channelsOf(b)]
  if (first === undefined || second === undefined) return false
  const [, , , alpha = 1] = first
  const [, , , other = 1] = second
  // Nobody sees the colour of what is transparent.
  if (alpha === 0 && other === 0) return true
  return Math.abs(alpha - other) <= 0.02 && [0, 1, 2].every((at) => Math.abs((first[at] ?? 0) - (second[at] ?? 0)) <= 3)
}

function channelsOf(colour: string): number[] | undefined {
  return /^rgba?\([\d., ]+\)$/.test(colour) ? colour.match(/[\d.]+/g)?.map(Number) : undefined
}
