import type {Root} from 'hast'
import {elementsOf, getAttribute, setAttribute} from '../hast.ts'

const themed = /#gh-(dark|light)-mode-only$/

/** `picture.png#gh-dark-mode-only`: shown in one theme alone, as on GitHub. The stylesheet goes by the class. */
export function markThemedPictures() {
  return (tree: Root): void => {
    for (const {node} of elementsOf(tree)) {
      const src = node.tagName === 'img' ? getAttribute(node, 'src') : undefined
      const theme = src === undefined ? undefined : themed.exec(src)?.[1]
      if (src === undefined || theme === undefined) continue
      setAttribute(node, 'src', src.replace(themed, ''))
      const names = getAttribute(node, 'class')
      node.properties.className = [...(names === undefined ? [] : names.split(/\s+/)), `only-${theme}`]
    }
  }
}
