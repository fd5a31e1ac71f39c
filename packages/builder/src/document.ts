import type {Element, ElementContent, Root, RootContent} from 'hast'
import {element} from './hast.ts'

/** The parts of a page that every build has, whatever it was made from. */
export interface DocumentParts {
  readonly html: Element
  readonly head: Element
  readonly body: Element
}

/** Finds `<html>`, `<head>` and `<body>`; makes what is missing, so that every pass sees one shape. */
export function documentParts(tree: Root): DocumentParts {
  const html = child(tree, 'html') ?? wrap(tree)
  const head = child(html, 'head') ?? insert(html, element('head'), 0)
  const body = child(html, 'body') ?? child(html, 'frameset') ?? insert(html, element('body'), html.children.length)
  return {html, head, body}
}

function child(parent: Root | Element, tagName: string): Element | undefined {
  for (const node of parent.children) if (node.type === 'element' && node.tagName === tagName) return node
  return undefined
}

function insert(parent: Element, node: Element, index: number): Element {
  parent.children.splice(index, 0, node)
  return node
}

function wrap(tree: Root): Element {
  const body = element('body', {}, tree.children.filter(isBodyContent))
  const html = element('html', {}, [element('head'), body])
  tree.children = [...tree.children.filter((node) => node.type === 'doctype'), html]
  return html
}

function isBodyContent(node: RootContent): node is ElementContent {
  return node.type !== 'doctype'
}
