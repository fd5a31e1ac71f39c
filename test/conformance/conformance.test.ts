import {beforeAll, describe, expect, test} from 'vitest'
import {type Observation, observe} from './browser/observe.ts'
import {compare, type Difference} from './compare.ts'
import {departures, undecided} from './exceptions.ts'
import {pages} from './pages/index.ts'
import {fill} from './pages/page.ts'
import {profileOf} from './policies.ts'
import {predict} from './predict.ts'
import {isWhole, selectPairs} from './select.ts'

const pairs = selectPairs().map(({page, policy}, id) => {
  const html = fill(page.html, id)
  return {id, page, policy, html, prediction: predict(html, profileOf(policy))}
})
type Pair = (typeof pairs)[number]
const mayVary = new Set(undecided.flatMap((exception) => exception.pages))

/** Every page under every policy takes ten minutes on a quiet machine, and several times that on a busy one. In ms. */
const mostTime = isWhole ? 7_200_000 : 1_200_000

const observations = new Map<number, Observation>()
beforeAll(async () => {
  const start = performance.now()
  await look(pairs)
  // A busy browser may be left before its time. What it has done stays: a second look only adds to it.
  await look(pairs.filter((pair) => comparePair(pair).unseen.length > 0))
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`Chromium: ${pairs.length} pairs of a page and a policy, ${pages.length} pages, in ${seconds} s`)
}, mostTime)

/** Shows the pages, and adds what the browser does to what it has done. */
async function look(some: readonly Pair[]): Promise<void> {
  const loads = some.map(({id, html, policy, page}) => ({id, html, csp: policy.csp, tab: page.tab ?? false}))
  for (const [id, lines] of await observe(loads))
    observations.set(id, new Set([...(observations.get(id) ?? []), ...lines]))
}

function comparePair({id, prediction}: Pair): Difference {
  return compare(prediction, observations.get(id) ?? new Set())
}

/** What linter and browser disagree about, exceptions apart. */
function differences(page: (typeof pages)[number]): {readonly found: string[]; readonly excused: string[]} {
  const found: string[] = []
  const excused: string[] = []
  const departure = departures.find((exception) => exception.pages.includes(page.name))
  for (const pair of pairs.filter((one) => one.page === page)) {
    const {policy} = pair
    const {unforeseen, unseen} = comparePair(pair)
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
