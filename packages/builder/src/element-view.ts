import type {ElementView} from '@ampoule/lint/internals'
import type {Element, Parents, Root} from 'hast'
import {elementsOf, getAttribute} from './hast.ts'

/** An element of the tree, as the reference table asks about it, and where it stands. */
export class TreeElement implements ElementView {
  readonly node: Element
  readonly parentNode: Parents
  /** True when it stands in the content of a `<template>`. */
  readonly inTemplate: boolean
  readonly parent: TreeElement | undefined
  readonly space: ElementView['space']
  readonly #all: ReadonlyMap<Element, TreeElement>

  constructor(
    {node, parent, inTemplate}: {readonly node: Element; readonly parent: Parents; readonly inTemplate: boolean},
    all: ReadonlyMap<Element, TreeElement>,
  ) {
    this.node = node
    this.parentNode = parent
    this.inTemplate = inTemplate
    this.parent = parent.type === 'element' ? all.get(parent) : undefined
    this.space = spaceOf(node, this.parent)
    this.#all = all
  }

  get name(): string {
    return this.node.tagName
  }

  get size(): number {
    return this.node.children.length
  }

  get before(): readonly TreeElement[] {
    return this.#siblings().slice(0, this.#siblings().indexOf(this))
  }

  get after(): readonly TreeElement[] {
    return this.#siblings().slice(this.#siblings().indexOf(this) + 1)
  }

  attribute(name: string): string | undefined {
    return getAttribute(this.node, name)
  }

  #siblings(): TreeElement[] {
    return this.parentNode.children.flatMap((child) => (child.type === 'element' ? (this.#all.get(child) ?? []) : []))
  }
}

/** All elements, templates' content included, in document order; taken before anything changes. */
export function treeElements(tree: Root): TreeElement[] {
  const all = new Map<Element, TreeElement>()
  return elementsOf(tree).map((found) => {
    const element = new TreeElement(found, all)
    all.set(found.node, element)
    return element
  })
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
