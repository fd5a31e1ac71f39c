/** Puts text in the place of a span of a text. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Edits do not overlap. */
export function applyEdits(code: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const {start, end, text} of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(code.slice(at, start), text)
    at = end
  }
  return [...parts, code.slice(at)].join('')
}
