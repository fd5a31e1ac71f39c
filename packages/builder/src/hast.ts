import type {CssFound} from '@ampoule/lint/internals'
import type {Element, ElementContent, Nodes, Parents, Properties, Root} from 'hast'
import {find, html, svg} from 'property-information'
import type {MappedText} from './capabilities.ts'

declare module 'hast' {
  interface TextData {
    /** The text as a pass made it, with where its parts come from, when not from the page itself. */
    mapped?: MappedText
    /** The code that a script holds as a string and runs later. */
    code?: MappedText
    /** The files that a stylesheet fetches, with the text that was read for them. */
    found?: {readonly css: string; readonly all: readonly CssFound[]}
  }
  interface ElementData {
    /** The file that `position` is in, when it is not the page. */
    file?: string
    /** The address of a frame that has a `srcdoc` in its place. */
    frameSrc?: string
  }
}

/** Value of an attribute by its name in HTML (`srcset`, `xlink:href`), as text; undefined when it is not there. */
export function getAttribute(element: Element, name: string): string | undefined {
  // Most elements of a long document have none, and each pass asks all of them.
  if (!hasAttributes(element)) return undefined
  const value = element.properties[propertyName(element, name)]
  if (value === undefined || value === null || value === false) return undefined
  if (value === true) return ''
  return Array.isArray(value) ? value.join(separator(name)) : String(value)
}

function hasAttributes({properties}: Element): boolean {
  for (const _ in properties) return true
  return false
}

export function setAttribute(element: Element, name: string, value: string): void {
  element.properties[propertyName(element, name)] = value
}

export function removeAttribute(element: Element, name: string): void {
  delete element.properties[propertyName(element, name)]
}

/** The words of a list such as `rel` or `class`, in lower case. */
export function wordsOf(element: Element, name: string): string[] {
  const words = getAttribute(element, name)
  return words === undefined ? [] : words.toLowerCase().split(/[\t\n\f\r ]+/)
}

/** True when a list of words such as `rel` or `class` holds `word`, in any case. */
export function hasWord(element: Element, name: string, word: string): boolean {
  return wordsOf(element, name).includes(word)
}

export function element(tagName: string, properties: Properties = {}, children: ElementContent[] = []): Element {
  return {type: 'element', tagName, properties, children}
}

/** The text right inside an element. */
export function textOf(node: Parents): string {
  let text = ''
  for (const child of node.children) if (child.type === 'text') text += child.value
  return text
}

/** All the text in a node. */
export function allText(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(allText).join('') : ''
}

export interface Found {
  readonly node: Element
  readonly parent: Parents
  /** True when it stands in the content of a `<template>`. */
  readonly inTemplate: boolean
}

/**
 * All elements, templates' content included, in document order; taken before anything changes. Without recursion, and
 * without a list of ancestors each: real pages nest thousands of elements.
 */
export function elementsOf(tree: Root): Found[] {
  const found: Found[] = []
  const stack: Found[] = []
  const push = (parent: Parents, inTemplate: boolean): void => {
    for (let index = parent.children.length - 1; index >= 0; index--) {
      const node = parent.children[index]
      if (node?.type === 'element') stack.push({node, parent, inTemplate})
    }
  }
  push(tree, false)
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    found.push(next)
    const {node, inTemplate} = next
    push(node, inTemplate)
    if (node.content !== undefined) push(node.content, true)
  }
  return found
}

/** An element and all in it, in the same order. */
export function elementsIn(element: Element): Element[] {
  return elementsOf({type: 'root', children: [element]}).map(({node}) => node)
}

/** Puts `next` where `node` stands; nothing happens when `node` is no longer there. */
export function replaceIn(parent: Parents, node: Element, ...next: readonly (Element | ElementContent)[]): void {
  const index = parent.children.indexOf(node as never)
  if (index !== -1) parent.children.splice(index, 1, ...(next as never[]))
}

function propertyName(node: Element, name: string): string {
  const inSvg = svgTags.test(node.tagName) || name.startsWith('xlink:')
  return find(inSvg ? svg : html, name).property
}

// Tag names that only SVG has and that hold addresses; `a`, `script`, `style` share their property names with HTML.
const svgTags =
  /^(?:image|feImage|use|set|animate|linearGradient|radialGradient|pattern|textPath|mpath|svg|g|path|rect)$/

function separator(name: string): string {
  return name === 'accept' ? ', ' : ' '
}
