import {type Element, isElement, type ParentNode} from '../source/source.ts'

/** All indexes count from 0. */
export interface Position {
  readonly previous: Element | undefined
  readonly index: number
  readonly fromEnd: number
  /** Among the elements of the same name. */
  readonly ofType: number
  readonly ofTypeFromEnd: number
}

export const alone: Position = {previous: undefined, index: 0, fromEnd: 0, ofType: 0, ofTypeFromEnd: 0}

/** The position of each element in a parent. */
export function positionsIn({childNodes}: ParentNode): ReadonlyMap<Element, Position> {
  const elements = childNodes.filter(isElement)
  const totals = new Map<string, number>()
  for (const {tagName} of elements) totals.set(tagName, (totals.get(tagName) ?? 0) + 1)
  const seen = new Map<string, number>()
  return new Map(
    elements.map((element, index): [Element, Position] => {
      const ofType = seen.get(element.tagName) ?? 0
      seen.set(element.tagName, ofType + 1)
      const ofTypeFromEnd = (totals.get(element.tagName) ?? 0) - ofType - 1
      const previous = elements[index - 1]
      return [element, {previous, index, fromEnd: elements.length - index - 1, ofType, ofTypeFromEnd}]
    }),
  )
}

/** Pseudo-classes of elements that stand in one place, by name. */
export const places: ReadonlyMap<string, (position: Position) => boolean> = new Map([
  ['first-child', ({index}) => index === 0],
  ['last-child', ({fromEnd}) => fromEnd === 0],
  ['only-child', ({index, fromEnd}) => index + fromEnd === 0],
  ['first-of-type', ({ofType}) => ofType === 0],
  ['last-of-type', ({ofTypeFromEnd}) => ofTypeFromEnd === 0],
  ['only-of-type', ({ofType, ofTypeFromEnd}) => ofType + ofTypeFromEnd === 0],
])

/** Counters of `:nth-child()` and its like, by name; from 0. */
export const counts: ReadonlyMap<string, (position: Position) => number> = new Map([
  ['nth-child', ({index}) => index],
  ['nth-last-child', ({fromEnd}) => fromEnd],
  ['nth-of-type', ({ofType}) => ofType],
  ['nth-last-of-type', ({ofTypeFromEnd}) => ofTypeFromEnd],
])
