import type {Element, ElementContent} from 'hast'
import {allText, element} from '../hast.ts'

/** How much a note matters; each has its colour. */
export type Severity = 'blocker' | 'warning' | 'question' | 'note' | 'praise'

/** Note of a reviewer on lines. */
export interface DiffNote {
  /** Empty where there is one file. */
  readonly path: string
  readonly from: number
  readonly to: number
  /** True when the lines are those of the file as it was. */
  readonly isOld: boolean
  readonly severity: Severity
  readonly content: readonly ElementContent[]
}

const severities: Readonly<Record<Severity, string>> = {
  blocker: 'blocker critical error must bug security blocking',
  warning: 'warning major should risk performance caution',
  question: 'question why clarify',
  note: 'note nit minor suggestion info style optional',
  praise: 'praise good nice kudos',
}
const byWord = new Map(
  Object.entries(severities).flatMap(([name, words]) => words.split(' ').map((word) => [word, name as Severity])),
)
const target = /^(?:(.*):)?L?(-)?(\d{1,7})(?:[-–]L?(\d{1,7}))?$/

/** The note that an item of a list is: `src/a.ts:12-14` in code, then perhaps **warning**, then what it says. */
export function noteOfItem(item: Element): DiffNote | undefined {
  const parts = [...item.children]
  while (isBlank(parts[0])) parts.shift()
  const [first] = parts
  const inner = first?.type === 'element' && first.tagName === 'p' ? [...first.children] : parts
  while (isBlank(inner[0])) inner.shift()
  const code = inner.shift()
  if (code?.type !== 'element' || code.tagName !== 'code') return undefined
  const [, path = '', minus, from, to = from] = target.exec(allText(code).trim()) ?? []
  if (from === undefined) return undefined
  while (isBlank(inner[0])) inner.shift()
  const severity = takeSeverity(inner)
  const [start] = inner
  if (start?.type === 'text') inner[0] = {type: 'text', value: start.value.replace(/^[\s:,–—-]+/, '')}
  const content = inner === parts ? inner : [element('p', {}, inner), ...parts.slice(1)]
  return {path, from: Number(from), to: Number(to), isOld: minus !== undefined, severity, content}
}

/** Notes in a patch below a line: `! warning: text`, each line that says how much it matters a note of its own. */
export function noteOfRemarks(remarks: readonly string[]): Pick<DiffNote, 'severity' | 'content'>[] {
  const notes: {severity: Severity; text: string}[] = []
  for (const remark of remarks) {
    const [, word = '', rest = ''] = /^\**(\w+)\**:\**\s*(.*)$/.exec(remark) ?? []
    const severity = byWord.get(word.toLowerCase())
    const last = notes.at(-1)
    if (severity !== undefined) notes.push({severity, text: rest})
    else if (last === undefined) notes.push({severity: 'note', text: remark})
    else last.text += ` ${remark}`
  }
  return notes.map(({severity, text}) => ({severity, content: withCode(text)}))
}

function takeSeverity(parts: ElementContent[]): Severity {
  const [first] = parts
  const word = first?.type === 'element' && first.tagName === 'strong' ? allText(first).replace(/\W+$/, '') : undefined
  const severity = byWord.get(word?.trim().toLowerCase() ?? '')
  if (severity !== undefined) parts.shift()
  return severity ?? 'note'
}

function withCode(text: string): ElementContent[] {
  return text
    .split('`')
    .map(
      (value, at): ElementContent =>
        at % 2 === 1 ? element('code', {}, [{type: 'text', value}]) : {type: 'text', value},
    )
}

function isBlank(node: ElementContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === ''
}
