import type {Attribution, Part} from './attribute.ts'
import type {DataKind} from './kinds.ts'

/** The cost of all parts that have something in common. */
export interface Tally {
  readonly name: string
  readonly bytes: number
  readonly tokens: number
  readonly count: number
}

/** Adds parts up by source file, element or kind of data, largest first. The sums are the page's. */
export function tallyBy(attribution: Attribution, by: 'file' | 'element' | 'kind'): Tally[] {
  const tallies = new Map<string, {bytes: number; tokens: number; count: number}>()
  for (const part of attribution.parts) {
    const name = nameBy(part, by)
    const tally = tallies.get(name) ?? {bytes: 0, tokens: 0, count: 0}
    tally.bytes += part.bytes
    tally.tokens += part.tokens
    tally.count += part.count
    tallies.set(name, tally)
  }
  return [...tallies].map(([name, tally]) => ({name, ...tally})).toSorted((a, b) => b.bytes - a.bytes)
}

function nameBy(part: Part, by: 'file' | 'element' | 'kind'): string {
  if (by === 'kind') return part.kind
  if (by === 'file') return part.file ?? '(page)'
  return part.element.startsWith('#') ? part.element : `<${part.element}>`
}

/** The parts that weigh most, for a message: all kinds, or those given. */
export function largestParts(attribution: Attribution, count = 3, kinds?: readonly DataKind[]): readonly Part[] {
  const {parts} = attribution
  return (kinds === undefined ? parts : parts.filter((part) => kinds.includes(part.kind))).slice(0, count)
}

/** Names a part in few words: `image/png in <img>`, `<script>`, `text in <p>`. Not its place. */
export function describePart({element, kind, type}: Part): string {
  if (element === '#comment') return 'comments'
  if (element === '#doctype') return 'doctype'
  if (element === '#document') return kind === 'markup' ? 'between elements' : `${kind} between elements`
  if (type !== undefined) return `${type} in <${element}>`
  if (element === 'svg' || ((element === 'style' || element === 'script') && kind !== 'markup')) return `<${element}>`
  return kind === 'markup' ? `markup of <${element}>` : `${kind} in <${element}>`
}
