import {longest, type Notes} from './notes.ts'
import type {ElementNote, ScriptPoint} from './seen.ts'

/** Facts that the script of the run tells from within the page. */
export type PageReport =
  | {
      readonly kind: 'violation'
      readonly directive: string
      readonly blocked: string
      readonly at: ScriptPoint
      readonly element?: ElementNote
    }
  | {readonly kind: 'rejection'; readonly text: string}
  | {readonly kind: 'print'}

/** Writes down what a page reports; a page may forge any of it. */
export function takeReport(notes: Notes, report: PageReport): void {
  if (report.kind === 'print') notes.attempt('print', 'print')
  else if (report.kind === 'rejection') notes.rejections.add(String(report.text))
  else if (report.kind === 'violation') {
    const {directive, blocked, at, element} = report
    notes.violation({
      directive: String(directive),
      blocked: String(blocked).slice(0, longest),
      ...(at.line > 0 && {at}),
      ...(element && {element}),
    })
  }
}

/** The innermost place in a stack that has an address. */
export function pointInStack(stack: string): ScriptPoint | undefined {
  const [, url, line, column] = /(?:^|[\s(])((?:https?|blob|data|about):[^\s()]*?):(\d+):(\d+)\)?$/m.exec(stack) ?? []
  return url === undefined ? undefined : {url, line: Number(line), column: Number(column)}
}
