/** Pages, by name, and what they have in common. */
export interface Exception {
  readonly why: string
  readonly pages: readonly string[]
}

/**
 * Where the text does not tell all that happens: something stays a possibility. Then whatever is called certain must happen,
 * and whatever happens must have been listed.
 */
export const undecided: readonly Exception[] = []

/** Where Chromium 156 departs from the specification. `lines` are those of its lines, or the linter's, that the other lacks. */
export const departures: readonly (Exception & {readonly lines: RegExp})[] = []
