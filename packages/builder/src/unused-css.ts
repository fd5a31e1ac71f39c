import {readRules} from '@ampoule/lint/internals'
import type {Root} from 'hast'
import postcss, {type AtRule, type Container, type Document, type Rule} from 'postcss'
import {elementsOf, getAttribute, wordsOf} from './hast.ts'

/** A stretch of a stylesheet. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Every tag, class and id of a document, in lower case: pages without a doctype do not mind the case. */
export function namesIn(tree: Root): Set<string> {
  const names = new Set<string>()
  for (const {node} of elementsOf(tree)) {
    names.add(node.tagName.toLowerCase())
    for (const name of [...wordsOf(node, 'class'), getAttribute(node, 'id')?.toLowerCase() ?? '']) names.add(name)
  }
  return names
}

/** True when a document may become another one than it is: by scripts, frames and animations, or where scripts do not run. */
export function mayChange(tree: Root): boolean {
  return elementsOf(tree).some(
    ({node: {tagName, properties}}) =>
      changing.has(tagName) ||
      Object.entries(properties).some(
        ([name, value]) =>
          /^on[a-z]/i.test(name) || (typeof value === 'string' && /^\W*j\s*a\s*v\s*a\s*s\s*c/i.test(value)),
      ),
  )
}

const changing: ReadonlySet<string> = new Set([
  'script',
  'noscript',
  'iframe',
  'frame',
  'object',
  'embed',
  'template',
  'set',
  'animate',
])

/**
 * The rules of a sheet that match nothing among such names, whatever their conditions: each of their selectors needs a tag, a
 * class or an id that is not there. None of a sheet that a browser would have to mend, whose rules might run into each other.
 */
export function unusedRules(css: string, names: ReadonlySet<string>): Stretch[] {
  const sheet = parseSheet(css)
  if (sheet === undefined) return []
  const unused: Stretch[] = []
  let isCertain = !css.startsWith('\ufeff')
  sheet.walk((node) => {
    // What comes first in a sheet decides whether these count.
    if (node.type === 'atrule' && /^(?:import|namespace|charset)$/i.test(node.name)) isCertain = false
    if (node.type !== 'rule' || !isStyleRule(node)) return
    if (!isBalanced(node.selector)) isCertain = false
    // A rule within may say `:not(&)`.
    const isNesting = node.nodes.some(({type}) => type === 'rule' || type === 'atrule')
    const start = node.source?.start?.offset
    const end = node.source?.end?.offset
    if (isNesting || start === undefined || end === undefined || !needsMissing(node.selector, names)) return
    unused.push({start, end})
  })
  return isCertain ? unused : []
}

/** A stylesheet as a tree; undefined where a browser would have to mend it. */
function parseSheet(css: string): postcss.Root | undefined {
  try {
    return postcss.parse(css)
  } catch (error) {
    if (error instanceof postcss.CssSyntaxError) return undefined
    throw error
  }
}

/** In the sheet itself, or in at-rules that only say when rules count. */
function isStyleRule({parent}: Rule): boolean {
  for (let at: Container | Document | undefined = parent; at !== undefined; at = at.parent) {
    if (at.type === 'rule') return false
    if (at.type === 'atrule' && !groups.has((at as AtRule).name.toLowerCase())) return false
  }
  return true
}

const groups: ReadonlySet<string> = new Set(['media', 'supports', 'layer', 'container'])

/** Brackets in strings count as well: what is odd is left alone. */
function isBalanced(selector: string): boolean {
  const count = (sign: string): number => selector.split(sign).length
  return count('(') === count(')') && count('[') === count(']') && !/[;{}]|<!--|-->/.test(selector)
}

function needsMissing(selector: string, names: ReadonlySet<string>): boolean {
  // What stands before the line may be the prefix of a namespace.
  if (selector.includes('|')) return false
  const [rule, ...others] = readRules(`${selector}{}`)
  if (rule === undefined || others.length > 0) return false
  return rule.alternatives.every((parts) => parts.some(({name}) => !names.has(name.toLowerCase())))
}
