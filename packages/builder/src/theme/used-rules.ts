import {type CssRule, readRules} from '@ampoule/lint/internals'
import type {Root} from 'hast'
import {elementsOf} from '../hast.ts'
import {namesIn} from '../unused-css.ts'
import {defaultTheme} from './default.ts'
import {usedTokens} from './used-tokens.ts'

/** Elements and classes that passes may still make of a document: frames of it, drawings, boxes that scroll. */
const made = ['html', 'body', 'figure', 'svg', 'diagram', 'img', 'scroll', 'copied', 'button']

/** Those of the default theme, which most pages have. */
let defaultRules: readonly CssRule[] | undefined

/**
 * Stylesheets as one, without the rules that match nothing in a document: each of their selectors names a tag, a class or an id that is
 * not there, nor among those that come `later`. Where scripts may add elements, all of it is kept.
 */
export function usedRules(sheets: readonly string[], tree: Root, later: readonly string[] = []): string {
  const elements = elementsOf(tree).map(({node}) => node)
  const mayRun = elements.some(
    ({tagName, properties}) => tagName === 'script' || Object.keys(properties).some((name) => /^on[a-z]/i.test(name)),
  )
  if (mayRun) return sheets.join('\n')
  const names = new Set([...made, ...later, ...namesIn(tree)])
  return usedTokens(sheets.map((css) => withoutUnused(css, names)).join('\n'), tree)
}

function withoutUnused(css: string, names: ReadonlySet<string>): string {
  let used = ''
  let at = 0
  for (const {start, end, alternatives} of rulesOf(css)) {
    if (alternatives.some((parts) => parts.every(({name}) => names.has(name.toLowerCase())))) continue
    used += css.slice(at, start)
    at = end
  }
  return used + css.slice(at)
}

function rulesOf(css: string): readonly CssRule[] {
  if (css !== defaultTheme) return readRules(css)
  defaultRules ??= readRules(css)
  return defaultRules
}
