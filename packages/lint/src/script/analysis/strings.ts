type Method = (text: string, given: readonly (string | number)[]) => string | undefined

/** Methods of strings whose result is known when all they are given is known. */
export const stringMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['trim', (text) => text.trim()],
  ['trimStart', (text) => text.trimStart()],
  ['trimEnd', (text) => text.trimEnd()],
  ['toLowerCase', (text) => text.toLowerCase()],
  ['toUpperCase', (text) => text.toUpperCase()],
  ['slice', (text, [start, end]) => text.slice(optional(start), optional(end))],
  ['substring', (text, [start, end]) => text.substring(optional(start) ?? 0, optional(end))],
  ['charAt', (text, [index]) => text.charAt(optional(index) ?? 0)],
  ['repeat', (text, [count]) => repeat(text, Number(count ?? 0))],
  ['replace', (text, given) => replace(text, given, false)],
  ['replaceAll', (text, given) => replace(text, given, true)],
])

function optional(value: string | number | undefined): number | undefined {
  return value === undefined ? undefined : Number(value)
}

function repeat(text: string, count: number): string | undefined {
  return Number.isInteger(count) && count >= 0 && count * text.length < 1 << 16 ? text.repeat(count) : undefined
}

function replace(text: string, [from, to]: readonly (string | number)[], all: boolean): string | undefined {
  if (from === undefined || to === undefined) return undefined
  // A function, so that `$&` in the replacement stays what it is; a browser would expand it.
  const put = (): string => String(to)
  if (String(to).includes('$')) return undefined
  return all ? text.replaceAll(String(from), put) : text.replace(String(from), put)
}
