/**
 * A parser changes text on the way: character references are decoded, CR LF becomes LF. This maps an offset in what came
 * out (`cooked`) to the one in what stood in the source (`raw`). Same text, same offset: the usual case costs one compare.
 */
export function alignText(raw: string, cooked: string): (offset: number) => number {
  if (raw === cooked) return (offset) => offset
  // Pairs of offsets from which on both run side by side.
  const cookedStarts = [0]
  const rawStarts = [0]
  let from = 0
  let to = 0
  while (from < raw.length && to < cooked.length) {
    const length = referenceLength(raw, from)
    if (length === 0 && raw[from] === cooked[to]) {
      from++
      to++
      continue
    }
    if (length > 0) {
      from += length
      // A character reference gives one character, or two code units; what follows it tells.
      to +=
        raw[from] !== undefined && raw[from] !== '&' && cooked[to + 1] !== raw[from] && cooked[to + 2] === raw[from]
          ? 2
          : 1
    } else {
      from++
      if (raw[from - 1] !== '\r') to++
    }
    cookedStarts.push(to)
    rawStarts.push(from)
  }
  return (offset) => {
    const index = lastUpTo(cookedStarts, offset)
    return Math.min(raw.length, (rawStarts[index] ?? 0) + offset - (cookedStarts[index] ?? 0))
  }
}

const characterReference = /&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[a-zA-Z][a-zA-Z0-9]*);?/y

function referenceLength(text: string, at: number): number {
  if (text.charCodeAt(at) !== 38) return 0
  characterReference.lastIndex = at
  return characterReference.test(text) && text[characterReference.lastIndex - 1] === ';'
    ? characterReference.lastIndex - at
    : 0
}

function lastUpTo(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
