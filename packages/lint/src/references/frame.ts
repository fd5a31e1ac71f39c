import {parse} from 'parse5'
import type {Element, ParentNode} from '../source.ts'
import {locateInAttribute, type TextContext} from './locate.ts'
import type {Scope} from './reading.ts'

/** Frames in frames deeper than this are not read. */
const maxDepth = 8

/** Reads the document of `<iframe srcdoc>`: it inherits the page's policy, so what it holds is judged by it. */
export function readFrameDocument(
  element: Element,
  name: string,
  html: string,
  scope: Scope,
  read: (tree: ParentNode, scope: Scope) => void,
): void {
  if (scope.depth >= maxDepth) return
  const context: TextContext = {
    text: html,
    locate: (start, end) => locateInAttribute(scope.context, element, name, start, end),
  }
  read(parse(html, {sourceCodeLocationInfo: true}), {...scope, context, depth: scope.depth + 1})
}
