import type {Element, ElementContent} from 'hast'
import {element} from './hast.ts'

/** A box that scrolls, also by keys. */
export function scrollBox(children: ElementContent[] = []): Element {
  return element('div', {className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: 'Table'}, children)
}
