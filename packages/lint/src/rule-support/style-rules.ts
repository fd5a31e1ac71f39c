import type {CSSToken} from '@csstools/css-tokenizer'
import {resolveSelector, textOf} from '../references/css/selector.ts'
import {type Block, parse} from '../references/css/syntax.ts'
import {openText, type Text} from '../references/css/tokens.ts'

export interface StyleDeclaration {
  /** In lower case; custom properties as written. */
  readonly property: string
  readonly value: string
  /** Span in the style sheet. */
  readonly start: number
  readonly end: number
}

export interface StyleRule {
  /** Selector list, nesting resolved; null when that would make it too long. */
  readonly selector: string | null
  /** Conditions around it, as `@media (prefers-color-scheme: dark)`, the outermost first. `@layer` is none. */
  readonly conditions: readonly string[]
  readonly declarations: readonly StyleDeclaration[]
}

/** The style rules of a sheet in order. What a browser reads over is left out. */
export function readStyleRules(css: string): StyleRule[] {
  const text = openText(css)
  const rules: StyleRule[] = []
  const root: Frame = {body: 'rules', selector: '', conditions: [], declarations: null}
  const open = (parent: Frame, selector: string | null, conditions: readonly string[]): Frame => {
    const declarations: StyleDeclaration[] = []
    rules.push({selector, conditions, declarations})
    return {body: 'style', selector, conditions, declarations}
  }
  parse<Frame>(text, root, {
    openAtRule(name, _, prelude, parent) {
      if (!groups.has(name)) return {...parent, body: 'skip', declarations: null}
      const conditions =
        name === 'layer' ? parent.conditions : [...parent.conditions, `@${name} ${textOf(text, prelude)}`]
      return parent.declarations === null ? {...parent, conditions} : open(parent, parent.selector, conditions)
    },
    openRule: (prelude, parent) => open(parent, resolveSelector(parent.selector, text, prelude), parent.conditions),
    declaration(name, value, _, parent) {
      parent.declarations?.push(declarationOf(text, name, value))
    },
    statement() {},
    close() {},
    dropped() {},
  })
  return rules.filter(({declarations}) => declarations.length > 0)
}

interface Frame extends Block {
  readonly selector: string | null
  readonly conditions: readonly string[]
  readonly declarations: StyleDeclaration[] | null
}

const groups: ReadonlySet<string> = new Set(['media', 'supports', 'container', 'layer', 'scope', 'starting-style'])

function declarationOf(text: Text, name: CSSToken, value: readonly CSSToken[]): StyleDeclaration {
  const start = text.original(name[2])
  const end = text.original((value.at(-1) ?? name)[3]) + 1
  const property = text.css.slice(start, text.original(name[3]) + 1)
  return {
    property: property.startsWith('--') ? property : property.toLowerCase(),
    value: textOf(text, value),
    start,
    end,
  }
}
