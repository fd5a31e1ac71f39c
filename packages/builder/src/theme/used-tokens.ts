import {readStyleRules, type StyleDeclaration} from '@ampoule/lint/internals'
import type {Root} from 'hast'
import {allText, elementsOf, hasWord} from '../hast.ts'

/** Blocks that are drawn later, in any of the colours. */
const drawn = ['mermaid', 'dot', 'graphviz', 'd2', 'chart', 'vega-lite', 'data'].map((name) => `language-${name}`)

/**
 * A stylesheet without the custom properties of `:root` that neither it nor the document asks for, in all of its states: a plain
 * document needs no colours of callouts. Where drawings are still to come, all are kept.
 */
export function usedTokens(css: string, tree: Root): string {
  const elements = elementsOf(tree).map(({node}) => node)
  if (elements.some((node) => drawn.some((name) => hasWord(node, 'class', name)))) return css
  const written = elements.flatMap(({properties}) => Object.values(properties).map(String))
  const inDocument = [...written, ...elements.filter(({tagName}) => tagName === 'style').map(allText)]
  const wanted = new Set(inDocument.flatMap(namesOf))
  const tokens: StyleDeclaration[] = []
  const asking = new Map<string, readonly string[]>()
  let rest = ''
  let at = 0
  for (const token of tokensOf(css)) {
    const {property, value, start, end} = token
    tokens.push(token)
    asking.set(property, [...(asking.get(property) ?? []), ...namesOf(value)])
    rest += css.slice(at, start)
    at = end
  }
  for (const name of namesOf(rest + css.slice(at))) wanted.add(name)
  // A token that is asked for asks for others; a set that is gone through takes what is added meanwhile.
  for (const name of wanted) for (const other of asking.get(name) ?? []) wanted.add(other)
  let used = ''
  at = 0
  for (const {property, start, end} of tokens) {
    if (wanted.has(property)) continue
    used += css.slice(at, start)
    at = css[end] === ';' ? end + 1 : end
  }
  return used + css.slice(at)
}

/** The custom properties that rules of `:root` set, in their order. */
function tokensOf(css: string): StyleDeclaration[] {
  return readStyleRules(css)
    .filter(({selector}) => /^:root\b/.test(selector))
    .flatMap(({declarations}) => declarations.filter(({property}) => property.startsWith('--')))
    .sort((a, b) => a.start - b.start)
}

function namesOf(text: string): string[] {
  return text.match(/--[\w-]+/g) ?? []
}
