/** A stretch of a JSON text, in UTF-16 code units. */
export interface JsonSpan {
  readonly start: number
  readonly end: number
}

/**
 * The places of the members of objects in a JSON text, down to `depth` levels: by `memberKey` of their path, inside the
 * quotes of the value when it is a string, else of the name. The text has to be valid JSON; of equal names the last counts,
 * as in `JSON.parse`.
 */
export function locateMembers(json: string, depth: number): ReadonlyMap<string, JsonSpan> {
  const spans = new Map<string, JsonSpan>()
  // Names on the way to where the reader is; `undefined` for an array.
  const path: (string | undefined)[] = []
  let expectsName = false
  for (let at = 0; at < json.length; at++) {
    const character = json[at]
    if (character === '{' || character === '[') {
      path.push(character === '{' ? '' : undefined)
      expectsName = character === '{'
    } else if (character === '}' || character === ']') path.pop()
    else if (character === ',') expectsName = path.at(-1) !== undefined
    else if (character === ':') expectsName = false
    else if (character === '"') {
      const span = {start: at + 1, end: closingQuote(json, at + 1)}
      at = span.end
      if (path.length === 0 || path.length > depth) continue
      if (expectsName) path[path.length - 1] = unquote(json, span)
      if (!path.includes(undefined)) spans.set(memberKey(path), span)
    }
  }
  return spans
}

export function memberKey(path: readonly (string | undefined)[]): string {
  return JSON.stringify(path)
}

function closingQuote(json: string, from: number): number {
  let at = json.indexOf('"', from)
  while (at !== -1 && isEscaped(json, at, from)) at = json.indexOf('"', at + 1)
  return at === -1 ? json.length : at
}

function isEscaped(json: string, at: number, from: number): boolean {
  let backslashes = 0
  while (at - backslashes > from && json.charCodeAt(at - backslashes - 1) === 0x5c) backslashes++
  return backslashes % 2 === 1
}

function unquote(json: string, {start, end}: JsonSpan): string {
  return String(JSON.parse(json.slice(start - 1, end + 1)))
}
