import {type CSSToken, TokenType} from '@csstools/css-tokenizer'
import {readTokens, type Text} from './tokens.ts'

/**
 * A selector list with nesting resolved against the list around it, empty at the top. `undefined` when it grows beyond 4,096
 * characters: each `&` may double it.
 */
export function resolveSelector(parent: string | undefined, text: Text): string | undefined {
  if (parent === undefined) return undefined
  const tokens = readTokens(text)
  const parts = splitList(tokens)
  const length = (tokens.at(-1)?.[3] ?? 0) - (tokens[0]?.[2] ?? 0)
  const copies = parts.length + tokens.filter(isParent).length
  if (length + copies * (parent.length + 6) > longest) return undefined
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
export function skipBlock(tokens: readonly CSSToken[], at: number): number {
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

/** True when more than comments stands between two tokens. */
export function hasSpace(gap: string): boolean {
  return gap !== '' && gap.replaceAll(comments, '') !== ''
}

const comments = /\/\*[\s\S]*?\*\//g
const longest = 4096
