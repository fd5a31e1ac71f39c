import {attribute, type Element, isElement, type ParentNode} from '../source.ts'

/** Whether an element is one that a selector is about. */
export type Matcher = (element: Element) => boolean

/**
 * A matcher for a selector list made of types, classes, ids, attributes, `:root`, `:is()`, `:where()`, `:not()` and the
 * combinators for descendants and children; null for any other, since what it matches may change while the page is shown.
 * The pseudo-elements `::before` and `::after` are where their element is.
 */
export function matcherOf(selectors: string): Matcher | null {
  const matchers = splitOutside(selectors, ',').map(complexMatcher)
  const known = matchers.filter((matcher) => matcher !== null)
  return known.length === matchers.length ? (element) => known.some((matcher) => matcher(element)) : null
}

export function parentOf({parentNode}: Element): Element | null {
  return parentNode !== null && 'tagName' in parentNode && isElement(parentNode) ? parentNode : null
}

/** The document, fragment or shadow root that an element is in. */
export function rootOf(element: Element): ParentNode {
  let root: ParentNode = element
  while ('parentNode' in root && root.parentNode !== null) root = root.parentNode
  return root
}

function complexMatcher(selector: string): Matcher | null {
  const parts = splitOutside(selector.trim().replace(generated, ''), ' \t\n\f\r>')
  let whole: Matcher | null = null
  let isChild = false
  for (const part of parts) {
    if (part === '') continue
    if (part === '>') {
      isChild = true
      continue
    }
    const own = compoundMatcher(part)
    if (own === null) return null
    whole = whole === null ? own : within(whole, own, isChild)
    isChild = false
  }
  return isChild ? null : whole
}

function within(outer: Matcher, own: Matcher, isChild: boolean): Matcher {
  return (element) => {
    if (!own(element)) return false
    for (let parent = parentOf(element); parent !== null; parent = parentOf(parent)) {
      if (outer(parent)) return true
      if (isChild) return false
    }
    return false
  }
}

/** Splits at separators outside of brackets, parentheses and quotes; `>` is a part of its own. */
function splitOutside(text: string, separators: string): string[] {
  const parts: string[] = []
  let depth = 0
  let quote = ''
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '(' || character === '[') depth++
    else if (character === ')' || character === ']') depth--
    else if (depth === 0 && separators.includes(character)) {
      parts.push(text.slice(start, at))
      if (character === '>') parts.push('>')
      start = at + 1
    }
  }
  parts.push(text.slice(start))
  return parts
}

const generated = /::?(?:before|after)$/i
const simple =
  /^(?:(\*)|([a-zA-Z][\w-]*)|\.([\w-]+)|#([\w-]+)|\[([\w-]+)(?:=(?:"([^"\\]*)"|'([^'\\]*)'|([\w-]+)))?\]|(:root)|:(is|where|not)(?=\())/i

function compoundMatcher(compound: string): Matcher | null {
  const tests: Matcher[] = []
  for (let rest = compound; rest !== ''; ) {
    const match = simple.exec(rest)
    if (match === null) return null
    const [text, , type, name, id, attr, double, single, bare, root, logic] = match
    rest = rest.slice(text.length)
    const value = double ?? single ?? bare
    if (type !== undefined) tests.push(({tagName}) => tagName.toLowerCase() === type.toLowerCase())
    else if (name !== undefined) tests.push((element) => classesOf(element).includes(name))
    else if (id !== undefined) tests.push((element) => attribute(element, 'id') === id)
    else if (attr !== undefined) {
      tests.push((element) =>
        value === undefined ? attribute(element, attr) !== undefined : attribute(element, attr) === value,
      )
    } else if (root !== undefined) tests.push(({tagName}) => tagName === 'html')
    else if (logic !== undefined) {
      const end = closing(rest)
      const inner = matcherOf(rest.slice(1, end))
      if (inner === null) return null
      tests.push(logic.toLowerCase() === 'not' ? (element) => !inner(element) : inner)
      rest = rest.slice(end + 1)
    }
  }
  return (element) => tests.every((test) => test(element))
}

/** Where the parenthesis that the text begins with is closed. */
function closing(text: string): number {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at
  }
  return text.length
}

function classesOf(element: Element): string[] {
  return (attribute(element, 'class') ?? '').split(/[\t\n\f\r ]+/)
}
