import type {Edit, Finding, FixResult} from '@ampoule/lint'
import {fixUntilStable} from '@ampoule/lint/internals'
import type {CodeAction, Range, TextEdit} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {toDiagnostic} from './diagnostics.ts'
import {disablingEdit} from './disabling-edit.ts'

export interface ActionRequest {
  readonly document: TextDocument
  /** Findings in this very text. */
  readonly findings: readonly Finding[]
  readonly range: Range
  /** Kinds that the editor asks for; all when left out. */
  readonly only?: readonly string[]
  /** Lints a changed text. */
  find(text: string): readonly Finding[]
}

/** Fixes for the findings at a place, comments that hide them, and all safe fixes of the file at once. */
export function codeActions(request: ActionRequest): CodeAction[] {
  const {document, findings, range, only, find} = request
  const wants = (kind: string): boolean =>
    only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`))
  const own = findings.filter(({file}) => file === undefined)
  const actions: CodeAction[] = []
  if (wants('quickfix')) {
    const here = own.filter((finding) => touches(toDiagnostic(finding).range, range))
    actions.push(
      ...here.flatMap((finding) => fixAction(document, finding)),
      ...toDisable(here, document.getText().length).flatMap((finding) => disableAction(document, finding, request)),
    )
  }
  if (wants('source.fixAll.ampoule') && own.some(({fix}) => fix?.kind === 'safe')) {
    const {html, fixed}: FixResult = fixUntilStable(document.getText(), find, 'safe')
    if (fixed.length > 0)
      actions.push({
        title: 'Make all safe fixes of ampoule',
        kind: 'source.fixAll.ampoule',
        edit: changes(document, [whole(document, html)]),
      })
  }
  return actions
}

function fixAction(document: TextDocument, finding: Finding): CodeAction[] {
  const {fix, rule, instead} = finding
  if (fix === undefined) return []
  const isSafe = fix.kind === 'safe'
  return [
    {
      title: `${isSafe ? 'Fix' : 'Fix, which may change what the reader sees'}: ${instead} (${rule})`,
      kind: 'quickfix',
      diagnostics: [toDiagnostic(finding)],
      isPreferred: isSafe,
      edit: changes(
        document,
        fix.edits.map((edit) => toTextEdit(document, edit)),
      ),
    },
  ]
}

/**
 * Findings to offer a comment for, of which one hides all of a rule on a line. Where it can stand is tried out by linting the page again, so
 * that it is offered for the first few, the fewer the longer the page is.
 */
function toDisable(findings: readonly Finding[], length: number): readonly Finding[] {
  const distinct = new Map(
    findings.toReversed().map((finding) => [`${finding.place?.start.line} ${finding.rule}`, finding]),
  )
  return [...distinct.values()].reverse().slice(0, Math.max(1, Math.min(mostComments, mostLinted / length)))
}

const mostComments = 8
/** In UTF-16 code units. */
const mostLinted = 2_000_000

function disableAction(document: TextDocument, finding: Finding, {findings, find}: ActionRequest): CodeAction[] {
  const edit = disablingEdit(document.getText(), finding, {before: findings, find})
  if (edit === undefined) return []
  return [
    {
      title: `Hide \`${finding.rule}\` on the next line with a comment`,
      kind: 'quickfix',
      diagnostics: [toDiagnostic(finding)],
      edit: changes(document, [toTextEdit(document, edit)]),
    },
  ]
}

function toTextEdit(document: TextDocument, {start, end, text}: Edit): TextEdit {
  return {range: {start: document.positionAt(start), end: document.positionAt(end)}, newText: text}
}

function whole(document: TextDocument, text: string): TextEdit {
  return toTextEdit(document, {start: 0, end: document.getText().length, text})
}

function changes({uri}: TextDocument, edits: TextEdit[]): CodeAction['edit'] & object {
  return {changes: {[uri]: edits}}
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start)
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}
