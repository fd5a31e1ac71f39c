import {type CSSToken, TokenType} from '@csstools/css-tokenizer'
import {readTokens, type Text} from './tokens.ts'

/** Whether these tokens, without white space and comments, can be a selector list at all. `nested` ones may be relative. */
export function isSelector(tokens: readonly CSSToken[], nested: boolean): boolean {
  let expectsCompound = true
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (token === undefined) break
    const isAdjacent = next !== undefined && next[2] === token[3] + 1
    switch (token[0]) {
      case TokenType.Comma:
        if (expectsCompound) return false
        expectsCompound = true
        at++
        continue
      case TokenType.Ident:
      case TokenType.Hash:
        break
      case TokenType.OpenSquare:
        at = skipBlock(tokens, at)
        break
      case TokenType.Colon:
        if (next?.[0] === TokenType.Colon && isAdjacent) break
        if (!isAdjacent || (next[0] !== TokenType.Ident && next[0] !== TokenType.Function)) return false
        at = next[0] === TokenType.Function ? skipBlock(tokens, at + 1) : at + 1
        break
      case TokenType.Delim: {
        const delim = token[4].value
        if (delim === '.' && !(isAdjacent && next[0] === TokenType.Ident)) return false
        if (delim === '>' || delim === '+' || delim === '~') {
          const starts = at === 0 || tokens[at - 1]?.[0] === TokenType.Comma
          if ((expectsCompound && !(nested && starts)) || next === undefined || next[0] === TokenType.Comma)
            return false
          expectsCompound = true
          at++
          continue
        }
        if (!simpleDelims.has(delim)) return false
        break
      }
      default:
        return false
    }
    expectsCompound = false
    at++
  }
  return !expectsCompound
}

/**
 * A selector list with nesting resolved against the list around it, empty at the top. `null` when it grows beyond 4,096
 * characters: each `&` may double it.
 */
export function resolveSelector(parent: string | null, text: Text): string | null {
  if (parent === null) return null
  const tokens = readTokens(text)
  const parts = splitList(tokens)
  const length = (tokens.at(-1)?.[3] ?? 0) - (tokens[0]?.[2] ?? 0)
  const copies = parts.length + tokens.filter(isParent).length
  if (length + copies * (parent.length + 6) > longest) return null
  if (parent === '') return parts.map((part) => textOf(text, part, ':scope')).join(', ')
  const around = `:is(${parent})`
  return parts
    .map((part) => (part.some(isParent) ? textOf(text, part, around) : `${around} ${textOf(text, part)}`))
    .join(', ')
}

/** The text of tokens, one space wherever white space stood, comments left out, `&` replaced by `parent`. */
export function textOf(source: Text, tokens: readonly CSSToken[], parent = '&'): string {
  let text = ''
  let end = -1
  for (const token of tokens) {
    const start = source.original(token[2])
    if (end !== -1 && hasSpace(source.css.slice(end, start))) text += ' '
    end = source.original(token[3]) + 1
    text += isParent(token) ? parent : source.css.slice(start, end)
  }
  return text
}

function splitList(tokens: readonly CSSToken[]): CSSToken[][] {
  const parts: CSSToken[][] = []
  let start = 0
  for (let at = 0; at < tokens.length; at++) {
    const type = tokens[at]?.[0]
    if (type === TokenType.Function || type === TokenType.OpenSquare) at = skipBlock(tokens, at)
    else if (type === TokenType.Comma) {
      parts.push(tokens.slice(start, at))
      start = at + 1
    }
  }
  parts.push(tokens.slice(start))
  return parts
}

/** Index of the token that ends the block at `tokens[at]`, or of the last one. */
function skipBlock(tokens: readonly CSSToken[], at: number): number {
  let depth = 0
  for (let index = at; index < tokens.length; index++) {
    const type = tokens[index]?.[0]
    if (type === TokenType.Function || type === TokenType.OpenParen || type === TokenType.OpenSquare) depth++
    else if (type === TokenType.CloseParen || type === TokenType.CloseSquare) depth--
    if (depth === 0) return index
  }
  return tokens.length - 1
}

function isParent(token: CSSToken): boolean {
  return token[0] === TokenType.Delim && token[4].value === '&'
}

function hasSpace(gap: string): boolean {
  return gap !== '' && gap.replaceAll(comments, '') !== ''
}

const comments = /\/\*[\s\S]*?\*\//g
const longest = 4096
const simpleDelims: ReadonlySet<string> = new Set(['.', '*', '|', '&'])
