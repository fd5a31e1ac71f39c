import {type CSSToken, TokenType} from '@csstools/css-tokenizer'

/**
 * The thing beside the tree that decides whether a selector list matches. `none`: nothing. `content`: a generated box that is
 * there with the property `content`. `state`: such as `:hover`. `unknown`: a browser may drop the rule.
 */
export type Demand = 'none' | 'content' | 'state' | 'unknown'

/** The least that any selector of the list demands. `tokens` hold neither white space nor comments. */
export function demandOf(tokens: readonly CSSToken[]): Demand {
  let least: number = demands.length
  let own = 0
  let depth = 0
  for (const [at, token] of tokens.entries()) {
    const type = token[0]
    if (type === TokenType.Comma && depth === 0) {
      least = Math.min(least, own)
      own = 0
    } else if (tokens[at - 1]?.[0] === TokenType.Colon && (type === TokenType.Ident || type === TokenType.Function)) {
      const demand = pseudoDemand(token[4].value.toLowerCase(), tokens[at - 2]?.[0] === TokenType.Colon)
      // One selector that a browser does not know takes the whole list with it; `:is()` forgives.
      if (demand === 'unknown' && depth === 0) return 'unknown'
      own = Math.max(own, demands.indexOf(demand === 'unknown' ? 'state' : demand))
    }
    if (type === TokenType.Function || type === TokenType.OpenParen || type === TokenType.OpenSquare) depth++
    else if (type === TokenType.CloseParen || type === TokenType.CloseSquare) depth--
  }
  return demands[Math.min(least, own)] ?? 'unknown'
}

/** The demand of a rule nested in one of demand `around`. */
export function demandWithin(around: Demand, tokens: readonly CSSToken[]): Demand {
  // A rule nested in one for a pseudo-element matches nothing.
  const outer = around === 'content' ? 'state' : around
  const own = demandOf(tokens)
  return demands.indexOf(own) > demands.indexOf(outer) ? own : outer
}

function pseudoDemand(name: string, isElement: boolean): Demand {
  if (name === 'before' || name === 'after') return 'content'
  if (isElement) return pseudoElements.has(name) || name.startsWith('-webkit-') ? 'state' : 'unknown'
  if (structural.has(name)) return 'none'
  return states.has(name) ? 'state' : 'unknown'
}

const demands: readonly Demand[] = ['none', 'content', 'state', 'unknown']

const structural: ReadonlySet<string> = new Set([
  ...[
    'root',
    'is',
    'where',
    'not',
    'has',
    '-webkit-any',
    'any-link',
    '-webkit-any-link',
    'scope',
    'host',
    'host-context',
  ],
  ...['empty', 'first-child', 'last-child', 'only-child', 'first-of-type', 'last-of-type', 'only-of-type', 'nth-child'],
  ...['nth-last-child', 'nth-of-type', 'nth-last-of-type', 'lang', 'dir', 'defined'],
])
const states: ReadonlySet<string> = new Set([
  ...[
    'hover',
    'active',
    'focus',
    'focus-visible',
    'focus-within',
    'link',
    'visited',
    'target',
    'target-current',
    'enabled',
  ],
  ...['disabled', 'checked', 'unchecked', 'indeterminate', 'default', 'valid', 'invalid', 'user-valid', 'user-invalid'],
  ...['in-range', 'out-of-range', 'required', 'optional', 'read-only', 'read-write', 'placeholder-shown', 'autofill'],
  ...['-webkit-autofill', 'fullscreen', '-webkit-full-screen', 'modal', 'open', 'popover-open', 'picture-in-picture'],
  ...[
    'playing',
    'paused',
    'seeking',
    'buffering',
    'stalled',
    'muted',
    'volume-locked',
    'state',
    'current',
    'past',
    'future',
  ],
  ...['active-view-transition', 'active-view-transition-type', 'xr-overlay', 'has-slotted', '-webkit-drag'],
  ...['first-line', 'first-letter'],
])
const pseudoElements: ReadonlySet<string> = new Set([
  ...[
    'first-line',
    'first-letter',
    'marker',
    'selection',
    'placeholder',
    'backdrop',
    'file-selector-button',
    'cue',
    'part',
  ],
  ...[
    'slotted',
    'details-content',
    'target-text',
    'search-text',
    'spelling-error',
    'grammar-error',
    'highlight',
    'column',
  ],
  ...['scroll-marker', 'scroll-marker-group', 'scroll-button', 'checkmark', 'picker', 'picker-icon', 'view-transition'],
  ...['view-transition-group', 'view-transition-image-pair', 'view-transition-old', 'view-transition-new'],
])
