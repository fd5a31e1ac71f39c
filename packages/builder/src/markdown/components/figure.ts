import {element} from '../../hast.ts'
import type {Component} from './component.ts'

/** `:::figure[Caption]`: anything with a caption. */
export const figure: Component = {
  names: ['figure'],
  classes: [],
  css: '',
  render({attributes, label, children}) {
    const {id} = attributes
    const caption = label ? [element('figcaption', {}, [...label])] : []
    // An image alone is no paragraph.
    const content = children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'p' && child.children.every(isPicture) ? child.children : [child],
    )
    return [element('figure', id === undefined ? {} : {id}, [...content, ...caption])]
  },
}

function isPicture(child: {type: string; tagName?: string; value?: string}): boolean {
  return child.tagName === 'img' || (child.type === 'text' && child.value?.trim() === '')
}
