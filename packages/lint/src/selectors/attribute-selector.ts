import {AttributeAction, type AttributeSelector} from 'css-what'
import {attribute, type Element} from '../source/source.ts'

/** Undefined for what CSS does not know. */
export function attributeMatcher({
  name,
  action,
  value,
  ignoreCase,
}: AttributeSelector): ((element: Element) => boolean) | undefined {
  const compare = comparisons.get(action)
  if (compare === undefined) return undefined
  const fold = (text: string): string => (ignoreCase === true ? text.toLowerCase() : text)
  const wanted = fold(value)
  return (element) => {
    const given = attribute(element, name)
    return given !== undefined && compare(fold(given), wanted)
  }
}

type Compare = (given: string, wanted: string) => boolean

/** Source: https://drafts.csswg.org/selectors-4/#attribute-selectors */
const comparisons: ReadonlyMap<AttributeAction, Compare> = new Map<AttributeAction, Compare>([
  [AttributeAction.Exists, () => true],
  [AttributeAction.Equals, (given, wanted) => given === wanted],
  [AttributeAction.Element, (given, wanted) => given.split(/[\t\n\f\r ]+/).includes(wanted) && wanted !== ''],
  [AttributeAction.Hyphen, (given, wanted) => given === wanted || given.startsWith(`${wanted}-`)],
  [AttributeAction.Start, (given, wanted) => wanted !== '' && given.startsWith(wanted)],
  [AttributeAction.End, (given, wanted) => wanted !== '' && given.endsWith(wanted)],
  [AttributeAction.Any, (given, wanted) => wanted !== '' && given.includes(wanted)],
])
