import {existsSync, readdirSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from '@ampoule/build'
import {createNodeCapabilities} from 'ampoule'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {known} from './cases/known.ts'
import {type Look, lookAtPage, lookAtSite, type Probe} from './cases/look.ts'
import {difference} from './fidelity/compare.ts'
import {launchChromium} from './support/chromium.ts'

// Small sites made after public bug reports: `src/` is the site, `probe.mjs` what a person does and sees. The site is
// opened whole, the sealed page alone and under a strict policy; looks, probes, errors and requests must be the same.
// A site that browsers cannot run as it is says in `right.json` what its probe has to come to, and has no looks.
const folder = fileURLToPath(new URL('fixtures/cases/', import.meta.url))
const names = readdirSync(folder).sort()
const policy =
  "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; media-src data: blob:; worker-src blob:; connect-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'"

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

describe.concurrent('cases', () => {
  test.each(names)('%s', async (name) => {
    const faults = await compare(name)
    if (known.includes(name)) expect(faults).not.toEqual([])
    else expect({name, faults}).toEqual({name, faults: []})
  })
})

async function compare(name: string): Promise<string[]> {
  const root = `${folder}${name}/src/`
  const probeFile = `${folder}${name}/probe.mjs`
  const probe = existsSync(probeFile) ? ((await import(probeFile)) as {default: Probe}).default : undefined
  const source = await readFile(`${root}index.html`)
  const {html} = await build(source, {path: 'index.html', capabilities: createNodeCapabilities({root})})
  const rightFile = `${folder}${name}/right.json`
  if (existsSync(rightFile)) {
    const {value}: {value: unknown} = JSON.parse(await readFile(rightFile, 'utf8'))
    const sealed = await lookAtPage(browser, html, policy, probe)
    return faultsOf({...sealed, value: JSON.stringify(value), errors: []}, sealed)
  }
  const [whole, sealed] = await Promise.all([
    lookAtSite(browser, root, probe),
    lookAtPage(browser, html, policy, probe),
  ])
  return faultsOf(whole, sealed)
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
