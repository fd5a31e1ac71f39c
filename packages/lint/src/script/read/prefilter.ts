import {assignedNames, calledNames, constructedNames, readNames} from '../sinks/vocabulary.ts'

/** Words that stand in data as often as in code. What they do needs another word beside them, one of `telling`. */
const common: ReadonlySet<string> = new Set([
  'set',
  'replace',
  'append',
  'add',
  'after',
  'before',
  'text',
  'data',
  'click',
])
const telling = ['document', 'location', 'CSSStyleSheet', 'attributeStyleMap', 'import', 'export']

const words: readonly string[] = [
  ...new Set([...calledNames, ...constructedNames, ...assignedNames, ...readNames, ...telling]),
].filter((word) => !common.has(word))

/** Computed members of the global object, and names written with escapes. */
const shapes = String.raw`\b(?:window|self|globalThis|this|top|parent|regions|document|navigator)\s*(?:\?\.)?\[|\\u`

const trigger = new RegExp(`${shapes}|\\b(?:${words.join('|')})\\b`)

/** True when a script may do anything that is in the reference table. When it may not, it need not be parsed. */
export function mayAct(code: string): boolean {
  return trigger.test(code)
}
