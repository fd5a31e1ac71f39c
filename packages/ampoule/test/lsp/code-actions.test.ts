import {createLinter} from '@ampoule/lint'
import {expect, test} from 'vitest'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {codeActions} from '../../src/lsp/code-actions.ts'

/** What is offered for all of a page, and how often the page is linted for it. */
function actionsFor(text: string) {
  const lint = createLinter({weigh: false})
  let count = 0
  const find = (html: string) => {
    count++
    return lint(html, 'a.html').findings
  }
  const findings = find(text)
  const document = TextDocument.create('file:///a.html', 'html', 1, text)
  const range = {start: {line: 0, character: 0}, end: {line: 9999, character: 0}}
  count = 0
  const actions = codeActions({document, findings, range, find, only: ['quickfix']})
  return {count, comments: actions.filter(({title}) => title.startsWith('Hide')).length, findings: findings.length}
}

const base = '<base href="../x/">\n'

test('comments are tried out for the first findings alone, however many there are', () => {
  const few = actionsFor(base.repeat(100))
  const many = actionsFor(base.repeat(400))
  expect(few.comments).toBeGreaterThan(3)
  expect(many.findings).toBeGreaterThan(400)
  expect(many.count).toBe(few.count)
  expect(actionsFor(base.repeat(100) + ' '.repeat(3_000_000)).count).toBeLessThan(few.count)
})

test('one comment is offered for all findings of a rule on a line', () => {
  expect(actionsFor(`<title>x</title>\n${base.trim().repeat(20)}`).comments).toBeLessThanOrEqual(2)
})
