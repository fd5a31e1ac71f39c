import type {Root} from 'hast'
import type {Declaration, Rule} from 'postcss'
import {allText, elementsOf, hasWord} from '../hast.ts'
import {parseSheet} from '../unused-css.ts'

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
  const sheet = parseSheet(css)
  if (sheet === undefined) return css
  const tokens: Declaration[] = []
  const asking = new Map<string, Set<string>>()
  const wanted = new Set(inDocument.flatMap(namesOf))
  sheet.walkDecls((declaration) => {
    const {parent, prop, value} = declaration
    const isToken = prop.startsWith('--') && parent?.type === 'rule' && /^:root\b/.test((parent as Rule).selector)
    const names = namesOf(value)
    if (!isToken) for (const name of names) wanted.add(name)
    else {
      tokens.push(declaration)
      asking.set(prop, new Set([...(asking.get(prop) ?? []), ...names]))
    }
  })
  // A token that is asked for asks for others; a set that is gone through takes what is added meanwhile.
  for (const name of wanted) for (const other of asking.get(name) ?? []) wanted.add(other)
  const unused = tokens.filter(({prop}) => !wanted.has(prop))
  for (const declaration of unused) declaration.remove()
  return unused.length === 0 ? css : sheet.toString()
}

function namesOf(text: string): string[] {
  return text.match(/--[\w-]+/g) ?? []
}
