import type {OpenBlock, Pending} from './open-block.ts'
import {findProperty} from './properties.ts'

/** A declaration and what it does to a rendered element that its rule matches. */
export interface Settled {
  readonly pending: Pending
  /** Nothing in the block stands in its way. */
  readonly wins: boolean
  /** It wins, and the browser is certain to understand it. */
  readonly isCertain: boolean
}

/**
 * Settles which declarations of a block count, as far as the block alone tells.
 * Source: https://drafts.csswg.org/css-cascade-5/#cascade-sort
 */
export function settle(block: OpenBlock): Settled[] {
  const applies = !block.isGated && !block.isScoped && meetsDemand(block) && !isHidden(block.pending)
  // What stands later wins, so the block is gone through from its end, important declarations before the others.
  const beaten = new Set<string>()
  const winners = new Set<Pending>()
  for (const important of [true, false]) {
    for (const pending of block.pending.toReversed()) {
      if (pending.important !== important || pending.value.validity === 'invalid') continue
      const longhands = longhandsOf(pending.property)
      if (!beaten.has('all') && longhands.some((longhand) => !beaten.has(longhand))) winners.add(pending)
      for (const longhand of longhands) beaten.add(longhand)
    }
  }
  return block.pending.map((pending) => {
    const wins = applies && winners.has(pending)
    return {pending, wins, isCertain: wins && pending.value.validity === 'valid' && !isForeign(pending.property)}
  })
}

export function longhandsOf(property: string): readonly string[] {
  return findProperty(property)?.longhands ?? [property]
}

/** `::before` and `::after` are there when `content` makes them. */
function meetsDemand({demand, pending}: OpenBlock): boolean {
  if (demand !== 'content') return demand === 'none'
  const content = pending.findLast(({property, value}) => property === 'content' && value.validity === 'valid')
  return content !== undefined && !isWord(content, 'none') && !isWord(content, 'normal')
}

function isHidden(block: readonly Pending[]): boolean {
  return block.some((pending) => pending.property === 'display' && isWord(pending, 'none'))
}

function isForeign(property: string): boolean {
  return findProperty(property)?.isForeign === true
}

function isWord({tokens, from, to}: Pending, word: string): boolean {
  return to === from + 1 && tokens[from]?.[1].toLowerCase() === word
}
