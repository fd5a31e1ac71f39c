import {beforeAll, describe, expect, test} from 'vitest'
import {type Observation, observe} from './browser/observe.ts'
import {pages} from './pages/index.ts'
import {fill} from './pages/page.ts'
import {policies, profileOf} from './policies.ts'
import {predict} from './predict.ts'

const pairs = policies
  .flatMap((policy) => pages.map((page) => ({policy, page})))
  .map((pair, id) => ({...pair, id, html: fill(pair.page.html, id)}))

let observations: readonly Observation[]
beforeAll(async () => {
  const start = performance.now()
  observations = await observe(
    pairs.map(({id, html, policy, page}) => ({id, html, csp: policy.csp, tab: page.tab ?? false})),
  )
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`${pages.length} pages × ${policies.length} policies: ${pairs.length} pairs in ${seconds} s`)
}, 180_000)

describe.each(policies)('$name', (policy) => {
  test.each(pairs.filter((pair) => pair.policy === policy).map((pair) => ({...pair, name: pair.page.name})))(
    '$name',
    ({html, id, page}) => {
      const observed = [...(observations[id] ?? [])].filter((line) => !line.startsWith('connects')).sort()
      const {certain, possible} = predict(html, profileOf(policy))
      if (page.may === undefined) expect(observed).toEqual([...certain].sort())
      else {
        expect(observed).toEqual(expect.arrayContaining([...certain]))
        expect([...certain, ...possible]).toEqual(expect.arrayContaining(observed))
      }
    },
  )
})
