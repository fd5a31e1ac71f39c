import {type CSSToken, TokenType} from '@csstools/css-tokenizer'
import type {Certain} from './import-rule.ts'
import {OpenBlock} from './open-block.ts'
import {textOf} from './selector.ts'
import type {Text} from './tokens.ts'

/** Opens the block of an at-rule; `dead` when the browser drops it or nothing in it fetches. */
export function openAtRule(text: Text, name: string, prelude: readonly CSSToken[], parent: OpenBlock): OpenBlock {
  const isTop = parent.kind === 'sheet' || (parent.kind === 'group' && parent.body === 'rules')
  const details = {text, name, prelude}
  const group = groups.get(name)
  if (group !== undefined) {
    const isGated = group === 'query' && !isAlways(text, name, prelude)
    const isScoped = group === 'condition'
    if (!holdsRules(parent) || !mayOpen(name, prelude)) return dead(details, parent)
    if (name === 'scope') return new OpenBlock('scope', 'style', parent, {...details, isScoped: true})
    return new OpenBlock('group', parent.body, parent, {...details, isGated, isScoped})
  }
  if (parent.kind === 'page') return new OpenBlock('page', 'descriptors', parent, details)
  if (!isTop && parent.kind !== 'scope') return dead(details, parent)
  switch (name) {
    case 'font-face':
      return prelude.length === 0 ? new OpenBlock('font-face', 'descriptors', parent, details) : dead(details, parent)
    case 'keyframes':
    case '-webkit-keyframes': {
      const animation = onlyName(prelude)
      const needs = `@keyframes ${animation}`
      return animation === undefined
        ? dead(details, parent)
        : new OpenBlock('keyframes', 'rules', parent, {...details, isScoped: true, needs})
    }
    case 'property': {
      const needs = onlyName(prelude)
      return needs === undefined
        ? dead(details, parent)
        : new OpenBlock('property', 'descriptors', parent, {...details, needs})
    }
    case 'function': {
      const call = prelude[0]
      if (call?.[0] !== TokenType.Function) return dead(details, parent)
      return new OpenBlock('function', 'descriptors', parent, {...details, needs: `${call[4].value}()`})
    }
    case 'page':
      return new OpenBlock('page', 'descriptors', parent, {...details, isScoped: true})
    default:
      return dead(details, parent)
  }
}

/** True when the browser sees a rule there at all: it reads over those that it does not know. */
export function isKnownRule(name: string, block: OpenBlock): Certain {
  if (block.kind !== 'dead' || inertRules.has(name)) return 'yes'
  return groups.has(name) || otherRules.has(name) ? 'may' : 'no'
}

function dead(details: {text: Text; name: string; prelude: readonly CSSToken[]}, parent: OpenBlock): OpenBlock {
  return new OpenBlock('dead', 'skip', parent, details)
}

function holdsRules({kind}: OpenBlock): boolean {
  return kind === 'sheet' || kind === 'group' || kind === 'scope' || kind === 'style' || kind === 'function'
}

function mayOpen(name: string, prelude: readonly CSSToken[]): boolean {
  const first = prelude[0]?.[0]
  switch (name) {
    case 'layer':
      return prelude.every(({0: type}) => type === TokenType.Ident || type === TokenType.Delim)
    case 'scope':
      return first === undefined || first === TokenType.OpenParen || first === TokenType.Ident
    case 'starting-style':
      return first === undefined
    case 'supports':
    case 'container':
      return first !== undefined
    default:
      return true
  }
}

/** True when a query holds in any window on a screen, whatever its size and settings. */
function isAlways(text: Text, name: string, prelude: readonly CSSToken[]): boolean {
  if (name !== 'media') return false
  return textOf(text, prelude)
    .toLowerCase()
    .split(/\s*,\s*/)
    .some((query) => alwaysQueries.has(query))
}

function onlyName([token, ...rest]: readonly CSSToken[]): string | undefined {
  if (rest.length > 0 || (token?.[0] !== TokenType.Ident && token?.[0] !== TokenType.String)) return undefined
  return token[4].value
}

const alwaysQueries: ReadonlySet<string> = new Set(['', 'all', 'screen', 'only all', 'only screen', 'not print'])
/** Rules that hold other rules: under a query of the page's surroundings, a condition on elements, or none. */
const groups: ReadonlyMap<string, 'query' | 'condition' | 'none'> = new Map([
  ['media', 'query'],
  ['supports', 'query'],
  ['container', 'condition'],
  ['scope', 'condition'],
  ['starting-style', 'condition'],
  ['layer', 'none'],
])
const otherRules: ReadonlySet<string> = new Set([
  ...['font-face', 'keyframes', '-webkit-keyframes', 'property', 'function', 'page'],
])
/** Nothing in these fetches. */
const inertRules: ReadonlySet<string> = new Set([
  ...['counter-style', 'view-transition', 'position-try', 'font-feature-values', 'font-palette-values'],
])
