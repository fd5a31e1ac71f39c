import {type PseudoSelector, parse, SelectorType, type Selector as Simple} from 'css-what'
import nthCheck from 'nth-check'
import {type Element, isElement, type ParentNode} from '../source/source.ts'
import {attributeMatcher} from './attribute-selector.ts'
import {alone, counts, type Position, places, positionsIn} from './position.ts'

/** True when an element is one that a selector is about. */
export type Matcher = (element: Element) => boolean

/** One selector of a list. */
export interface Selector {
  /** The generated box that it is about; undefined when that is the element itself. */
  readonly box: string | undefined
  /** The larger one wins. Source: https://drafts.csswg.org/selectors-4/#specificity-rules */
  readonly specificity: number
  /** One of `keysOf` of all that it matches. */
  readonly key: string
  /** How many simple selectors and combinators it has. */
  readonly length: number
  readonly matches: Matcher
}

/** By which an element can be found: the empty key, which all have, its name in lower case, `.class` for each, `#id`. */
export function keysOf(element: Element): string[] {
  const keys = ['', element.tagName.toLowerCase()]
  for (const {name, value} of element.attrs) {
    if (name === 'id') keys.push(`#${value}`)
    else if (name === 'class') for (const one of classesIn(value)) keys.push(`.${one}`)
  }
  return keys
}

/** The classes that the value of `class` names, each once. Source: https://dom.spec.whatwg.org/#concept-ordered-set-parser */
export function classesIn(value: string): readonly string[] {
  return [...new Set(value.split(/[\t\n\f\r ]+/))].filter(Boolean)
}

/** Reads selectors, each once, and keeps what it has learnt of one tree while matching. */
export class Selectors {
  readonly #lists = new Map<string, readonly Selector[] | undefined>()
  readonly #siblings = new WeakMap<ParentNode, ReadonlyMap<Element, Position>>()

  /**
   * The selectors of a list, when the tree alone tells what each of them matches; else undefined: a state, such as `:hover`, a box
   * other than `::before` and `::after`, an element that is somewhere within.
   */
  read(list: string): readonly Selector[] | undefined {
    const known = this.#lists.get(list)
    if (known !== undefined || this.#lists.has(list)) return known
    const selectors = this.#compile(list)
    this.#lists.set(list, selectors)
    return selectors
  }

  /** True when any selector of the list matches; undefined where `read` gives undefined. */
  matcher(list: string): Matcher | undefined {
    const selectors = this.read(list)
    return selectors === undefined ? undefined : (element) => selectors.some(({matches}) => matches(element))
  }

  #compile(list: string): readonly Selector[] | undefined {
    try {
      const selectors = parse(list).map((tokens) => this.#complex(tokens))
      return selectors.length === 0 ? undefined : selectors
    } catch {
      // By css-what, nth-check or below: whatever it is, it is not known what it matches.
      return undefined
    }
  }

  #complex(tokens: readonly Simple[]): Selector {
    let box: string | undefined
    let specificity = 0
    let compound: Matcher[] = []
    let isComplete = false
    for (const token of tokens) {
      // Nothing that is known here comes after a generated box.
      if (box !== undefined) throw new UndecidedError()
      const combine = combinators.get(token.type)
      if (combine !== undefined) {
        if (!isComplete) throw new UndecidedError()
        compound = [combine(every(compound), this)]
        isComplete = false
        continue
      }
      isComplete = true
      specificity += weightOf(token)
      if (token.type === SelectorType.PseudoElement) box = generatedBox(token.name)
      else compound.push(this.#simple(token))
    }
    if (!isComplete) throw new UndecidedError()
    return {box, specificity, key: keyOf(tokens), length: tokens.length, matches: every(compound)}
  }

  #simple(token: Simple): Matcher {
    switch (token.type) {
      case SelectorType.Universal:
      case SelectorType.Tag: {
        if (!isAnyNamespace(token)) throw new UndecidedError()
        if (token.type === SelectorType.Universal) return () => true
        const name = token.name.toLowerCase()
        return ({tagName}) => tagName.toLowerCase() === name
      }
      case SelectorType.Attribute: {
        const matcher = isAnyNamespace(token) ? attributeMatcher(token) : undefined
        if (matcher === undefined) throw new UndecidedError()
        return matcher
      }
      case SelectorType.Pseudo:
        return this.#pseudo(token)
      default:
        throw new UndecidedError()
    }
  }

  #pseudo({name, data}: PseudoSelector): Matcher {
    if (Array.isArray(data)) {
      if (!lists.has(name)) throw new UndecidedError()
      const selectors = data.map((tokens) => this.#complex(tokens))
      const isAny: Matcher = (element) => selectors.some(({box, matches}) => box === undefined && matches(element))
      return name === 'not' ? (element) => !isAny(element) : isAny
    }
    if (name === 'root') return ({tagName}) => tagName === 'html'
    if (name === 'empty') return ({childNodes}) => childNodes.every(({nodeName}) => nodeName === '#comment')
    const place = places.get(name)
    if (place !== undefined) return (element) => place(this.position(element))
    const count = counts.get(name)
    if (count === undefined || typeof data !== 'string') throw new UndecidedError()
    const isCounted = nthCheck(data)
    return (element) => isCounted(count(this.position(element)))
  }

  /** The position of an element among those around it. */
  position(element: Element): Position {
    const parent = element.parentNode
    if (parent === null) return alone
    let positions = this.#siblings.get(parent)
    if (positions === undefined) {
      positions = positionsIn(parent)
      this.#siblings.set(parent, positions)
    }
    return positions.get(element) ?? alone
  }
}

export function parentOf({parentNode}: Element): Element | undefined {
  return parentNode !== null && 'tagName' in parentNode && isElement(parentNode) ? parentNode : undefined
}

/** The document, fragment or shadow root that an element is in. */
export function rootOf(element: Element): ParentNode {
  let root: ParentNode = element
  while ('parentNode' in root && root.parentNode !== null) root = root.parentNode
  return root
}

/** The tree does not tell. */
class UndecidedError extends Error {}

type Step = (element: Element, selectors: Selectors) => Element | undefined

const previousOf: Step = (element, selectors) => selectors.position(element).previous

const combinators: ReadonlyMap<SelectorType, (outer: Matcher, selectors: Selectors) => Matcher> = new Map([
  [SelectorType.Child, next(parentOf)],
  [SelectorType.Adjacent, next(previousOf)],
  [SelectorType.Descendant, anyOf(parentOf)],
  [SelectorType.Sibling, anyOf(previousOf)],
])

function next(step: Step) {
  return (outer: Matcher, selectors: Selectors): Matcher =>
    (element) => {
      const other = step(element, selectors)
      return other !== undefined && outer(other)
    }
}

/** Answers are kept: a chain of such combinators would be tried in all its combinations, which a hostile page makes many. */
function anyOf(step: Step) {
  return (outer: Matcher, selectors: Selectors): Matcher => {
    const known = new WeakMap<Element, boolean>()
    return (element) => {
      const passed: Element[] = []
      let answer = false
      for (let at: Element | undefined = element; at !== undefined; ) {
        const found = known.get(at)
        if (found !== undefined) {
          answer = found
          break
        }
        passed.push(at)
        at = step(at, selectors)
        answer = at !== undefined && outer(at)
        if (answer) break
      }
      for (const one of passed) known.set(one, answer)
      return answer
    }
  }
}

function every(tests: readonly Matcher[]): Matcher {
  const [first] = tests
  return tests.length === 1 && first !== undefined ? first : (element) => tests.every((test) => test(element))
}

function isAnyNamespace({namespace}: {readonly namespace: string | null}): boolean {
  return namespace === null || namespace === '*'
}

const lists: ReadonlySet<string> = new Set(['is', 'where', 'not', 'matches'])

function keyOf(tokens: readonly Simple[]): string {
  const last = tokens.slice(tokens.findLastIndex(({type}) => combinators.has(type)) + 1)
  const keys = last.map((token): string => {
    if (token.type === SelectorType.Tag) return token.name.toLowerCase()
    if (token.type !== SelectorType.Attribute || token.ignoreCase !== 'quirks') return ''
    return `${token.name === 'id' ? '#' : '.'}${token.value}`
  })
  // An id finds fewer than a class, and a class fewer than a name.
  return keys.find((key) => key.startsWith('#')) ?? keys.find((key) => key.startsWith('.')) ?? keys.find(Boolean) ?? ''
}

function generatedBox(name: string): string {
  if (name === 'before' || name === 'after') return name
  throw new UndecidedError()
}

const oneId = 1e8
const oneClass = 1e4
const oneType = 1

function weightOf(token: Simple): number {
  switch (token.type) {
    case SelectorType.Attribute:
      return token.name === 'id' && token.ignoreCase === 'quirks' ? oneId : oneClass
    case SelectorType.Tag:
    case SelectorType.PseudoElement:
      return oneType
    case SelectorType.Pseudo:
      if (!Array.isArray(token.data)) return oneClass
      return token.name === 'where' ? 0 : Math.max(0, ...token.data.map((one) => sum(one.map(weightOf))))
    default:
      return 0
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
