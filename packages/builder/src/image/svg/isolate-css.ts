import {type CSSToken, TokenType, tokenize} from '@csstools/css-tokenizer'
import postcss from 'postcss'
import {CapabilityError} from '../../capabilities.ts'

export interface Names {
  /** Class of the root, which the style rules are bound to. */
  readonly scope: string
  readonly ids: ReadonlySet<string>
  readonly keyframes: ReadonlySet<string>
  readonly prefixed: (name: string) => string
}

const PSEUDO_ELEMENTS = /^(?:before|after|first-line|first-letter)$/i

/**
 * Prefixes names and binds each top-level rule to the elements of one SVG, without changing its specificity. Throws
 * `CapabilityError` (`invalid`) when it cannot be read: such an SVG can be an image, but not part of a page.
 */
export function isolateStylesheet(css: string, names: Names): string {
  const sheet = parse(css)
  sheet.walkRules((rule) => {
    if (isKeyframes(rule.parent)) return
    const nested = hasRuleAround(rule)
    rule.selectors = rule.selectors.map((selector) => isolateSelector(selector, names, !nested))
  })
  sheet.walkAtRules(/keyframes$/i, (rule) => {
    const name = rule.params.replace(/^(["'])(.*)\1$/, '$2')
    rule.params = names.prefixed(name)
  })
  sheet.walkDecls((declaration) => {
    declaration.value = isolateDeclaration(declaration.prop, declaration.value, names)
  })
  return sheet.toString()
}

/** Prefixes the names in the value of a property, or in a `style` attribute. */
export function isolateDeclaration(property: string, value: string, names: Names): string {
  const animates = /(?:^|-)animation(?:-name)?$|^style$/i.test(property)
  let inUrl = false
  return rewrite(value, (token) => {
    const text = inUrl || token[0] === TokenType.URL ? fragment(token) : undefined
    inUrl = token[0] === TokenType.Function && token[4].value.toLowerCase() === 'url'
    if (text !== undefined && names.ids.has(text)) {
      return token[0] === TokenType.URL ? `url(#${escapeIdent(names.prefixed(text))})` : `"#${names.prefixed(text)}"`
    }
    if (animates && token[0] === TokenType.Ident && names.keyframes.has(token[4].value)) {
      return escapeIdent(names.prefixed(token[4].value))
    }
    return undefined
  })
}

function parse(css: string): postcss.Root {
  try {
    return postcss.parse(css)
  } catch (cause) {
    if (!(cause instanceof postcss.CssSyntaxError)) throw cause
    throw new CapabilityError('invalid', `\`<style>\` of the SVG cannot be read: ${cause.reason}`, {cause})
  }
}

function isolateSelector(selector: string, names: Names, bind: boolean): string {
  const tokens = tokenize({css: selector}).filter(([type]) => type !== TokenType.EOF)
  const bound = bind ? subjectEnd(tokens) : -1
  const scope = `.${names.scope}`
  return tokens
    .map((token, index) => {
      const [type, raw] = token
      const before = tokens[index - 1]
      let text = raw
      if (type === TokenType.Hash) text = `#${escapeIdent(names.prefixed(token[4].value))}`
      if (type === TokenType.Ident && before?.[1] === '.') text = escapeIdent(names.prefixed(token[4].value))
      if (type === TokenType.Ident && before?.[0] === TokenType.Colon && /^root$/i.test(token[4].value)) text = scope
      // The colon of `:root` goes with it.
      if (type === TokenType.Colon && /^root$/i.test(tokens[index + 1]?.[1] ?? '')) text = ''
      return index === bound ? `:where(${scope},${scope} *)${text}` : text
    })
    .concat(bound === tokens.length ? `:where(${scope},${scope} *)` : '')
    .join('')
}

/** Index of the token before which a condition on the subject of a selector belongs: its pseudo-element, or the end. */
function subjectEnd(tokens: readonly CSSToken[]): number {
  let depth = 0
  for (const [index, token] of tokens.entries()) {
    if (token[0] === TokenType.Function || token[0] === TokenType.OpenParen) depth++
    if (token[0] === TokenType.CloseParen) depth--
    const next = tokens[index + 1]
    const single = next?.[0] === TokenType.Ident && PSEUDO_ELEMENTS.test(next[4].value)
    if (depth === 0 && token[0] === TokenType.Colon && (next?.[0] === TokenType.Colon || single)) return index
  }
  return tokens.length
}

function rewrite(css: string, replace: (token: CSSToken) => string | undefined): string {
  return tokenize({css})
    .map((token) => replace(token) ?? token[1])
    .join('')
}

function fragment(token: CSSToken): string | undefined {
  const value = token[0] === TokenType.URL || token[0] === TokenType.String ? token[4].value.trim() : ''
  return value.startsWith('#') ? value.slice(1) : undefined
}

function escapeIdent(name: string): string {
  return name.replace(/[^\w\u0080-\u{10ffff}-]/gu, (char) => `\\${char}`)
}

function isKeyframes(node: postcss.Container | postcss.Document | undefined): boolean {
  return node?.type === 'atrule' && /keyframes$/i.test((node as postcss.AtRule).name)
}

function hasRuleAround(rule: postcss.Rule): boolean {
  let node: postcss.Container | postcss.Document | undefined = rule.parent
  while (node) {
    if (node.type === 'rule') return true
    node = node.parent
  }
  return false
}
