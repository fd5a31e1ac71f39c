import {
  type CSSToken,
  isTokenAtKeyword,
  isTokenDelim,
  isTokenHash,
  isTokenIdent,
  TokenType,
  tokenize,
} from '@csstools/css-tokenizer'

/** A style rule: its selectors, each as the names that must all be in a page for it to match. */
export interface CssRule {
  readonly start: number
  readonly end: number
  readonly selector: string
  readonly alternatives: readonly (readonly Name[])[]
}

/** A simple selector that names something. */
export interface Name {
  readonly kind: 'class' | 'id' | 'tag'
  readonly name: string
}

/** Reads the style rules of a sheet, those within `@media` and its like too. Offsets are those of `css`. */
export function readRules(css: string): CssRule[] {
  const tokens = tokenize({css})
  const rules: CssRule[] = []
  let prelude = 0
  for (let at = 0; at < tokens.length; at++) {
    const type = tokens[at]?.[0]
    if (type === TokenType.Semicolon || type === TokenType.CloseCurly) prelude = at + 1
    if (type !== TokenType.OpenCurly) continue
    const head = trim(tokens.slice(prelude, at))
    const first = head[0]
    prelude = at + 1
    if (first === undefined) continue
    // The rules within a condition are read as they come; other at-rules (fonts, keyframes) hold none.
    if (isTokenAtKeyword(first)) {
      if (!groups.has(first[4].value.toLowerCase())) at = skipBlock(tokens, at)
    } else {
      const close = skipBlock(tokens, at)
      // The end of the sheet closes what is open.
      const end = tokens[close]?.[0] === TokenType.CloseCurly ? (tokens[close]?.[3] ?? 0) + 1 : css.length
      rules.push(toRule(css, head, first[2], end))
      at = close
    }
    prelude = at + 1
  }
  return rules
}

const groups: ReadonlySet<string> = new Set(['media', 'supports', 'layer', 'container', 'scope', 'starting-style'])

function trim(tokens: readonly CSSToken[]): readonly CSSToken[] {
  return tokens.filter(([type]) => type !== TokenType.Whitespace && type !== TokenType.Comment)
}

function skipBlock(tokens: readonly CSSToken[], open: number): number {
  let depth = 0
  for (let at = open; at < tokens.length; at++) {
    const type = tokens[at]?.[0]
    if (type === TokenType.OpenCurly) depth++
    else if (type === TokenType.CloseCurly && --depth === 0) return at
  }
  return tokens.length - 1
}

function toRule(css: string, head: readonly CSSToken[], start: number, end: number): CssRule {
  const last = head.at(-1)
  const alternatives: Name[][] = [[]]
  let nesting = 0
  for (const [index, token] of head.entries()) {
    const [type] = token
    if (type === TokenType.Comma && nesting === 0) alternatives.push([])
    // What stands in brackets may be negated or optional: `:not(.a)`, `:is(.a, .b)`.
    if (type === TokenType.Function || type === TokenType.OpenParen || type === TokenType.OpenSquare) nesting++
    if (type === TokenType.CloseParen || type === TokenType.CloseSquare) nesting--
    const name = nesting === 0 ? nameOf(token, head[index - 1]) : undefined
    if (name !== undefined) alternatives.at(-1)?.push(name)
  }
  return {start, end, selector: css.slice(start, (last?.[3] ?? start) + 1), alternatives}
}

function nameOf(token: CSSToken, before: CSSToken | undefined): Name | undefined {
  if (isTokenHash(token)) return {kind: 'id', name: token[4].value}
  if (!isTokenIdent(token)) return undefined
  if (isTokenDelim(before) && before[4].value === '.') return {kind: 'class', name: token[4].value}
  // After a colon it is a pseudo-class; after `|` a tag of a namespace.
  return before?.[0] === TokenType.Colon ? undefined : {kind: 'tag', name: token[4].value.toLowerCase()}
}
