import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {defaultProfile, type Profile} from '@ampoule/lint'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {disagreementsOf} from '../packages/ampoule/src/verify/disagreements.ts'
import {sealedSite} from '../packages/ampoule/src/verify/site.ts'
import {Visit} from '../packages/ampoule/src/verify/visit.ts'
import {departures, undecided} from './conformance/exceptions.ts'
import {pages as conformancePages} from './conformance/pages/index.ts'
import {fill} from './conformance/pages/page.ts'
import {policies, profileOf} from './conformance/policies.ts'
import {launchChromium} from './support/chromium.ts'

/**
 * What a run sees while a page loads, and what the linter is certain of: on all pages that there are, with `PART=3/24` on a part
 * of them, or with `npm test` on some.
 */
interface Case {
  readonly path: string
  readonly html: string
  readonly profile: Profile
}

const root = fileURLToPath(new URL('..', import.meta.url))
const [part = 7, parts = 40] = process.env.VERIFY === 'whole' ? (process.env.PART ?? '0/1').split('/').map(Number) : []

/** Which of these the browser does, or that it is silent about it, the conformance suite says. */
const excused = new Set([...departures, ...undecided].flatMap(({pages}) => pages))

const cases: readonly Case[] = [
  ...conformancePages
    .filter(({name, tab}) => tab !== true && !excused.has(name))
    .flatMap(({name, html}, id): Case[] => {
      const policy = policies[id % policies.length]
      return policy === undefined ? [] : [{path: name, html: fill(html, id), profile: profileOf(policy)}]
    }),
  ...['test/fixtures', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('.html') && !file.includes('node_modules'))
      .map((file): Case => {
        const path = `${folder}/${file}`
        return {path, html: readFileSync(join(root, path), 'utf8'), profile: defaultProfile}
      }),
  ),
].filter((_, index) => index % parts === part)

/** Milliseconds. */
const longest = 120_000

/** Pages of one test, some of which hang. */
const together = 50
const groups = Array.from({length: Math.ceil(cases.length / together)}, (_, index) => {
  const pages = cases.slice(index * together, (index + 1) * together)
  return {from: pages[0]?.path ?? '', pages}
})

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

test.each(groups)(
  'linter and run disagree on none of the pages from $from',
  async ({pages}) => {
    const disagreements: string[] = []
    const queue = pages.values()
    const work = async (): Promise<void> => {
      for (const {path, html, profile} of queue) {
        for (const {only, what} of await compared({path, html, profile}))
          disagreements.push(`${path} under ${profile.id}: only the ${only} says: ${what}`)
      }
    }
    await Promise.all([work(), work(), work(), work()])
    expect(disagreements).toEqual([])
  },
  together * longest,
)

async function compared({path, html, profile}: Case): Promise<ReturnType<typeof disagreementsOf>> {
  const visit = await Visit.open(browser, sealedSite(html, profile))
  // Some fixtures hang a browser by design.
  const late = setTimeout(() => visit.end(), longest)
  try {
    await visit.load()
  } catch (error) {
    if (!(error instanceof Error) || !/crash|closed|context was destroyed/i.test(error.message)) throw error
  } finally {
    clearTimeout(late)
    await visit.close()
  }
  const {notes} = visit
  return disagreementsOf({path, html}, profile, {
    violations: notes.allViolations(),
    attempts: notes.allAttempts(),
    stops: notes.stops,
  })
}
