import {TokenType, tokenizer} from '@csstools/css-tokenizer'

/**
 * Closes all that a stylesheet leaves open at its end: strings, comments, brackets and blocks. A browser closes them at the
 * end of the file; whoever puts something behind the sheet must do so first.
 * Source: https://www.w3.org/TR/css-syntax-3/#consume-simple-block
 */
export function closeStylesheet(css: string): string {
  const open: string[] = []
  /** How many of each are open: a look through them all, for each that closes, would be quadratic. */
  const counts = new Map<string, number>()
  const count = (closing: string, by: number): void => {
    counts.set(closing, (counts.get(closing) ?? 0) + by)
  }
  const pop = (): void => count(open.pop() ?? '', -1)
  let last = ''
  const stream = tokenizer({css})
  while (!stream.endOfFile()) {
    const [type, text] = stream.nextToken()
    const closing = pairs.get(type)
    if (closing !== undefined) {
      open.push(closing)
      count(closing, 1)
    } else if (closers.has(type) && (counts.get(text) ?? 0) > 0) {
      // A closing bracket that matches an outer one closes what is open inside it, unless that is a block.
      while (open.length > 0 && open.at(-1) !== text && open.at(-1) !== '}') pop()
      if (open.at(-1) === text) pop()
    }
    if (type !== TokenType.EOF) last = text
  }
  return endOfToken(last) + open.reverse().join('')
}

const pairs: ReadonlyMap<TokenType, string> = new Map([
  [TokenType.OpenCurly, '}'],
  [TokenType.OpenParen, ')'],
  [TokenType.Function, ')'],
  [TokenType.OpenSquare, ']'],
])
const closers: ReadonlySet<TokenType> = new Set([TokenType.CloseCurly, TokenType.CloseParen, TokenType.CloseSquare])

/** A comment, string or `url(` that the end of the file has cut off. */
function endOfToken(token: string): string {
  if (token.startsWith('/*')) return token.length >= 4 && token.endsWith('*/') ? '' : '*/'
  const quote = token[0]
  if (quote === '"' || quote === "'") return token.length > 1 && token.endsWith(quote) ? '' : quote
  return /^url\(/i.test(token) && !token.endsWith(')') ? ')' : ''
}
