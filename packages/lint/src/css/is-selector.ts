import {type CSSToken, TokenType} from '@csstools/css-tokenizer'
import {hasSpace, skipBlock} from './selector.ts'
import type {Text} from './tokens.ts'

/**
 * True when these tokens, without white space and comments, can be a selector list at all; names are not checked. A nested
 * list may start with a combinator.
 * Source: https://drafts.csswg.org/selectors-4/#grammar
 */
export function isSelector(text: Text, tokens: readonly CSSToken[], isNested: boolean): boolean {
  // At the start of a list and after a comma or a combinator something has to follow.
  let expectsMore = true
  let isStart = true
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    if (token[0] === TokenType.Comma) {
      if (expectsMore) return false
      expectsMore = true
      isStart = true
      continue
    }
    if (isCombinator(token)) {
      if (expectsMore && !(isNested && isStart)) return false
      expectsMore = true
    } else {
      const end = simpleEnd(text, tokens, at)
      if (end === -1) return false
      at = end
      expectsMore = false
    }
    isStart = false
  }
  return !expectsMore
}

/** Index of the last token of the simple selector at `tokens[at]`, or -1. */
function simpleEnd(text: Text, tokens: readonly CSSToken[], at: number): number {
  const token = tokens[at]
  switch (token?.[0]) {
    case TokenType.Ident:
    case TokenType.Hash:
      return at
    case TokenType.OpenSquare:
      return skipBlock(tokens, at)
    case TokenType.Colon:
      return pseudoEnd(text, tokens, at)
    case TokenType.Delim:
      if (token[4].value === '.')
        return tokens[at + 1]?.[0] === TokenType.Ident && isJoined(text, tokens, at) ? at + 1 : -1
      return simpleDelims.has(token[4].value) ? at : -1
    default:
      return -1
  }
}

function pseudoEnd(text: Text, tokens: readonly CSSToken[], colon: number): number {
  const isElement = tokens[colon + 1]?.[0] === TokenType.Colon && isJoined(text, tokens, colon)
  const at = isElement ? colon + 1 : colon
  const type = tokens[at + 1]?.[0]
  if (!isJoined(text, tokens, at)) return -1
  if (type === TokenType.Function) return skipBlock(tokens, at + 1)
  return type === TokenType.Ident ? at + 1 : -1
}

function isJoined(text: Text, tokens: readonly CSSToken[], at: number): boolean {
  const left = tokens[at]
  const right = tokens[at + 1]
  if (left === undefined || right === undefined) return false
  if (right[2] === left[3] + 1) return true
  return !hasSpace(text.css.slice(text.original(left[3]) + 1, text.original(right[2])))
}

function isCombinator(token: CSSToken): boolean {
  return token[0] === TokenType.Delim && (token[4].value === '>' || token[4].value === '+' || token[4].value === '~')
}

const simpleDelims: ReadonlySet<string> = new Set(['*', '|', '&'])
