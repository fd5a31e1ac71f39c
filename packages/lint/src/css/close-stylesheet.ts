import {TokenType, tokenizer} from '@csstools/css-tokenizer'

/**
 * What a stylesheet leaves open at its end, closed: strings, comments, brackets and blocks. A browser closes them at the
 * end of the file; whoever puts something behind the sheet must do so first.
 * Source: https://www.w3.org/TR/css-syntax-3/#consume-simple-block
 */
export function closeStylesheet(css: string): string {
  const open: string[] = []
  let last = ''
  const stream = tokenizer({css})
  while (!stream.endOfFile()) {
    const [type, text] = stream.nextToken()
    const closing = pairs.get(type)
    if (closing !== undefined) open.push(closing)
    else if (closers.has(type) && open.includes(text)) {
      // A closing bracket that matches an outer one closes what is open inside it, unless that is a block.
      while (open.length > 0 && open.at(-1) !== text && open.at(-1) !== '}') open.pop()
      if (open.at(-1) === text) open.pop()
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
