import type {ElementView} from '@ampoule/lint/internals'
import type {Element, Parents, Root} from 'hast'
import {getAttribute} from './hast.ts'

/** An element of the tree, as the reference table asks about it, and where it stands. */
export class TreeElement implements ElementView {
  readonly node: Element
  readonly parentNode: Parents
  readonly parent: TreeElement | undefined
  /** True when it stands in the content of a `<template>`. */
  readonly inTemplate: boolean
  readonly space: ElementView['space']

  constructor(node: Element, parentNode: Parents, parent: TreeElement | undefined, inTemplate: boolean) {
    this.node = node
    this.parentNode = parentNode
    this.parent = parent
    this.inTemplate = inTemplate
    this.space = spaceOf(node, parent)
  }

  get name(): string {
    return this.node.tagName
  }

  get size(): number {
    return this.node.children.length
  }

  get before(): readonly TreeElement[] {
    return this.#beside((index, own) => index < own)
  }

  get after(): readonly TreeElement[] {
    return this.#beside((index, own) => index > own)
  }

  attribute(name: string): string | undefined {
    return getAttribute(this.node, name)
  }

  #beside(isMeant: (index: number, own: number) => boolean): TreeElement[] {
    const {children} = this.parentNode
    const own = children.indexOf(this.node as never)
    return children.flatMap((child, index) =>
      child.type === 'element' && isMeant(index, own)
        ? new TreeElement(child, this.parentNode, this.parent, this.inTemplate)
        : [],
    )
  }
}

/**
 * All elements, templates' content included, in document order; taken before anything changes. Without recursion, and
 * without a list of ancestors each: real pages nest thousands of elements.
 */
export function treeElements(tree: Root): TreeElement[] {
  const found: TreeElement[] = []
  const stack: TreeElement[] = []
  const push = (node: Parents, parent: TreeElement | undefined, inTemplate: boolean): void => {
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (child?.type === 'element') stack.push(new TreeElement(child, node, parent, inTemplate))
    }
  }
  push(tree, undefined, false)
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    found.push(next)
    push(next.node, next, next.inTemplate)
    if (next.node.content !== undefined) push(next.node.content, undefined, true)
  }
  return found
}

/** A tree does not say it: what is in `<svg>` is SVG, but for what is in its `<foreignObject>`. */
function spaceOf({tagName}: Element, parent: TreeElement | undefined): ElementView['space'] {
  if (tagName === 'svg' || tagName === 'math') return tagName
  if (parent === undefined || parent.space === 'html') return 'html'
  return holdsHtml.has(parent.name) ? 'html' : parent.space
}

/** Source: https://html.spec.whatwg.org/multipage/parsing.html#html-integration-point */
const holdsHtml: ReadonlySet<string> = new Set([
  'foreignObject',
  'desc',
  'title',
  'annotation-xml',
  'mi',
  'mo',
  'mn',
  'ms',
  'mtext',
] as const)
