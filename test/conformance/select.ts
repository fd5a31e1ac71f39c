import {profiles} from '@ampoule/lint'
import {otherPages, pages, tablePages} from './pages/index.ts'
import type {TestPage} from './pages/page.ts'
import {policies, type TestPolicy} from './policies.ts'

export interface Pair {
  readonly page: TestPage
  readonly policy: TestPolicy
}

/** Whether each page is shown under each policy: `CONFORMANCE=all`, ten minutes. */
export const isWhole: boolean = process.env.CONFORMANCE === 'all'

/**
 * All pairs, or a choice of a minute and a half: every row of the table and every way to write an address under all
 * profiles and some policies for what they leave out; every other page under one policy, each under another.
 */
export function selectPairs(): readonly Pair[] {
  if (isWhole) return policies.flatMap((policy) => pages.map((page) => ({policy, page})))
  const chosen = policies.filter(({name}) => names.has(name))
  return [
    ...chosen.flatMap((policy) => tablePages.map((page) => ({policy, page}))),
    ...otherPages.flatMap((page, index) => {
      const policy = policies[index % policies.length]
      return policy === undefined ? [] : [{policy, page}]
    }),
  ]
}

const names: ReadonlySet<string> = new Set([
  ...profiles.map(({id}) => id),
  'child-src for frames and workers',
  "nonce and 'strict-dynamic'",
])
