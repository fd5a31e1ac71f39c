import type {Finding, Profile} from '@ampoule/lint'
import {
  docsOf,
  hideDisabled,
  readFileDirectives,
  readPage,
  readPageDirectives,
  readProfiles,
  runRuleIds,
} from '@ampoule/lint/internals'
import type {Browser} from 'playwright-core'
import {launchChromium} from '../browser/launch.ts'
import {Browsers} from './browsers.ts'
import {disagreementsOf} from './disagreements.ts'
import {Locator, type PageToVerify} from './locator.ts'
import {guardMemory} from './memory-guard.ts'
import type {VerifyOptions, VerifyResult} from './options.ts'
import {documentedRuns} from './rules/index.ts'
import {runPage} from './run-page.ts'
import type {Seen} from './seen.ts'

/**
 * Runs pages in a browser, each alone under the policy of the host, and tells what went wrong, each as soon as it is
 * known. Nothing that a page asks for is reached. Throws `BrowserError` when there is no browser, and `ProfileError`.
 */
export async function* verify(
  pages: Iterable<PageToVerify> | AsyncIterable<PageToVerify>,
  options: VerifyOptions = {},
): AsyncGenerator<VerifyResult, void, void> {
  // What is wrong with it is told before a browser is started.
  readProfiles(options.profile)
  const browsers = new Browsers(async () => {
    const browser = await launchChromium({path: options.browser})
    await guardMemory(browser)
    return browser
  })
  const source = iterate(pages)
  const running = new Map<number, Promise<{readonly id: number; readonly result: VerifyResult}>>()
  let id = 0
  try {
    for (let more = true; more || running.size > 0; ) {
      while (more && running.size < (options.concurrency ?? 2) && options.signal?.aborted !== true) {
        const next = await source.next()
        if (next.done === true) {
          more = false
          break
        }
        const own = id++
        const browser = await browsers.take()
        running.set(
          own,
          verifyPage(browser, next.value, {...options, ...next.value.options}).then(async ({isHeld, result}) => {
            await browsers.give(browser, isHeld)
            return {id: own, result}
          }),
        )
      }
      if (options.signal?.aborted === true) return
      if (running.size === 0) return
      const {id: done, result} = await Promise.race(running.values())
      running.delete(done)
      yield result
    }
  } finally {
    await browsers.close()
    await Promise.allSettled(running.values())
  }
}

async function verifyPage(
  browser: Browser,
  page: PageToVerify,
  options: VerifyOptions,
): Promise<{readonly result: VerifyResult; readonly isHeld: boolean}> {
  const start = performance.now()
  const profile = readProfiles(options.profile)
  const {seen, files, compared, shift, url, isHeld} = await runPage(browser, page, profile, options)
  const result: VerifyResult = {
    path: page.path,
    profile: profile.id,
    findings: shownOf(judge(seen, new Locator(page, profile, url, shift), options.rules ?? {}), page, profile, options),
    measures: null,
    parts: null,
    run: {
      timings: seen.shown?.timings ?? null,
      steps: seen.steps,
      asked: [
        ...new Set([
          ...seen.requests.map(({url}) => url),
          ...seen.violations.map(({blocked}) => blocked).filter(isAddress),
        ]),
      ],
      disagreements: disagreementsOf(page, profile, seen),
      compared: compared ?? null,
      same: compared === undefined ? null : seen.differences.length === 0,
      files,
      took: Math.round(performance.now() - start),
    },
  }
  return {result, isHeld}
}

/** Findings of the rules in a run, in the order of the page. */
export function judge(seen: Seen, locator: Locator, severities: NonNullable<VerifyOptions['rules']>): Finding[] {
  const findings: Finding[] = []
  for (const {rule} of documentedRuns) {
    const setting = severities[rule.id]
    const configured = typeof setting === 'object' ? setting[0] : setting
    if (configured === 'off') continue
    rule.check(seen, ({message, severity, instead, directive, url, ...where}) => {
      const {place, file, related} = locator.find(where)
      findings.push({
        rule: rule.id,
        severity: configured ?? severity ?? rule.severity,
        message,
        ...(place && {place}),
        ...(file !== undefined && {file}),
        ...(directive !== undefined && {directive}),
        ...(url !== undefined && {url: url.slice(0, 200)}),
        ...(related !== undefined && {related}),
        why: rule.why,
        instead: instead ?? rule.instead,
        docs: docsOf(rule.id),
      })
    })
  }
  return findings.sort((a, b) => lineOf(a) - lineOf(b))
}

/** Findings that no comment of the page, or of the source that it was built of, hides. */
function shownOf(
  findings: readonly Finding[],
  {html, path, source}: PageToVerify,
  profile: Profile,
  {inlineConfig = 'apply'}: VerifyOptions,
): readonly Finding[] {
  if (inlineConfig !== 'apply') return findings
  const directives =
    source === undefined ? readPageDirectives(readPage(html, profile, path)) : readFileDirectives(source, path)
  if (directives.length === 0) return findings
  const isOwn = ({file}: Finding): boolean => file === undefined || file === path
  const shown = new Set(hideDisabled(findings.filter(isOwn), directives, runs).findings)
  return findings.filter((finding) => !isOwn(finding) || shown.has(finding))
}

const runs: ReadonlySet<string> = new Set(runRuleIds)

function lineOf({place}: Finding): number {
  return place === undefined ? 0 : place.start.line * 100_000 + place.start.column
}

function isAddress(blocked: string): boolean {
  return /^[a-z]+:/i.test(blocked)
}

function iterate<Item>(items: Iterable<Item> | AsyncIterable<Item>): Iterator<Item> | AsyncIterator<Item> {
  return Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
}
