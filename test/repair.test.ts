import {type LintedFile, lintFile, reporters} from '@ampoule/lint'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {documented} from '../packages/lint/src/rules/index.ts'
import {Chromium} from './support/browser.ts'
import {looksTheSame} from './support/same-look.ts'

// The dullest agent there is: it knows nothing of pages, reads a report for agents, and makes the edits that stand in it.

/** What is around the faults of a page: it is clean by itself. */
const body =
  '<main><h1>Third quarter</h1><p>Revenue rose to <b>14</b> million.</p><svg viewBox="0 0 40 10" width="200"><path d="M0 9L20 3L40 6" fill="none" stroke="teal"/></svg></main>'

/** Sixty pages: each fault that has an edit by itself, and two or three of different rules in one page. */
function brokenPages(): string[] {
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
  return [...alone, ...together].filter((html) => isBroken(judge(html))).slice(0, 60)
}

const isWhole = (html: string): boolean => /<(?:!doctype|html|head|body|title|meta|base)\b/i.test(html)
const judge = (html: string): LintedFile => lintFile(html, {path: 'page.html'})
const isBroken = ({findings}: LintedFile): boolean => findings.some(({severity, fix}) => severity !== 'info' && fix)
const isClean = ({findings}: LintedFile): boolean => findings.every(({severity}) => severity === 'info')

/** The edits of a report, made one by one where their text stands once. */
function apply(html: string, report: string): string {
  let text = html
  for (const [, before = '', after = ''] of report.matchAll(/^ {2}edit \((?:safe|unsafe)\): (".*") → (".*")$/gm)) {
    const [from, to]: [string, string] = [JSON.parse(before), JSON.parse(after)]
    if (text.split(from).length === 2) text = text.replace(from, () => to)
  }
  return text
}

const report = (html: string): string => reporters.agent.report([judge(html)], {version: '0', readSource: () => html})

let chromium: Chromium
beforeAll(async () => {
  chromium = await Chromium.launch()
})
afterAll(() => chromium.close())

test('of 60 broken pages, edits alone repair 55 in two rounds, and they look the same', async () => {
  const pages = brokenPages()
  expect(pages).toHaveLength(60)
  const failed: string[] = []
  for (const html of pages) {
    let text = html
    for (let round = 0; round < 2 && !isClean(judge(text)); round++) text = apply(text, report(text))
    if (!isClean(judge(text))) failed.push(`not clean: ${html}\n${report(text)}`)
    else if (!(await looksTheSame(chromium, html, text))) failed.push(`another look: ${html}\n${text}`)
  }
  expect(failed.length, failed.join('\n\n')).toBeLessThanOrEqual(5)
}, 300_000)
