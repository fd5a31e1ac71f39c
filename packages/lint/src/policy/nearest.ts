/** The candidates that are a slip of the keyboard away from `word` (at most a third of its letters), nearest first. */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  const limit = Math.max(1, Math.floor(word.length / 3))
  const scored: {candidate: string; distance: number}[] = []
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue
    const distance = editDistance(word, candidate)
    if (distance <= limit) scored.push({candidate, distance})
  }
  // Letters in the wrong order are a slip more often than a wrong letter is.
  const isSwapped = (candidate: string): number => Number(lettersOf(candidate) === lettersOf(word))
  return scored
    .sort((a, b) => a.distance - b.distance || isSwapped(b.candidate) - isSwapped(a.candidate))
    .map(({candidate}) => candidate)
}

function lettersOf(word: string): string {
  return [...word].sort().join('')
}

/** Slips between two words: letters left out, added, changed, and neighbours in the wrong order. In UTF-16 code units. */
function editDistance(from: string, to: string): number {
  let above: number[] = []
  let row = Array.from({length: to.length + 1}, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      const swap = isSwapped ? (above[j - 2] ?? 0) + 1 : substitution
      next.push(Math.min(substitution, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    above = row
    row = next
  }
  return row[to.length] ?? 0
}
