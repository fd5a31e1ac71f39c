import {defaultProfile} from '@ampoule/lint'
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
 * All pairs, or a choice of a minute and a half: every row of the table and every way to write an address under some
 * policies that differ most; every page under one more, each under another. `CONFORMANCE_PAGES=<beginning>` chooses pages by
 * name, under all policies.
 */
export function selectPairs(): readonly Pair[] {
  const beginning = process.env.CONFORMANCE_PAGES
  if (beginning !== undefined) {
    const some = pages.filter(({name}) => name.startsWith(beginning))
    return policies.flatMap((policy) => some.map((page) => ({policy, page})))
  }
  if (isWhole) return policies.flatMap((policy) => pages.map((page) => ({policy, page})))
  const chosen = policies.filter(({name}) => names.has(name))
  const rest = policies.filter(({name}) => !names.has(name))
  return [
    ...chosen.flatMap((policy) => tablePages.map((page) => ({policy, page}))),
    ...dealOut(tablePages, rest),
    ...dealOut(otherPages, policies),
  ]
}

const names: ReadonlySet<string> = new Set([
  defaultProfile.id,
  'mcp-app@2026-01-26',
  'bare@2026-11',
  'child-src for frames and workers',
  "nonce and 'strict-dynamic'",
])

/** Each page with one of the policies, in turns. */
function dealOut(some: readonly TestPage[], among: readonly TestPolicy[]): Pair[] {
  return some.flatMap((page, index) => {
    const policy = among[index % among.length]
    return policy === undefined ? [] : [{policy, page}]
  })
}
