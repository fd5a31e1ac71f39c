import type {DefaultTreeAdapterTypes} from 'parse5'
import {type Lines, readLines} from './lines.ts'
import {PageParser, parserOptions} from './page-parser.ts'
import {holdPayloads, type Payloads} from './payloads.ts'
import type {ExactPlace} from './place.ts'
import {createSelectParser} from './select.ts'

export type Document = DefaultTreeAdapterTypes.Document
export type Element = DefaultTreeAdapterTypes.Element
export type Template = DefaultTreeAdapterTypes.Template
export type ChildNode = DefaultTreeAdapterTypes.ChildNode
export type ParentNode = DefaultTreeAdapterTypes.ParentNode

export const htmlNamespace = 'http://www.w3.org/1999/xhtml'
export const svgNamespace = 'http://www.w3.org/2000/svg'

/** A page's text and the tree a browser makes of it. */
export interface Source {
  /** As it was given. */
  readonly text: string
  /** The same with long payloads masked; the tree and its offsets are of this text. */
  readonly masked: string
  readonly payloads: Payloads
  readonly tree: Document
  /** The first element that stands deeper than a browser nests, and next to its parent in the tree; undefined when none does. */
  readonly tooDeep: Element | undefined
  /** From offsets in the masked text to a place in the text. */
  place(start: number, end: number): ExactPlace
}

/** Reads a page as a browser with scripting on does: always a whole document, even when the text is a fragment. */
export function readSource(text: string): Source {
  const payloads = holdPayloads(text)
  const {masked} = payloads
  const {tree, tooDeep} = parsePage(masked)
  const lines: Lines = readLines(text)
  return {
    text,
    masked,
    payloads,
    tree,
    tooDeep,
    place: (start, end) => lines.place(payloads.toOffset(start), payloads.toOffset(end)),
  }
}

/** The tree that a browser with scripting on makes of a text; positions are in the text. */
export function parseDocument(html: string): Document {
  return parsePage(html).tree
}

function parsePage(html: string): Pick<Source, 'tree' | 'tooDeep'> {
  const parser = /<select/i.test(html) ? createSelectParser(parserOptions) : new PageParser(parserOptions)
  parser.tokenizer.write(html, true)
  return {tree: parser.document, tooDeep: parser.tooDeep}
}

/** True for a `<template>` of HTML, which holds a document of its own. */
export function isTemplate(node: ChildNode): node is Template {
  // Its name first: to look for a member that most nodes lack is slow.
  return node.nodeName === 'template' && 'content' in node
}

/** Name of an attribute as it is written, its prefix included: `xlink:href`. */
export function nameOf(attr: Element['attrs'][number]): string {
  return attr.prefix === undefined || attr.prefix === '' ? attr.name : `${attr.prefix}:${attr.name}`
}

/** Value of an attribute; undefined when the element has none of that name. HTML names are in lower case. */
export function attribute(element: Element, name: string): string | undefined {
  for (const attr of element.attrs) if (nameOf(attr) === name) return attr.value
  return undefined
}

/** The text right inside a node, as one string. */
export function textOf(node: ParentNode): string {
  let text = ''
  for (const child of node.childNodes) if ('value' in child) text += child.value
  return text
}

export function isElement(node: ChildNode | ParentNode): node is Element {
  return 'tagName' in node
}
