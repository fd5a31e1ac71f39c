import type {Page} from '../page.ts'
import {readLines} from '../source/lines.ts'
import {
  attribute,
  type ChildNode,
  type Element,
  isElement,
  isTemplate,
  type ParentNode,
  textOf,
} from '../source/source.ts'
import {type Comment, cssComments, markdownComments, scriptComments} from './code-comments.ts'
import {type Directive, directiveReader, mayHoldDirectives} from './directive.ts'

/** Directives of a page, in its comments and those of its styles and scripts, in document order. */
export function readPageDirectives({source, placeOfText}: Page): Directive[] {
  if (!mayHoldDirectives(source.masked)) return []
  const directives: (Directive | undefined)[] = []
  const readComment = directiveReader(source.masked, source.place)
  const stack: (ChildNode | ParentNode)[] = [source.tree]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === '#comment' && 'data' in node) {
      const location = node.sourceCodeLocation
      if (location) {
        directives.push(readComment({start: location.startOffset, end: location.endOffset, text: node.data}))
      }
    } else if ('tagName' in node && isElement(node)) {
      const element = node
      const code = textOf(element)
      const read = directiveReader(code, (start, end) => placeOfText(element, start, end))
      for (const comment of commentsIn(element, code)) directives.push(read(comment))
    }
    if ('tagName' in node && isTemplate(node)) stack.push(node.content)
    if ('childNodes' in node) for (const child of [...node.childNodes].reverse()) stack.push(child)
  }
  return directives.filter((directive) => directive !== undefined)
}

/** Directives of a file that a page was built from. */
export function readFileDirectives(text: string, path: string): Directive[] {
  if (!mayHoldDirectives(text)) return []
  const read = directiveReader(text, readLines(text).place)
  return commentReader(path)(text).flatMap((comment) => read(comment) ?? [])
}

function commentsIn(element: Element, code: string): Comment[] {
  if (!mayHoldDirectives(code)) return []
  if (element.tagName === 'style') return cssComments(code)
  if (element.tagName !== 'script' || /json|importmap|speculationrules/i.test(attribute(element, 'type') ?? ''))
    return []
  return scriptComments(code)
}

function commentReader(path: string): (text: string) => Comment[] {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  if (ending === 'css') return cssComments
  return /^[cm]?[jt]sx?$/.test(ending) ? scriptComments : markdownComments
}
