/** Ranks of byte strings: one character a byte, as `toByteString` writes them. The lower the rank, the earlier it merges. */
export type Ranks = ReadonlyMap<string, number>

/** Number of tokens that byte-pair encoding makes of one pre-token, in time linear in its length but for a logarithm. */
export function countMerged(bytes: string, ranks: Ranks, longest: number): number {
  if (bytes.length <= 1 || ranks.has(bytes)) return Math.min(bytes.length, 1)
  return bytes.length <= shortPiece ? mergeShort(bytes, ranks) : mergeLong(bytes, ranks, longest)
}

/** UTF-8 bytes of a text, one character each. Lone surrogates become U+FFFD. */
export function toByteString(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text
  let bytes = ''
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte)
  return bytes
}

/** Up to here a plain search for the lowest rank is faster than a heap. In bytes. */
const shortPiece = 48
const none = Number.MAX_SAFE_INTEGER

function mergeShort(bytes: string, ranks: Ranks): number {
  const starts: number[] = []
  const merges: number[] = []
  for (let at = 0; at < bytes.length; at++) {
    starts.push(at)
    merges.push(at + 1 < bytes.length ? (ranks.get(bytes.slice(at, at + 2)) ?? none) : none)
  }
  const rankAt = (index: number): number => {
    if (index < 0 || index + 1 >= starts.length) return none
    return ranks.get(bytes.slice(starts[index], starts[index + 2] ?? bytes.length)) ?? none
  }
  for (;;) {
    let lowest = none
    let index = -1
    for (const [at, rank] of merges.entries()) {
      if (rank < lowest) {
        lowest = rank
        index = at
      }
    }
    if (index === -1) return starts.length
    starts.splice(index + 1, 1)
    merges.splice(index + 1, 1)
    merges[index] = rankAt(index)
    if (index > 0) merges[index - 1] = rankAt(index - 1)
  }
}

/**
 * The same over a linked list and a heap. The search above is quadratic, and one pre-token can hold a megabyte: zero
 * bytes in base64 are one run of the letter A.
 */
function mergeLong(bytes: string, ranks: Ranks, longest: number): number {
  const length = bytes.length
  const next = new Int32Array(length)
  const previous = new Int32Array(length)
  const rank = new Float64Array(length).fill(none)
  const heap = new Heap()
  const update = (at: number): void => {
    const second = next[at] ?? length
    const end = second < length ? (next[second] ?? length) : none
    const found = end - at <= longest ? (ranks.get(bytes.slice(at, end)) ?? none) : none
    rank[at] = found
    if (found !== none) heap.push(found * positions + at)
  }
  for (let at = 0; at < length; at++) {
    next[at] = at + 1
    previous[at] = at - 1
  }
  for (let at = 0; at < length; at++) update(at)

  let tokens = length
  for (let entry = heap.pop(); entry !== undefined; entry = heap.pop()) {
    const at = entry % positions
    // An entry goes stale when a neighbour merges; the rank that holds now is in the array.
    if (rank[at] !== Math.floor(entry / positions)) continue
    const second = next[at] ?? length
    const third = next[second] ?? length
    next[at] = third
    if (third < length) previous[third] = at
    rank[second] = none
    tokens--
    update(at)
    const before = previous[at] ?? -1
    if (before >= 0) update(before)
  }
  return tokens
}

/** A heap entry holds rank and position in one exact integer: ranks stay below 2^18, positions below 2^32. */
const positions = 2 ** 32

class Heap {
  readonly #entries: number[] = []

  push(entry: number): void {
    const entries = this.#entries
    let at = entries.length
    entries.push(entry)
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = entries[parent] ?? 0
      if (above <= entry) break
      entries[at] = above
      at = parent
    }
    entries[at] = entry
  }

  pop(): number | undefined {
    const entries = this.#entries
    const top = entries[0]
    const last = entries.pop()
    if (last === undefined || entries.length === 0) return top
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= entries.length) break
      if ((entries[child + 1] ?? none) < (entries[child] ?? none)) child++
      const below = entries[child] ?? none
      if (last <= below) break
      entries[at] = below
      at = child
    }
    entries[at] = last
    return top
  }
}
