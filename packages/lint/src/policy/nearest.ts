/** The candidates that are a slip of the keyboard away from `word` (at most a third of its letters), nearest first. */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  const limit = Math.max(1, Math.floor(word.length / 3))
  const scored: {candidate: string; distance: number}[] = []
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue
    const distance = editDistance(word, candidate)
    if (distance <= limit) scored.push({candidate, distance})
  }
  return scored.sort((a, b) => a.distance - b.distance).map(({candidate}) => candidate)
}

/** Levenshtein distance in UTF-16 code units, one row at a time. */
function editDistance(from: string, to: string): number {
  let row = Array.from({length: to.length + 1}, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
