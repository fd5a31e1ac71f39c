import type {Finding} from '@ampoule/lint'
import {beforeAll, describe, expect, test} from 'vitest'
import {documentedRuns} from '../../src/verify/rules/index.ts'
import {verify} from '../../src/verify/verify.ts'

// The examples of the rules in one browser: each page has one fault, or none. One of each rule, or with `VERIFY=whole` all.
const isWhole = process.env.VERIFY === 'whole'
const examples = documentedRuns.flatMap(({rule, examples}) => {
  const first = examples.findIndex(({findings}) => findings.length > 0)
  return examples
    .map((example, index) => ({...example, rule: rule.id, path: `${rule.id}/${index}.html`}))
    .filter((_, index) => isWhole || index === first)
})
/** How long a page keeps a busy machine from answering is not its fault. */
const isOfTheMachine = / long tasks /
const disagreements: string[] = []
const found = new Map<string, readonly Finding[]>()

beforeAll(async () => {
  const pages = examples.map(({path, html, profile, timeout, click, against}) => ({
    path,
    html,
    options: {
      ...(profile !== undefined && {profile}),
      ...(timeout !== undefined && {timeout}),
      ...(click !== undefined && {click}),
      ...(against !== undefined && {against: {path: 'original.html', html: against}}),
    },
  }))
  for await (const {path, findings, run} of verify(pages, {timeout: 180_000})) {
    disagreements.push(...run.disagreements.map(({only, what}) => `${path}: only the ${only}: ${what}`))
    found.set(
      path,
      findings.filter(({message}) => !isOfTheMachine.test(message)),
    )
  }
}, 1_800_000)

describe.each(documentedRuns.map(({rule}) => rule))('$id', ({id}) => {
  test.each(examples.filter(({rule}) => rule === id))('$name', ({path, findings}) => {
    expect(found.get(path)?.map(written).map(withoutChance)).toEqual(findings.map(withoutChance))
  })
})

test('linter and run agree on all of them', () => expect(disagreements).toEqual([]))

if (isWhole)
  test('there are 60 pages with a fault and 30 without', () => {
    const clean = examples.filter(({findings}) => findings.length === 0)
    expect(examples.length - clean.length).toBeGreaterThanOrEqual(60)
    expect(clean.length).toBeGreaterThanOrEqual(30)
  })

test('no two rules say the same of themselves', () => {
  const summaries = documentedRuns.map(({rule}) => rule.summary)
  expect(new Set(summaries).size).toBe(summaries.length)
})

test('each rule has examples with findings of its own', () => {
  const without = documentedRuns.filter(
    ({rule}) =>
      ![...found].some(
        ([path, findings]) => path.startsWith(`${rule.id}/`) && findings.some((one) => one.rule === rule.id),
      ),
  )
  expect(without.map(({rule}) => rule.id)).toEqual([])
})

function written({place, message}: Finding): string {
  return place === undefined ? message : `${place.start.line}:${place.start.column} ${message}`
}

/** How much memory is in use is the browser's to say, and where in its line a loop is when it is stopped is chance. */
function withoutChance(text: string): string {
  return text.replace(/\d+ MiB/, '…').replace(/:\d+ (?=Page does not answer)/, ' ')
}
