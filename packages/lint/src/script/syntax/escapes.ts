import type {Piece} from '../reading.ts'

/**
 * Reads the text of a string literal or a stretch of a template, and which parts of it stand in the code as they are.
 * `[start, end)` is the text between the quotes. Source: https://tc39.es/ecma262/#prod-EscapeSequence
 */
export function readLiteral(
  code: string,
  start: number,
  end: number,
): {readonly text: string; readonly pieces: Piece[]} {
  const pieces: Piece[] = []
  let text = ''
  let from = start
  const flush = (to: number): void => {
    if (to === from) return
    pieces.push({at: text.length, start: from, length: to - from})
    text += code.slice(from, to)
  }
  for (let index = start; index < end; ) {
    const character = code.charCodeAt(index)
    if (character === 0x5c) {
      flush(index)
      const sequence = readEscape(code, index + 1, end)
      text += sequence.text
      index = sequence.end
      from = index
    } else if (character === 0x0d) {
      // A template reads every line break as a line feed.
      flush(index)
      text += '\n'
      index += code.charCodeAt(index + 1) === 0x0a ? 2 : 1
      from = index
    } else index++
  }
  flush(end)
  return {text, pieces}
}

const named: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
])

/** Reads the escape sequence whose backslash stands before `index`. */
function readEscape(code: string, index: number, end: number): {readonly text: string; readonly end: number} {
  const rest = code.slice(index, Math.min(end, index + 12))
  const unicode = /^(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2}))/i.exec(rest)
  if (unicode !== null) {
    const point = Number.parseInt(unicode[1] ?? unicode[2] ?? unicode[3] ?? '', 16)
    return {text: point <= 0x10ffff ? String.fromCodePoint(point) : '', end: index + unicode[0].length}
  }
  const octal = /^(?:[0-3][0-7]{0,2}|[4-7][0-7]?)/.exec(rest)
  if (octal !== null) return {text: String.fromCharCode(Number.parseInt(octal[0], 8)), end: index + octal[0].length}
  const lineBreak = /^(?:\r\n|[\r\n\u2028\u2029])/.exec(rest)
  if (lineBreak !== null) return {text: '', end: index + lineBreak[0].length}
  const character = rest.charAt(0)
  return {text: named.get(character) ?? character, end: index + character.length}
}
