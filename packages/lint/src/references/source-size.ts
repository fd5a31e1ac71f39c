import {type CSSToken, TokenType, tokenize} from '@csstools/css-tokenizer'

/** CSS pixels. */
const windowWidth = 1280

/**
 * Width in CSS pixels that a `sizes` attribute gives an image in a window 1280 pixels wide; `undefined` when it depends on more
 * than that width, or is written in a way that this does not read.
 * Source: https://html.spec.whatwg.org/multipage/images.html#parsing-a-sizes-attribute
 */
export function readSourceSize(sizes: string): number | undefined {
  for (const item of splitItems(tokenize({css: sizes}))) {
    const {size, rest} = splitSize(item)
    if (size === 'invalid') continue
    const matches = rest.length === 0 ? true : matchesWindow(rest)
    if (matches === undefined) return undefined
    if (matches) return size
  }
  return windowWidth
}

function splitItems(tokens: readonly CSSToken[]): CSSToken[][] {
  const items: CSSToken[][] = []
  let item: CSSToken[] = []
  let depth = 0
  for (const token of tokens) {
    const type = token[0]
    if (type === TokenType.Whitespace || type === TokenType.Comment || type === TokenType.EOF) continue
    if (type === TokenType.Function || type === TokenType.OpenParen) depth++
    else if (type === TokenType.CloseParen) depth--
    if (type === TokenType.Comma && depth === 0) {
      items.push(item)
      item = []
    } else item.push(token)
  }
  items.push(item)
  return items
}

/** The size at the end of an item and the media condition before it. */
function splitSize(item: readonly CSSToken[]): {size: number | undefined | 'invalid'; rest: readonly CSSToken[]} {
  const last = item.at(-1)
  if (last === undefined) return {size: 'invalid', rest: []}
  if (last[0] === TokenType.CloseParen) return splitCalc(item)
  const rest = item.slice(0, -1)
  // `auto` takes the width of the layout.
  if (last[0] === TokenType.Ident) return {size: last[4].value.toLowerCase() === 'auto' ? undefined : 'invalid', rest}
  const size = toPixels(last)
  return {size: size !== undefined && size < 0 ? 'invalid' : size, rest}
}

/** `calc()` over sums of lengths, by far the usual one. */
function splitCalc(item: readonly CSSToken[]): {size: number | undefined | 'invalid'; rest: readonly CSSToken[]} {
  const start = item.findLastIndex(({0: type}) => type === TokenType.Function)
  const open = item[start]
  if (open?.[0] !== TokenType.Function) return {size: 'invalid', rest: []}
  const rest = item.slice(0, start)
  let sum = 0
  let sign: number | undefined = 1
  for (const token of item.slice(start + 1, -1)) {
    if (token[0] === TokenType.Delim) {
      if (sign !== undefined || (token[4].value !== '+' && token[4].value !== '-')) return {size: undefined, rest}
      sign = token[4].value === '+' ? 1 : -1
      continue
    }
    const length = toPixels(token)
    if (length === undefined || sign === undefined) return {size: undefined, rest}
    sum += sign * length
    sign = undefined
  }
  return {size: open[4].value.toLowerCase() === 'calc' && sign === undefined ? Math.max(0, sum) : undefined, rest}
}

/** Conditions on the width of the window, joined by `and`; `undefined` for any other. */
function matchesWindow(condition: readonly CSSToken[]): boolean | undefined {
  let matches = true
  for (let at = 0; at < condition.length; at += 6) {
    const [open, name, colon, length, close, and] = condition.slice(at, at + 6)
    const shape = [open, colon, close].map((token) => token?.[0])
    if (shape[0] !== TokenType.OpenParen || shape[1] !== TokenType.Colon || shape[2] !== TokenType.CloseParen)
      return undefined
    if (and !== undefined && (and[0] !== TokenType.Ident || and[4].value.toLowerCase() !== 'and')) return undefined
    const pixels = length === undefined ? undefined : toPixels(length)
    if (name?.[0] !== TokenType.Ident || pixels === undefined) return undefined
    const feature = name[4].value.toLowerCase()
    if (feature !== 'min-width' && feature !== 'max-width') return undefined
    matches &&= feature === 'min-width' ? windowWidth >= pixels : windowWidth <= pixels
  }
  return matches
}

function toPixels(token: CSSToken): number | undefined {
  if (token[0] === TokenType.Number) return token[4].value === 0 ? 0 : undefined
  if (token[0] !== TokenType.Dimension) return undefined
  const factor = pixelsPerUnit.get(token[4].unit.toLowerCase())
  return factor === undefined ? undefined : token[4].value * factor
}

// A font-relative length counts against the initial font size here, 16px.
const pixelsPerUnit: ReadonlyMap<string, number> = new Map([
  ['px', 1],
  ['em', 16],
  ['rem', 16],
  ['vw', windowWidth / 100],
  ['in', 96],
  ['cm', 96 / 2.54],
  ['mm', 9.6 / 2.54],
  ['pt', 4 / 3],
  ['pc', 16],
])
