/** A stretch of a text that holds something of a person. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** In one spelling, for settings that allow it. */
  readonly value: string
}
