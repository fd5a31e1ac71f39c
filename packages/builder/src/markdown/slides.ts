import type {ElementContent, Root} from 'hast'
import {element} from '../hast.ts'

/** Makes a slide of what stands between two lines (`---`). Footnotes stay behind the last. */
export function makeSlides(tree: Root): void {
  const slides: ElementContent[][] = [[]]
  for (const node of tree.children) {
    if (node.type === 'doctype') continue
    if (node.type === 'element' && node.tagName === 'hr') slides.push([])
    else slides.at(-1)?.push(node)
  }
  tree.children = slides
    .filter((slide) => slide.some((node) => node.type === 'element'))
    .map((children) => element('section', {className: ['slide']}, children))
}
