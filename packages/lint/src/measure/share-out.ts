/**
 * Shares a whole number out in proportion to `weights`, in whole numbers whose sum is exactly it: the largest remainders
 * are rounded up.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const positive = weights.map((weight) => Math.max(0, weight))
  const sum = positive.reduce((all, weight) => all + weight, 0)
  const fallback = weights.length === 0 ? 0 : total / weights.length
  const exact = positive.map((weight) => (sum === 0 ? fallback : (weight / sum) * total))
  const shares = exact.map(Math.floor)
  const missing = total - shares.reduce((all, share) => all + share, 0)
  const byRemainder = [...exact.keys()].toSorted((a, b) => remainder(exact[b]) - remainder(exact[a]) || a - b)
  for (const index of byRemainder.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}

function remainder(value = 0): number {
  return value - Math.floor(value)
}
