import {type Name, readRules} from '@ampoule/lint/internals'
import type {Element} from 'hast'
import postcss from 'postcss'
import type {MappedText} from './capabilities.ts'
import {getAttribute} from './hast.ts'
import {editMapped} from './mapped-text.ts'

/** Mark that tells the elements of a sprite from those of the page, in every copy that `<use>` makes of them. */
export const spriteMark = 'dataSprite'

/** The tags and classes by which rules of the page may reach elements that were in another file. */
export function reachedBy(elements: readonly Element[]): ReadonlySet<string> {
  const classes = elements.flatMap((node) => (getAttribute(node, 'class') ?? '').split(/\s+/).map((name) => `.${name}`))
  return new Set(['html', 'body', 'svg', ...elements.map(({tagName}) => tagName.toLowerCase()), ...classes])
}

/** The sheet with its rules kept off the elements of sprites; undefined when none of them would reach one. */
export function keptOffSprites(source: MappedText, names: ReadonlySet<string>): MappedText | undefined {
  const edits = readRules(source.text).flatMap(({start, end, selector, alternatives}) => {
    const parts = postcss.list.comma(selector)
    if (parts.length !== alternatives.length || !draws.test(source.text.slice(start + selector.length, end))) return []
    const next = parts.map((part, index) => {
      const isReached = (alternatives[index] ?? []).every((name) => isOf(name, names))
      return isReached && !odd.test(part) ? `${part}:where(:not([data-sprite]))` : part
    })
    const text = next.join(',')
    return next.every((part, index) => part === parts[index]) ? [] : [{start, end: start + selector.length, text}]
  })
  return edits.length === 0 ? undefined : editMapped(source, edits)
}

function isOf({kind, name}: Name, names: ReadonlySet<string>): boolean {
  return kind !== 'id' && names.has(kind === 'class' ? `.${name}` : name)
}

/** Selectors behind which nothing may stand, or that never name an element of a sprite. */
const odd = /::|:(?:before|after|first-l|root|host)|[&/]/i

/** Properties by which shapes look otherwise. */
const draws =
  /[{;\s](?:fill|stroke|stop-|opacity|color|transform|translate|rotate|scale|display|visibility|filter|mask|clip|paint-order|animation|transition|font|letter-spacing|text-|d|r|[cr]?[xy]|width|height|vector-effect|mix-blend-mode|marker)[\w-]*\s*:/i
