import type {Finding} from '@ampoule/lint'
import type {Paint} from './style.ts'

const marks = {error: ['red', 'error'], warning: ['yellow', 'warning'], info: ['blue', 'info']} as const

/** A finding for people: where, what, which rule, and what to do. */
export function findingLines(finding: Finding, paint: Paint): string[] {
  const {severity, message, rule, instead, place, file} = finding
  const [color, word] = marks[severity]
  const at = place === undefined ? '' : `${place.start.line}:${place.start.column}`
  const where = [file, at].filter((part) => part !== undefined && part !== '').join(':')
  return [
    `  ${where === '' ? '' : `${paint('dim', where)}  `}${paint(color, word)}  ${message}  ${paint('dim', rule)}`,
    `      ${paint('dim', `→ ${instead}`)}`,
  ]
}
