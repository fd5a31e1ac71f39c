import type {Element, Root, RootContent} from 'hast'
import {documentParts} from './document.ts'
import {element} from './hast.ts'

/**
 * Page content for a host that puts it into a document of its own: what is in the head, then what is in the body.
 * Language and direction go on the content; with `wraps`, on one element around it. Other attributes of `<html>` and `<body>` stand on a tag of their own, which
 * a parser in the middle of a body takes as "add these".
 */
export function toFragment(tree: Root, {wraps}: {readonly wraps: boolean}): Root {
  const {html, head, body} = documentParts(tree)
  if (wraps) wrap(html, body)
  for (const name of ['lang', 'dir']) inherit(html, body, name)
  const carrier = [html, body].filter(({properties}) => Object.keys(properties).length > 0)
  const tags = carrier.map(({tagName, properties}): RootContent => element(tagName, properties))
  return {type: 'root', children: [...tags, ...head.children, ...body.children]}
}

/** One element that carries language and direction, where several would repeat them. */
function wrap(html: Element, body: Element): void {
  const {lang, dir} = html.properties
  if ((lang === undefined && dir === undefined) || body.children.length < 2) return
  body.children = [element('div', {}, body.children as Element['children'])]
}

function inherit(html: Element, body: Element, name: string): void {
  const value = html.properties[name]
  if (value === undefined) return
  delete html.properties[name]
  for (const child of body.children) if (child.type === 'element') child.properties[name] ??= value
}
