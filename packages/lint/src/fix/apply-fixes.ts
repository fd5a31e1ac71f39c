import type {Edit, Finding} from '../finding.ts'

/** Which fixes to make. */
export interface ApplyOptions {
  /** `safe` leaves unsafe fixes alone; `unsafe` makes both. */
  readonly kind: 'safe' | 'unsafe'
}

/** A text after one round of fixes. */
export interface AppliedFixes {
  readonly text: string
  /** In the order of the text. */
  readonly applied: readonly Finding[]
  /** Findings whose fix was not made: it overlaps one that was, or is not of the kind asked for. */
  readonly skipped: readonly Finding[]
}

/**
 * Makes the fixes of findings in the text that they were found in. A fix is made whole or not at all. Of two that touch
 * the same stretch the one that begins first is made; the other has to be found anew in the new text. Two that ask for
 * the very same edits are one. Throws `RangeError` for edits that are not of this text.
 */
export function applyFixes(text: string, findings: readonly Finding[], {kind}: ApplyOptions): AppliedFixes {
  const applied: Finding[] = []
  const skipped: Finding[] = []
  /** Edits that are accepted, in order and without overlaps. */
  const edits: Edit[] = []
  const made = new Set<string>()
  for (const {finding, sorted} of inOrder(findings)) {
    const key = JSON.stringify(sorted)
    for (const edit of sorted) check(edit, text)
    if (made.has(key)) applied.push(finding)
    else if (
      (kind === 'safe' && finding.fix?.kind === 'unsafe') ||
      overlaps(sorted) ||
      sorted.some((edit) => collides(edits, edit))
    ) {
      skipped.push(finding)
    } else {
      for (const edit of sorted) edits.splice(firstFrom(edits, edit.start), 0, edit)
      made.add(key)
      applied.push(finding)
    }
  }
  return {text: applyEdits(text, edits), applied, skipped}
}

/** Makes edits that do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let last = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(last, edit.start), edit.text)
    last = edit.end
  }
  return [...parts, text.slice(last)].join('')
}

/** Findings with a fix in the linted text itself, by where the fix begins. */
function inOrder(findings: readonly Finding[]): {finding: Finding; sorted: Edit[]}[] {
  return findings
    .flatMap((finding) =>
      finding.fix === undefined || finding.file !== undefined ? [] : [{finding, sorted: sortEdits(finding.fix.edits)}],
    )
    .sort((a, b) => (a.sorted[0]?.start ?? 0) - (b.sorted[0]?.start ?? 0))
}

function sortEdits(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Two insertions at one spot collide as well: their order would be chance. */
function collides(edits: readonly Edit[], edit: Edit): boolean {
  const next = firstFrom(edits, edit.start)
  return [edits[next - 1], edits[next]].some((other) => other !== undefined && touch(other, edit))
}

function overlaps(sorted: readonly Edit[]): boolean {
  return sorted.some((edit, index) => index > 0 && touch(sorted[index - 1] ?? edit, edit))
}

function touch(a: Edit, b: Edit): boolean {
  if (a.start === b.start && (a.start === a.end || b.start === b.end)) return true
  return a.start < b.end && b.start < a.end
}

/** Index of the first edit that begins at `start` or later. */
export function firstFrom(edits: readonly Edit[], start: number): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((edits[middle]?.start ?? start) < start) low = middle + 1
    else high = middle
  }
  return low
}

function check({start, end}: Edit, text: string): void {
  if (start >= 0 && start <= end && end <= text.length) return
  throw new RangeError(`Edit from ${start} to ${end} is outside the ${text.length} characters of the text`)
}
