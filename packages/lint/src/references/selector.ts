import {attribute, type Element, isElement} from '../source.ts'

/** Whether an element is one that a selector is about. */
export type Matcher = (element: Element) => boolean

/**
 * A matcher for a selector list made of types, classes, ids, attributes, `:root` and the combinators for descendants and
 * children; null for any other, since what it matches may change while the page is shown.
 */
export function matcherOf(selectors: string): Matcher | null {
  const matchers = selectors.split(',').map(complexMatcher)
  const known = matchers.filter((matcher) => matcher !== null)
  return known.length === matchers.length ? (element) => known.some((matcher) => matcher(element)) : null
}

function complexMatcher(selector: string): Matcher | null {
  const parts = selector.trim().split(/\s*(>)\s*|\s+/).filter((part) => part !== undefined && part !== '')
  let whole: Matcher | null = null
  let isChild = false
  for (const part of parts) {
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

export function parentOf({parentNode}: Element): Element | null {
  return parentNode !== null && 'tagName' in parentNode && isElement(parentNode) ? parentNode : null
}

const simple = /^(?:(\*)|([a-zA-Z][\w-]*)|\.([\w-]+)|#([\w-]+)|\[([\w-]+)(?:=(?:"([^"\\]*)"|'([^'\\]*)'|([\w-]+)))?\]|(:root))/

function compoundMatcher(compound: string): Matcher | null {
  const tests: Matcher[] = []
  for (let rest = compound; rest !== ''; ) {
    const match = simple.exec(rest)
    if (match === null) return null
    const [text, , type, name, id, attr, double, single, bare, root] = match
    const value = double ?? single ?? bare
    if (type !== undefined) tests.push(({tagName}) => tagName.toLowerCase() === type.toLowerCase())
    else if (name !== undefined) tests.push((element) => classesOf(element).includes(name))
    else if (id !== undefined) tests.push((element) => attribute(element, 'id') === id)
    else if (attr !== undefined) {
      tests.push((element) => (value === undefined ? attribute(element, attr) !== undefined : attribute(element, attr) === value))
    } else if (root !== undefined) tests.push(({tagName}) => tagName === 'html')
    rest = rest.slice(text.length)
  }
  return (element) => tests.every((test) => test(element))
}

function classesOf(element: Element): string[] {
  return (attribute(element, 'class') ?? '').split(/[\t\n\f\r ]+/)
}
