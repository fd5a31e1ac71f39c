/** Compares keys part by part, for `sort`: the first part in which they differ decides. */
export function compareKeys<T extends readonly (string | number)[]>(one: T, other: T): number {
  for (const [index, part] of one.entries()) {
    const against = other[index] ?? part
    if (part !== against) return part < against ? -1 : 1
  }
  return 0
}
