import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {build} from '@ampoule/build'
import {createNodeCapabilities} from 'ampoule'
import type {Browser} from 'playwright-core'
import {difference} from '../fidelity/compare.ts'
import {type Look, lookAtPage, lookAtSite, type Probe} from './look.ts'

/** What the strictest hosts send. */
const policy =
  "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; media-src data: blob:; worker-src blob:; connect-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'"

/** Of a case, beside its probe. */
export interface Expectations {
  readonly right?: {readonly value: unknown} | undefined
  /** Files that the site itself has not. */
  readonly missing?: readonly string[] | undefined
}

/**
 * What about a sealed page is not as it was: the site is opened whole, the page alone and under the policy. Of a site that no
 * browser runs as it is, `right` says what the probe has to come to. Where nothing differs the build has no errors but of what is `missing`.
 */
export async function compareSite(
  browser: Browser,
  root: string,
  probe?: Probe,
  {right, missing = []}: Expectations = {},
): Promise<string[]> {
  const path = 'index.html'
  const source = await readFile(join(root, path))
  const {html, findings} = await build(source, {path, capabilities: createNodeCapabilities({root})})
  const compare = async (patience: number): Promise<string[]> => {
    const look = {probe, patience}
    const [sealed, whole] = await Promise.all([
      lookAtPage(browser, html, policy, look),
      right === undefined ? lookAtSite(browser, root, look) : undefined,
    ])
    return faultsOf(whole ?? {...sealed, value: JSON.stringify(right?.value), errors: []}, sealed)
  }
  // On a busy machine a page is looked at before it is done: what differs does so for one who takes his time as well.
  const isSame = (await compare(1)).length === 0
  const faults = isSame ? [] : await compare(10)
  if (faults.length > 0) return faults
  return findings.flatMap(({severity, message}) =>
    severity === 'error' && !missing.some((name) => message.includes(name))
      ? [`is the same, and said not to be: ${message}`]
      : [],
  )
}

async function faultsOf(whole: Look, sealed: Look): Promise<string[]> {
  const share = await difference(whole.shot, sealed.shot)
  return [
    ...(share > 0.005 ? [`looks differ by ${(100 * share).toFixed(1)} %`] : []),
    ...(whole.value === sealed.value ? [] : [`probe ${sealed.value} instead of ${whole.value}`]),
    ...sealed.errors.filter((error) => !whole.errors.includes(error)),
    ...sealed.requests.map((request) => `asks for ${request}`),
  ]
}
