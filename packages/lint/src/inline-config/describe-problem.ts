import type {Edit} from '../finding.ts'
import type {Place} from '../source/place.ts'
import type {DirectiveProblem} from './hide-disabled.ts'

/** Each message is written once, here. */
export const directiveMessages = {
  unused: '`{comment}` hides nothing',
  rule: '`{rule}` in `{comment}` hides nothing',
  unknownRule: '`{rule}` in `{comment}` is not a rule',
  misspeltRule: '`{rule}` in `{comment}` is not a rule; did you mean `{near}`?',
  comment: 'Unknown comment `{comment}`; use `ampoule-disable[-next-line|-file]` or `ampoule-enable`',
  forbidden: '`{comment}` has no effect: hiding findings is not allowed here',
} as const

type Described =
  | {readonly message: 'unused' | 'comment' | 'forbidden'; readonly data: {readonly comment: string}}
  | {readonly message: 'rule' | 'unknownRule'; readonly data: {readonly comment: string; readonly rule: string}}
  | {
      readonly message: 'misspeltRule'
      readonly data: {readonly comment: string; readonly rule: string; readonly near: string}
    }

/** The message for a useless comment. One that hides nothing at all can be removed. */
export function describeProblem(problem: DirectiveProblem): Described & {place: Place; fix?: readonly Edit[]} {
  const {kind, directive, rule, near} = problem
  const {name: comment, place, removal} = directive
  if (kind === 'forbidden') return {message: 'forbidden', data: {comment}, place}
  if (kind === 'unknown-directive') return {message: 'comment', data: {comment}, place}
  if (rule === undefined) return {message: 'unused', data: {comment}, place, ...takeOut(removal)}
  if (kind === 'unused') return {message: 'rule', data: {comment, rule}, place}
  if (near === undefined) return {message: 'unknownRule', data: {comment, rule}, place}
  return {message: 'misspeltRule', data: {comment, rule, near}, place}
}

function takeOut({start, end}: Place): {fix?: readonly Edit[]} {
  if (start.offset === undefined || end.offset === undefined) return {}
  return {fix: [{start: start.offset, end: end.offset, text: ''}]}
}
