import type {ImageRequest} from './capabilities.ts'
import type {LedgerEntry} from './ledger.ts'

/** How far an image is taken down, step by step, when the page does not fit. Below the last one it would look bad. */
const steps: readonly {readonly similarity: number; readonly scale: number}[] = [
  {similarity: 0.96, scale: 1},
  {similarity: 0.94, scale: 0.85},
  {similarity: 0.92, scale: 0.7},
  {similarity: 0.9, scale: 0.55},
  {similarity: 0.88, scale: 0.45},
]

/** Share of an image that one step saves, at a guess; the next round measures. */
const savedByStep = 0.25

/** Decides which images give way so that a page fits into its budget. */
export class BudgetSolver {
  readonly #limit: number
  readonly #steps = new Map<string, number>()

  constructor(limit: number) {
    this.#limit = limit
  }

  /** The request for an image, taken down as far as has been decided. */
  request(path: string, base: ImageRequest): ImageRequest {
    const step = steps[(this.#steps.get(path) ?? 0) - 1]
    if (step === undefined) return base
    return {
      ...base,
      maxWidth: Math.max(1, Math.round(base.maxWidth * step.scale)),
      minSimilarity: Math.min(base.minSimilarity, step.similarity),
      reencode: true,
    }
  }

  /** Takes the largest images down one step; false when the page fits, or nothing is left to take. */
  tighten(bytes: number, entries: readonly LedgerEntry[]): boolean {
    let over = bytes - this.#limit
    if (over <= 0) return false
    const rasters = entries
      .filter(
        ({sink, status, path, bytes: size = 0}) =>
          sink === 'image' && status === 'embedded' && size > 0 && path !== undefined && !/\.svgz?$/i.test(path),
      )
      .sort((a, b) => (b.bytes ?? 0) - (a.bytes ?? 0))
    let changed = false
    for (const {path = '', bytes: size = 0} of rasters) {
      const step = this.#steps.get(path) ?? 0
      if (step >= steps.length) continue
      this.#steps.set(path, step + 1)
      changed = true
      over -= size * savedByStep
      if (over <= 0) break
    }
    return changed
  }

  /** Steps taken, for people: path and how many steps of how many. */
  get done(): readonly {readonly path: string; readonly similarity: number; readonly scale: number}[] {
    return [...this.#steps].map(([path, step]) => ({path, similarity: 1, scale: 1, ...steps[step - 1]}))
  }
}
