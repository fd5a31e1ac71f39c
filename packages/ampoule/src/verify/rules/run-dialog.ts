import type {RunExample, RunRule} from '../run-rule.ts'
import {distinct, howOften, shown, when} from '../run-rule.ts'

export const rule: RunRule = {
  id: 'run-dialog',
  severity: 'warning',
  summary: 'The page shows a dialog of the browser, or prints.',
  why: 'It stops the page until the reader answers, and in many sandboxes it does nothing.',
  instead: 'Use `<dialog>`, or write into the page; print when the reader asks for it.',
  check({attempts}, report) {
    const dialogs = attempts.filter(({kind}) => kind === 'dialog' || kind === 'print')
    for (const {when: moment, kind, what} of distinct(dialogs, ({what}) => what)) {
      const times = dialogs.filter((dialog) => dialog.what === what).length
      const often = howOften(times)
      report({
        message:
          kind === 'print' ? `Page prints${often}${when(moment)}` : `Page shows ${shown(what)}${often}${when(moment)}`,
        // Whoever clicks may expect one.
        severity: moment === 'load' || times > 1 ? 'warning' : 'info',
      })
    }
  },
}

export const examples: readonly RunExample[] = [
  {name: 'dialog element', html: '<dialog open>Saved</dialog>', findings: []},
  {
    name: 'a dialog that the reader has asked for',
    html: '<p>Hello</p>\n<button onclick="alert(1)">About</button>',
    findings: ['Page shows alert: 1 (after click on "About")'],
  },
  {name: 'alert', html: '<p>Hello</p>\n<script>alert("Hi")</script>', findings: ['Page shows alert: Hi']},
  {
    name: 'a storm',
    html: '<p>Hello</p>\n<script>for (let i = 0; i < 5; i++) confirm("Sure?")</script>',
    findings: ['Page shows confirm: Sure?, 5 times'],
  },
  {name: 'print', html: '<p>Hello</p>\n<script>print()</script>', findings: ['Page prints']},
]
