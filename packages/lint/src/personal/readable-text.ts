/** A text as a reader or a script would have it, and where each of its characters stands in the source. */
export interface ReadableText {
  readonly text: string
  /** From a stretch of `text`, which is not empty, to the one in the source. */
  toSource(start: number, end: number): {readonly start: number; readonly end: number}
}

/** A source with its character references, escapes of scripts and escapes of addresses undone. */
export function unescaped(source: string): ReadableText {
  return replaceAll(source, escapes, ([whole, digits, name, hex]) => {
    if (name !== undefined) return named[name.toLowerCase()]
    const code = digits === undefined ? Number.parseInt(hex ?? '', 16) : numberOf(digits)
    const isLineEnd = code === 0x0a || code === 0x0d
    return isLineEnd || code === 0xa0 || (code > 0x1f && code < 0x7f) ? String.fromCharCode(code) : whole
  })
}

/** The same without tags that a reader does not notice inside of a word or a number. */
export function withoutInlineTags({text, toSource}: ReadableText): ReadableText {
  const inner = replaceAll(text, inlineTags, () => '')
  return {
    text: inner.text,
    toSource(start, end) {
      const stretch = inner.toSource(start, end)
      return toSource(stretch.start, stretch.end)
    },
  }
}

const escapes =
  /&#(x[0-9a-f]{1,6}|\d{1,7});?|&(nbsp|commat|plus|period|hyphen|dash|lowbar|lpar|rpar|sol|ensp|emsp|thinsp|num);|(?:\\u00|\\x|%)([0-9a-f]{2})/gi
const named: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  commat: '@',
  plus: '+',
  period: '.',
  hyphen: '-',
  dash: '-',
  lowbar: '_',
  lpar: '(',
  rpar: ')',
  sol: '/',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  num: '#',
}
const inlineTags = /<\/?(?:a|b|bdi|bdo|code|em|font|i|mark|small|span|strong|u|wbr)(?:\s[^<>]{0,500})?>/gi

function numberOf(digits: string): number {
  return /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits)
}

function replaceAll(
  source: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | undefined,
): ReadableText {
  const parts: string[] = []
  /** Stretches that were copied, and those that stand for something else, which have a `width` in the source. */
  const stretches: Stretch[] = [{text: 0, source: 0}]
  let length = 0
  let last = 0
  for (const match of source.matchAll(pattern)) {
    const {index} = match
    const replaced = replace(match) ?? match[0]
    if (replaced === match[0]) continue
    parts.push(source.slice(last, index), replaced)
    length += index - last
    if (replaced !== '') stretches.push({text: length, source: index, width: match[0].length})
    length += replaced.length
    last = index + match[0].length
    stretches.push({text: length, source: last})
  }
  if (last === 0) return {text: source, toSource: (start, end) => ({start, end})}
  parts.push(source.slice(last))
  return {
    text: parts.join(''),
    toSource(start, end) {
      const [first, final] = [stretchAt(stretches, start), stretchAt(stretches, end - 1)]
      return {
        start: first.source + (first.width === undefined ? start - first.text : 0),
        end: final.source + (final.width ?? end - final.text),
      }
    },
  }
}

interface Stretch {
  readonly text: number
  readonly source: number
  readonly width?: number
}

function stretchAt(stretches: readonly Stretch[], offset: number): Stretch {
  let low = 0
  let high = stretches.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((stretches[middle]?.text ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return stretches[low] ?? {text: 0, source: 0}
}
