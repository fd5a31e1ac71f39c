/**
 * Words of which each text that a pattern matches has at least one; none when the pattern tells none. It is found faster that a
 * text has none of them than that the pattern does not match.
 */
export function neededWords(source: string): readonly string[] {
  const ofEach = alternatives(source).map(neededInOne)
  return ofEach.some((words) => words.length === 0) ? [] : [...new Set(ofEach.flat())]
}

/** Parts of a pattern that are looked at as one: a group, an escape, a class, a count, a letter. */
const parts = /\((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\([^()]*\))*\))*\)|\\.|\[(?:[^\]\\]|\\.)*\]|\{[\d,]+\}|[\s\S]/gu
const countAfter = /^(?:[?*]|\{0,)/

function neededInOne(source: string): readonly string[] {
  let best: readonly string[] = []
  let word = ''
  const offer = (words: readonly string[]): void => {
    if (shortest(words) > shortest(best)) best = words
  }
  for (const {0: part, index} of source.matchAll(parts)) {
    const mayBeLeftOut = countAfter.test(source.slice(index + part.length))
    if (/^[\p{L}\p{M}\p{N}]$/u.test(part) && !mayBeLeftOut) word += part
    else {
      if (word !== '') offer([word])
      word = ''
      if (part.startsWith('(?:') && !mayBeLeftOut) offer(neededWords(part.slice(3, -1)))
    }
  }
  if (word !== '') offer([word])
  return best
}

function shortest(words: readonly string[]): number {
  return words.length === 0 ? 0 : Math.min(...words.map(({length}) => length))
}

/** The texts between the bars of a pattern that are in no group. */
function alternatives(source: string): string[] {
  const found = ['']
  for (const [part] of source.matchAll(parts)) {
    if (part === '|') found.push('')
    else found.push(`${found.pop() ?? ''}${part}`)
  }
  return found
}
