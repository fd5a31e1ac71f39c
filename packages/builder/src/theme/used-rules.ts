import {type CssRule, readRules, readStyleRules, type StyleDeclaration} from '@ampoule/lint/internals'
import type {Element, Root} from 'hast'
import {allText, elementsOf, hasWord} from '../hast.ts'
import {namesIn, type Stretch} from '../unused-css.ts'
import {isAddition} from './additions.ts'
import {defaultTheme} from './default.ts'

/** Elements and classes that passes may still make of a document: frames of it, drawings, boxes that scroll. */
const made = ['html', 'body', 'figure', 'svg', 'diagram', 'img', 'scroll', 'copied', 'button']

/** Blocks that are drawn later, in any of the colours. */
const drawn = ['mermaid', 'dot', 'graphviz', 'd2', 'chart', 'vega-lite', 'data'].map((name) => `language-${name}`)

interface Sheet {
  readonly css: string
  readonly rules: readonly CssRule[]
  /** The custom properties that rules of `:root` set, in their order. */
  readonly tokens: readonly StyleDeclaration[]
}

/** Those of the default theme and what goes with it, which most pages have. */
const ours = new Map<string, Sheet>()

/**
 * Stylesheets as one, without the rules that match nothing in a document: each of their selectors names a tag, a class or an id that is
 * not there, nor among those that come `later`; and without the custom properties of `:root` that neither they nor the document
 * ask for: a plain document needs no colours of callouts. Where scripts may add elements, all of it is kept.
 */
export function usedRules(sheets: readonly string[], tree: Root, later: readonly string[] = []): string {
  const elements = elementsOf(tree).map(({node}) => node)
  if (elements.some(mayRun)) return sheets.join('\n')
  const names = new Set([...made, ...later, ...namesIn(tree)])
  const read = sheets.map((css) => {
    const {rules, tokens} = sheetOf(css)
    const unused = rules.filter(
      ({alternatives}) => !alternatives.some((parts) => parts.every(({name}) => names.has(name.toLowerCase()))),
    )
    return {
      css,
      unused,
      tokens: tokens.filter(({start}) => !unused.some((rule) => rule.start <= start && start < rule.end)),
    }
  })
  const rest = read.map(({css, unused, tokens}) => without(css, [...unused, ...tokens]))
  const wanted = wantedTokens(
    read.flatMap(({tokens}) => tokens),
    [...rest, ...textsOf(elements)],
  )
  const keepsAll = elements.some((node) => drawn.some((name) => hasWord(node, 'class', name)))
  return read
    .map(({css, unused, tokens}) => {
      const unasked = keepsAll ? [] : tokens.filter(({property}) => !wanted.has(property))
      return without(css, [
        ...unused,
        ...unasked.map(({start, end}) => ({start, end: css[end] === ';' ? end + 1 : end})),
      ])
    })
    .join('\n')
}

function mayRun({tagName, properties}: Element): boolean {
  return tagName === 'script' || Object.keys(properties).some((name) => /^on[a-z]/i.test(name))
}

function sheetOf(css: string): Sheet {
  const known = ours.get(css)
  if (known !== undefined) return known
  const sheet = {css, rules: readRules(css), tokens: tokensOf(css)}
  if (css === defaultTheme || isAddition(css)) ours.set(css, sheet)
  return sheet
}

function tokensOf(css: string): StyleDeclaration[] {
  return readStyleRules(css)
    .filter(({selector}) => /^:root\b/.test(selector))
    .flatMap(({declarations}) => declarations.filter(({property}) => property.startsWith('--')))
    .sort((a, b) => a.start - b.start)
}

/** The custom properties that texts ask for, and those that these ask for in turn, in all of their states. */
function wantedTokens(tokens: readonly StyleDeclaration[], texts: readonly string[]): ReadonlySet<string> {
  const asking = new Map<string, readonly string[]>()
  for (const {property, value} of tokens) asking.set(property, [...(asking.get(property) ?? []), ...namesOf(value)])
  const wanted = new Set(texts.flatMap(namesOf))
  // A set that is gone through takes what is added meanwhile.
  for (const name of wanted) for (const other of asking.get(name) ?? []) wanted.add(other)
  return wanted
}

/** Attributes and styles of elements, which may ask for tokens. */
function textsOf(elements: readonly Element[]): string[] {
  return [
    ...elements.flatMap(({properties}) => Object.values(properties).map(String)),
    ...elements.filter(({tagName}) => tagName === 'style').map(allText),
  ]
}

function namesOf(text: string): string[] {
  return text.match(/--[\w-]+/g) ?? []
}

/** A text without stretches of it, which do not overlap. */
function without(text: string, stretches: readonly Stretch[]): string {
  let kept = ''
  let at = 0
  for (const {start, end} of stretches.toSorted((a, b) => a.start - b.start)) {
    kept += text.slice(at, start)
    at = end
  }
  return kept + text.slice(at)
}
