import type {Root} from 'hast'
import {elementsOf} from '../hast.ts'

/** Says of the boxes of a task list what they show: nothing else names them. */
export function nameBoxes(tree: Root): void {
  for (const {node} of elementsOf(tree)) {
    const {type, role, disabled, checked} = node.properties
    if (node.tagName === 'input' && type === 'checkbox' && role === undefined && disabled === true)
      node.properties.ariaLabel ??= checked === true ? 'Done' : 'Open'
  }
}
