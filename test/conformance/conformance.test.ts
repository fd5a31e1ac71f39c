import {beforeAll, describe, expect, test} from 'vitest'
import {type Observation, observe} from './browser/observe.ts'
import {compare} from './compare.ts'
import {departures, undecided} from './exceptions.ts'
import {pages} from './pages/index.ts'
import {fill} from './pages/page.ts'
import {profileOf} from './policies.ts'
import {predict} from './predict.ts'
import {isWhole, selectPairs} from './select.ts'

const pairs = selectPairs().map((pair, id) => ({...pair, id, html: fill(pair.page.html, id)}))
const mayVary = new Set(undecided.flatMap((exception) => exception.pages))

let observations: readonly Observation[]
beforeAll(async () => {
  const start = performance.now()
  observations = await observe(
    pairs.map(({id, html, policy, page}) => ({id, html, csp: policy.csp, tab: page.tab ?? false})),
  )
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`Chromium: ${pairs.length} pairs of a page and a policy, ${pages.length} pages, in ${seconds} s`)
}, 1_200_000)

/** What linter and browser disagree about, exceptions apart. */
function differences(page: (typeof pages)[number]): {readonly found: string[]; readonly excused: string[]} {
  const found: string[] = []
  const excused: string[] = []
  const departure = departures.find((exception) => exception.pages.includes(page.name))
  for (const {html, id, policy} of pairs.filter((pair) => pair.page === page)) {
    const {unforeseen, unseen} = compare(predict(html, profileOf(policy)), observations[id] ?? new Set())
    for (const {line, listed} of unforeseen) {
      const isExcused = (listed && mayVary.has(page.name)) || departure?.lines.test(line)
      ;(isExcused ? excused : found).push(`${policy.name}: only the browser ${line}`)
    }
    for (const line of unseen) {
      ;(departure?.lines.test(line) ? excused : found).push(`${policy.name}: only the linter ${line}`)
    }
  }
  return {found, excused}
}

describe('linter and browser agree', () => {
  test.each(pages)('$name', (page) => expect(differences(page).found).toEqual([]))
})

describe('exceptions', () => {
  const names = [...departures, ...undecided].flatMap((exception) => exception.pages)
  const known = new Set(pages.map(({name}) => name))
  test('are of pages that there are', () => expect(names.filter((name) => !known.has(name))).toEqual([]))
  test('stand once', () => expect(new Set(names).size).toBe(names.length))
  if (isWhole) {
    test('are needed', () => {
      const idle = pages.filter((page) => names.includes(page.name) && differences(page).excused.length === 0)
      expect(idle.map(({name}) => name)).toEqual([])
    })
  }
})

test('no two pages have the same name', () => {
  const names = pages.map(({name}) => name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
