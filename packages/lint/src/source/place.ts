/** A spot in a text: lines and columns from 1, offset in UTF-16 code units from 0 (as in unist). */
export interface Point {
  readonly line: number
  readonly column: number
  /** Left out where only line and column are known, as in what a source map tells. */
  readonly offset?: number | undefined
}

/** A stretch of a text, its end excluded. */
export interface Place {
  readonly start: Point
  readonly end: Point
}

/** A spot in a text that is at hand. */
export interface ExactPoint extends Point {
  readonly offset: number
}

export interface ExactPlace extends Place {
  readonly start: ExactPoint
  readonly end: ExactPoint
}
