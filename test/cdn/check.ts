import {build} from '@ampoule/build'
import {defaultProfile} from '@ampoule/lint'
import {createNodeCapabilities} from 'ampoule'
import {expect} from 'vitest'
import {difference} from '../fidelity/compare.ts'
import {axeViolations} from '../support/axe.ts'
import type {Chromium} from '../support/browser.ts'
import type {CdnPage} from './html.ts'
import {playCdns} from './play.ts'

/** The most that a sealed page may differ from what its CDN shows, as a share of pixels. */
const mostDifferent = 0.01

/** What a page came to: for the table of bytes. */
export interface CheckedPage {
  readonly name: string
  readonly bytes: number
  /** Processor time of the build, its threads included, in milliseconds; the bundler is a process of its own. */
  readonly milliseconds: number
  readonly packages: readonly string[]
}

/** Builds a page, opens it under the strict policy, and compares it with the page as its CDN would show it. */
export async function checkPage(
  {name, html, works, played, isSilent = false, isForAll = false}: CdnPage,
  root: string,
  chromium: Chromium,
): Promise<CheckedPage> {
  const before = process.cpuUsage()
  const result = await build(html, {capabilities: createNodeCapabilities({root, trusted: root}), path: 'page.html'})
  const milliseconds = Math.round(process.cpuUsage(before).user / 1000)
  expect(result.ledger.of('failed')).toEqual([])
  expect(result.findings.filter(({severity}) => severity === 'error' || (isSilent && severity === 'warning'))).toEqual(
    [],
  )
  const sealed = await chromium.visit(result.html, {csp: defaultProfile.csp})
  try {
    await expect.poll(() => sealed.page.evaluate(works), {timeout: 60_000}).toBe(true)
    expect(sealed).toMatchObject({requests: [], violations: [], errors: []})
    for (const colorScheme of isForAll ? (['dark', 'light'] as const) : []) {
      await sealed.page.emulateMedia({colorScheme})
      expect(await axeViolations(sealed.page)).toEqual([])
    }
    if (played === true) {
      const source = await chromium.visit(html, {prepare: (page) => playCdns(page, root)})
      try {
        await expect.poll(() => source.page.evaluate(works), {timeout: 60_000}).toBe(true)
        const [now, then] = [await sealed.page.screenshot(), await source.page.screenshot()]
        expect(await difference(now, then)).toBeLessThanOrEqual(mostDifferent)
      } finally {
        await source.close()
      }
    }
  } finally {
    await sealed.close()
  }
  const packages = result.ledger
    .of('vendored')
    .flatMap(({vendored = []}) => vendored.map(({path}) => /^npm:\/((?:@[^/@]+\/)?[^/@]+@[^/]+)/.exec(path)?.[1] ?? ''))
  return {name, bytes: result.measures.bytes, milliseconds, packages: [...new Set(packages)].sort()}
}
