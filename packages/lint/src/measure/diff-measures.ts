import type {Attribution} from './attribute.ts'
import {describePart, type Tally, tallyBy} from './tally.ts'

/** The difference of one part; negative when it shrank. */
export interface Change {
  readonly name: string
  readonly bytes: number
  readonly tokens: number
  /** Bytes before and now. */
  readonly before: number
  readonly after: number
}

/** How two versions of a page differ in weight; negative when it shrank. Plain data: survives JSON. */
export interface MeasureDiff {
  readonly bytes: number
  readonly tokens: number
  /** Growth by part: 0.1 is ten per cent; `Infinity` from nothing. */
  readonly growth: {readonly bytes: number; readonly tokens: number}
  /** Largest change first; what did not change is left out. The sum is the page's. */
  readonly byKind: readonly Change[]
  readonly byContributor: readonly Change[]
}

/** Compares the weights of two versions of a page, by kind and by contributor (file, else what it is). */
export function diffMeasures(old: Attribution, now: Attribution): MeasureDiff {
  return {
    bytes: now.bytes - old.bytes,
    tokens: now.tokens - old.tokens,
    growth: {bytes: growth(old.bytes, now.bytes), tokens: growth(old.tokens, now.tokens)},
    byKind: changes(tallyBy(old, 'kind'), tallyBy(now, 'kind')),
    byContributor: changes(contributors(old), contributors(now)),
  }
}

function growth(before: number, after: number): number {
  return before === after ? 0 : (after - before) / before
}

type Sum = Pick<Tally, 'name' | 'bytes' | 'tokens'>

function contributors({parts}: Attribution): Sum[] {
  const sums = new Map<string, {bytes: number; tokens: number}>()
  for (const part of parts) {
    const name = part.file === undefined ? describePart(part) : `${part.file}: ${describePart(part)}`
    const sum = sums.get(name) ?? {bytes: 0, tokens: 0}
    sum.bytes += part.bytes
    sum.tokens += part.tokens
    sums.set(name, sum)
  }
  return [...sums].map(([name, sum]) => ({name, ...sum}))
}

function changes(old: readonly Sum[], now: readonly Sum[]): Change[] {
  const before = new Map(old.map((sum) => [sum.name, sum]))
  const after = new Map(now.map((sum) => [sum.name, sum]))
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((name) => {
      const was = before.get(name)
      const is = after.get(name)
      return {
        name,
        bytes: (is?.bytes ?? 0) - (was?.bytes ?? 0),
        tokens: (is?.tokens ?? 0) - (was?.tokens ?? 0),
        before: was?.bytes ?? 0,
        after: is?.bytes ?? 0,
      }
    })
    .filter(({bytes, tokens}) => bytes !== 0 || tokens !== 0)
    .toSorted((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes) || Math.abs(b.tokens) - Math.abs(a.tokens))
}
