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
    super(`Unknown profile \`${id}\`; ${adviceFor(id, suggestions)}`)
    this.id = id
    this.suggestions = suggestions
  }
}

function adviceFor(id: string, known: readonly string[]): string {
  const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')
  const near = id === '' ? [] : known.filter((name) => name.startsWith(id.toLowerCase()))
  return near.length === 0 ? `known ones are ${listed(known)}` : `did you mean ${listed(near)}?`
}
