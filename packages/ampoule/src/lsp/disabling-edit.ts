import {defaultProfile, type Edit, type Finding} from '@ampoule/lint'
import {applyEdits, identityOf, readPage, readPageDirectives} from '@ampoule/lint/internals'

/**
 * A comment on a line of its own, above the line that a finding begins on, which hides it. Whether a comment can stand
 * there, and in which language, is tried out: it must be read as one, hide the finding and change nothing else. `before` is what is found
 * in the text.
 */
export function disablingEdit(
  text: string,
  finding: Finding,
  {before, find}: {readonly before: readonly Finding[]; find(text: string): readonly Finding[]},
): Edit | undefined {
  const {rule, place} = finding
  const offset = place?.start.offset
  if (offset === undefined || rule === 'no-unused-disable') return undefined
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const [indent = ''] = /^[ \t]*/.exec(text.slice(start, offset)) ?? []
  const newline = text.slice(0, start).endsWith('\r\n') ? '\r\n' : '\n'
  const line = place?.start.line
  const expected = summary(before.filter((other) => other.rule !== rule || other.place?.start.line !== line))
  for (const [open, close] of comments) {
    const edit = {start, end: start, text: `${indent}${open} ampoule-disable-next-line ${rule}${close}${newline}`}
    const commented = applyEdits(text, [edit])
    if (isDirective(commented, start + indent.length) && summary(find(commented)) === expected) return edit
  }
  return undefined
}

const comments = [
  ['<!--', ' -->'],
  ['/*', ' */'],
  ['//', ''],
] as const

function isDirective(text: string, offset: number): boolean {
  return readPageDirectives(readPage(text, defaultProfile)).some(({place}) => place.start.offset === offset)
}

function summary(findings: readonly Finding[]): string {
  return findings
    .map((finding) => identityOf('', finding))
    .sort()
    .join('\n')
}
