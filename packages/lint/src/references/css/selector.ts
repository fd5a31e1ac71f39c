import {type CSSToken, TokenType} from '@csstools/css-tokenizer'

/**
 * What more than the tree decides whether a selector list matches: `none`; `content`, a generated box that appears with the
 * property `content`; `state`, such as `:hover`; `unknown`, which may make the browser drop the rule.
 */
export type Demand = 'none' | 'content' | 'state' | 'unknown'

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
          if ((expectsCompound && !(nested && starts)) || next === undefined || next[0] === TokenType.Comma) return false
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

/** The least that any selector of the list demands; `unknown` when a browser may drop the list as a whole. */
export function demandOf(tokens: readonly CSSToken[]): Demand {
  let least = 3
  let own = 0
  let depth = 0
  for (const [at, token] of tokens.entries()) {
    const type = token[0]
    if (openers.has(type)) depth++
    else if (enders.has(type)) depth--
    else if (type === TokenType.Comma && depth === 0) {
      least = Math.min(least, own)
      own = 0
    }
    if (tokens[at - 1]?.[0] !== TokenType.Colon || (type !== TokenType.Ident && type !== TokenType.Function)) continue
    const demand = pseudoDemand(token[4].value.toLowerCase(), tokens[at - 2]?.[0] === TokenType.Colon)
    if (demand === 3 && depth === (type === TokenType.Function ? 1 : 0)) return 'unknown'
    own = Math.max(own, Math.min(demand, 2))
  }
  return demands[Math.min(least, own)] ?? 'unknown'
}

/** A nested selector list as one that stands on its own. `null` when it grows beyond 4,096 characters. */
export function resolveSelector(parent: string | null, css: string, tokens: readonly CSSToken[], original: (offset: number) => number): string | null {
  if (parent === null) return null
  const resolved = splitList(tokens)
    .map((part) => {
      const refersToParent = part.some(isParent)
      const text = textOf(css, part, original, `:is(${parent})`)
      return refersToParent ? text : `:is(${parent}) ${text}`
    })
    .join(', ')
  return resolved.length > longestSelector ? null : resolved
}

/** The text of tokens with one space wherever white space stood, comments left out, `&` replaced. */
export function textOf(css: string, tokens: readonly CSSToken[], original: (offset: number) => number, parent = '&'): string {
  let text = ''
  let end = -1
  for (const token of tokens) {
    const start = original(token[2])
    if (end !== -1 && hasSpace(css, end, start)) text += ' '
    end = original(token[3]) + 1
    text += isParent(token) ? parent : css.slice(start, end)
  }
  return text
}

export const longestSelector = 4096
