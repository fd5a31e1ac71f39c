/** Thrown when a profile cannot be made of what was given. */
export class ProfileError extends Error {
  override readonly name: string = 'ProfileError'
}

/** Thrown when no profile has the id that was asked for. */
export class UnknownProfileError extends ProfileError {
  override readonly name = 'UnknownProfileError'
  readonly id: string
  /** Ids that the caller may have meant, nearest first. */
  readonly suggestions: readonly string[]
  constructor(id: string, suggestions: readonly string[]) {
    super(`Unknown profile \`${id}\`; known ones are ${suggestions.map((name) => `\`${name}\``).join(', ')}`)
    this.id = id
    this.suggestions = suggestions
  }
}
