import {type CSSToken, TokenType, tokenize} from '@csstools/css-tokenizer'

/** A reference that loads nothing, breaks no policy, and looks like one that could not be loaded. */
const NOTHING = 'url(data:,)'
const URL_FUNCTION = /^(?:url|src|image|(?:-webkit-)?image-set)$/

/**
 * Takes what a browser would fetch out of a stylesheet, or the value of a property: `@import` rules go, addresses in
 * other files become empty `data:` URLs. Fragments (`#id`) and `data:` stay.
 */
export function sealCss(css: string, report: (url: string, via: string) => void): string {
  if (!/[(\\]|@import/i.test(css)) return css
  const kept: string[] = []
  // Names of the functions around a token: a string is an address only in some.
  const around: string[] = []
  let skipping: 'import' | 'namespace' | undefined
  for (const token of tokenize({css})) {
    const [type, written] = token
    if (type === TokenType.AtKeyword) {
      const name = token[4].value.toLowerCase()
      if (name === 'import' || name === 'namespace') skipping = name
    }
    const url = skipping === 'namespace' ? undefined : address(token, skipping === 'import' ? 'url' : around.at(-1))
    if (type === TokenType.Function) around.push(token[4].value.toLowerCase())
    if (type === TokenType.OpenParen) around.push('(')
    if (type === TokenType.CloseParen) around.pop()

    if (skipping === 'import') {
      if (url !== undefined) report(url, '@import')
    } else if (url !== undefined && !isInside(url)) {
      report(url, 'url()')
      kept.push(type === TokenType.URL ? NOTHING : '"data:,"')
    } else {
      kept.push(written)
    }
    if (type === TokenType.Semicolon || type === TokenType.CloseCurly) skipping = undefined
  }
  return kept.join('')
}

/** The address that a token holds, escapes undone; undefined when it holds none. */
function address(token: CSSToken, inside: string | undefined): string | undefined {
  if (token[0] === TokenType.URL) return token[4].value
  return token[0] === TokenType.String && URL_FUNCTION.test(inside ?? '') ? token[4].value : undefined
}

function isInside(url: string): boolean {
  return /^\s*(?:#|data:|$)/i.test(url)
}
