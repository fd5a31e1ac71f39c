import {type LintedFile, lintFile, reporters} from '@ampoule/lint'
import {loadCounter} from '@ampoule/lint/internals'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {documented} from '../packages/lint/src/rules/index.ts'
import {Chromium} from './support/browser.ts'
import {Looks} from './support/same-look.ts'

// The dullest agent there is: it knows nothing of pages, reads a report for agents, and makes the edits that stand in it.

/** What is around the faults of a page: it is clean by itself. */
const body =
  '<main><h1>Third quarter</h1><p>Revenue rose to <b>14</b> million.</p><svg viewBox="0 0 40 10" width="200"><path d="M0 9L20 3L40 6" fill="none" stroke="teal"/></svg></main>'

interface BrokenPage {
  readonly html: string
  readonly kind: 'one fault' | 'several faults'
}

/** Sixty pages: each fault that has an edit by itself, and two or three of different rules in one page. */
function brokenPages(): BrokenPage[] {
  const faults = documented.flatMap(({rule, examples}) =>
    examples
      .filter(
        ({fixed, findings, options, profile}) => fixed !== undefined && findings.length > 0 && !options && !profile,
      )
      .map(({html}) => ({rule: rule.id, html})),
  )
  const alone = faults.map(({html}) => `${html}\n${body}`)
  const together = faults.map(({html}, index) => {
    const others = [7, 19].flatMap((step) => {
      const other = faults[(index + step) % faults.length]
      return other === undefined || other.rule === faults[index]?.rule || isWhole(other.html) ? [] : [other.html]
    })
    return [html, body, ...others].join('\n')
  })
  return [
    ...alone.map((html) => ({html, kind: 'one fault'}) as const),
    ...together.map((html) => ({html, kind: 'several faults'}) as const),
  ]
    .filter(({html}) => isBroken(judge(html)))
    .slice(0, 60)
}

const isWhole = (html: string): boolean => /<(?:!doctype|html|head|body|title|meta|base)\b/i.test(html)
const judge = (html: string): LintedFile => lintFile(html, {path: 'page.html'})
const isBroken = ({findings}: LintedFile): boolean => findings.some(({severity, fix}) => severity !== 'info' && fix)
const isClean = ({findings}: LintedFile): boolean => findings.every(({severity}) => severity === 'info')

interface Edit {
  readonly from: string
  readonly to: string
}

function editsOf(report: string): Edit[] {
  const lines = report.matchAll(/^ {2}edit \((?:safe|unsafe)\): (".*") → (".*")$/gm)
  return [...lines].map(([, before = '', after = '']) => ({from: JSON.parse(before), to: JSON.parse(after)}))
}

/** The edits of a report, made one by one where their text stands once. */
function apply(html: string, edits: readonly Edit[]): string {
  return edits.reduce((text, {from, to}) => (text.split(from).length === 2 ? text.replace(from, () => to) : text), html)
}

const report = (html: string): string => reporters.agent.report([judge(html)], {version: '0', readSource: () => html})

let chromium: Chromium
let looks: Looks
beforeAll(async () => {
  chromium = await Chromium.launch()
  looks = await Looks.open(chromium)
})
afterAll(() => chromium.close())

interface Repair {
  readonly kind: BrokenPage['kind']
  readonly rounds: number
  readonly page: number
  readonly report: number
  readonly edits: number
}

test('of 60 broken pages, edits alone repair 55 in two rounds, and they look the same', async () => {
  const pages = brokenPages()
  expect(pages).toHaveLength(60)
  const count = await loadCounter('o200k')
  const failed: string[] = []
  const repairs: Repair[] = []
  for (const {html, kind} of pages) {
    let [text, told, made, rounds] = [html, 0, 0, 0]
    for (; rounds < 2 && !isClean(judge(text)); rounds++) {
      const said = report(text)
      const edits = editsOf(said)
      told += count(said)
      // As a tool for edits is called: both texts, as JSON.
      made += count(edits.map((edit) => JSON.stringify(edit)).join('\n'))
      text = apply(text, edits)
    }
    repairs.push({kind, rounds, page: count(html), report: told, edits: made})
    if (!isClean(judge(text))) failed.push(`not clean: ${html}\n${report(text)}`)
    else if (!(await looks.same(html, text))) failed.push(`another look: ${html}\n${text}`)
  }
  expect(failed.length, failed.join('\n\n')).toBeLessThanOrEqual(5)
  await expect(table(repairs)).toMatchFileSnapshot('../docs/repair.md')
})

/** What a repair costs an agent, as documentation. */
function table(repairs: readonly Repair[]): string {
  const rows = (['one fault', 'several faults'] as const).map((kind) => {
    const own = repairs.filter((repair) => repair.kind === kind)
    const cells = (['page', 'report', 'edits'] as const).map((part) => {
      const tokens = own.map((repair) => repair[part])
      return `${Math.round(tokens.reduce((sum, one) => sum + one, 0) / own.length)}, at most ${Math.max(...tokens)}`
    })
    const once = own.filter(({rounds}) => rounds === 1).length
    return `| ${kind} | ${own.length} | ${once} | ${cells.join(' | ')} |`
  })
  return [
    '# What a repair costs',
    '',
    'Made by `npx vitest run test/repair.test.ts -u`. Sixty small broken pages are repaired by a script that knows nothing but the report of',
    '`lint --format agent`: it makes the edits that stand in it, lints again, and makes those. At least 55 of them are clean after two rounds and',
    'look the same in Chromium. Tokens are exact counts of o200k: a mean, and the most. An agent reads the report and writes the edits; the',
    'page it has written before.',
    '',
    '| pages with | pages | done in one round | tokens of the page | of the reports | of the edits |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
