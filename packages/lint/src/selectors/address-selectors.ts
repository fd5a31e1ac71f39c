import {isTokenDelim, isTokenIdent, TokenType, tokenize} from '@csstools/css-tokenizer'

/** A selector that asks what stands in an attribute: `[src$=".svg"]`. Offsets are those of the text. */
export interface AddressSelector {
  readonly attribute: string
  readonly start: number
  readonly end: number
}

/** Attributes of which a sealed page holds another value than its source. */
const attributes: ReadonlySet<string> = new Set(['src', 'srcset', 'poster', 'data'])

/** Most sheets have no such bracket. A name may be written with escapes, and behind a comment. */
const mayAsk = /\[[^[\]]*(?:src|poster|data(?!-)|\\|\/\*)/i

/** The selectors of a stylesheet, or of a selector list, that depend on the address in an attribute. */
export function readAddressSelectors(css: string): readonly AddressSelector[] {
  if (!mayAsk.test(css)) return []
  const tokens = tokenize({css}).filter(([type]) => type !== TokenType.Whitespace && type !== TokenType.Comment)
  return tokens.flatMap((open, at): AddressSelector[] => {
    const [, , start] = open
    const name = tokens[at + 1]
    if (open[0] !== TokenType.OpenSquare || name === undefined || !isTokenIdent(name)) return []
    const attribute = name[4].value.toLowerCase()
    const close = tokens.slice(at, at + longest).find(([type]) => type === TokenType.CloseSquare)
    const compares = tokens.slice(at + 2, at + 4).some((token) => isTokenDelim(token) && token[4].value === '=')
    return attributes.has(attribute) && compares && close !== undefined ? [{attribute, start, end: close[3] + 1}] : []
  })
}

/** Bracket, name, two signs, value, flag, bracket. */
const longest = 7
