import {type CSSToken, TokenType, tokenizer} from '@csstools/css-tokenizer'
import {maxRuleDepth} from '../limits.ts'

/** A declaration of a style rule. */
export interface StyleDeclaration {
  /** In lower case; custom properties as written. */
  readonly property: string
  /** Without comments and `!important`. */
  readonly value: string
  /** Span in the style sheet. */
  readonly start: number
  readonly end: number
}

/** A style rule, with what is around it. */
export interface StyleRule {
  /** Selector list, nesting resolved. */
  readonly selector: string
  /** Conditions around it, as `@media (prefers-color-scheme: dark)`, the outermost first. `@layer` is none. */
  readonly conditions: readonly string[]
  readonly declarations: readonly StyleDeclaration[]
}

interface OpenBlock {
  /** Undefined in a block whose contents are no rules of style, such as `@font-face`. */
  readonly selector: string | undefined
  readonly conditions: readonly string[]
  readonly declarations: StyleDeclaration[]
}

/**
 * The style rules of a sheet in order, for advice about layout and colour: what they declare, not what becomes of it in a
 * browser. Never throws.
 */
export function readStyleRules(css: string): StyleRule[] {
  const rules: StyleRule[] = []
  const stack: OpenBlock[] = [{selector: '', conditions: [], declarations: []}]
  const tokens = tokenizer({css})
  let pending: CSSToken[] = []
  let depth = 0
  for (let token = tokens.nextToken(); token[0] !== TokenType.EOF; token = tokens.nextToken()) {
    const block = stack.at(-1) ?? {selector: undefined, conditions: [], declarations: []}
    const type = token[0]
    if (type === TokenType.Function || type === TokenType.OpenParen || type === TokenType.OpenSquare) depth++
    else if (type === TokenType.CloseParen || type === TokenType.CloseSquare) depth = Math.max(0, depth - 1)
    if (depth === 0 && type === TokenType.OpenCurly) {
      const inner = stack.length > maxRuleDepth ? unread : openBlock(block, pending)
      if (inner.selector !== undefined && inner.selector !== '') rules.push({...inner, selector: inner.selector})
      stack.push(inner)
      pending = []
    } else if (type === TokenType.CloseCurly || (depth === 0 && type === TokenType.Semicolon)) {
      addDeclaration(block, pending)
      pending = []
      if (type === TokenType.CloseCurly && stack.length > 1) {
        stack.pop()
        depth = 0
      }
    } else if (type !== TokenType.Comment && (pending.length > 0 || type !== TokenType.Whitespace)) pending.push(token)
  }
  addDeclaration(stack.at(-1), pending)
  return rules.filter(({declarations}) => declarations.length > 0)
}

function openBlock({selector, conditions}: OpenBlock, prelude: readonly CSSToken[]): OpenBlock {
  const [first] = prelude
  if (first?.[0] !== TokenType.AtKeyword)
    return {selector: nest(selector, textOf(prelude)), conditions, declarations: []}
  const name = first[4].value.toLowerCase()
  if (!groups.has(name)) return {selector: undefined, conditions, declarations: []}
  const condition = name === 'layer' ? [] : [`@${name} ${textOf(prelude.slice(1))}`]
  return {selector, conditions: [...conditions, ...condition], declarations: []}
}

/** In characters. */
const longestSelector = 4096

/** A block that is nested too deep; the reader of references says so. */
const unread: OpenBlock = {selector: undefined, conditions: [], declarations: []}

const groups: ReadonlySet<string> = new Set(['media', 'supports', 'container', 'layer', 'scope', 'starting-style'])

/** Source: https://drafts.csswg.org/css-nesting/#nest-selector */
function nest(outer: string | undefined, inner: string): string | undefined {
  if (outer === undefined || outer === '') return outer === undefined ? undefined : inner
  const around = outer.includes(',') ? `:is(${outer})` : outer
  // Each `&` may double it.
  if (around.length * inner.split('&').length > longestSelector) return undefined
  return inner.includes('&') ? inner.replaceAll('&', around) : `${around} ${inner}`
}

function addDeclaration(block: OpenBlock | undefined, tokens: readonly CSSToken[]): void {
  const [name] = tokens
  const colon = tokens.findIndex(([type]) => type === TokenType.Colon)
  const last = tokens.findLast(([type]) => type !== TokenType.Whitespace)
  if (block === undefined || name?.[0] !== TokenType.Ident || last === undefined || colon === -1) return
  const property = name[4].value
  block.declarations.push({
    property: property.startsWith('--') ? property : property.toLowerCase(),
    value: textOf(tokens.slice(colon + 1)).replace(/\s*!\s*important$/i, ''),
    start: name[2],
    end: last[3] + 1,
  })
}

function textOf(tokens: readonly CSSToken[]): string {
  return tokens
    .map((token) => (token[0] === TokenType.Whitespace ? ' ' : token[1]))
    .join('')
    .trim()
}
