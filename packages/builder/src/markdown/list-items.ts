import type {List, Parents} from 'mdast'
import {defaultHandlers, type Options} from 'remark-rehype'

type Handler = NonNullable<NonNullable<Options['handlers']>['listItem']>

/**
 * Handler of list items that makes what the handler of mdast-util-to-hast makes. That one looks through the whole list at each
 * item, to see whether the list is loose; this one looks once a list.
 */
export function listItemHandler(): Handler {
  const seen = new WeakMap<Parents, Parents>()
  return (state, node, parent) => {
    if (parent?.type !== 'list') return defaultHandlers.listItem(state, node, parent)
    const list = seen.get(parent) ?? {...parent, spread: isLoose(parent), children: []}
    seen.set(parent, list)
    return defaultHandlers.listItem(state, node, list)
  }
}

function isLoose({spread, children}: List): boolean {
  return spread === true || children.some((item) => item.spread ?? item.children.length > 1)
}
