import {existsSync, readdirSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {compareSite, type Expectations} from './cases/compare.ts'
import {known} from './cases/known.ts'
import type {Probe} from './cases/look.ts'
import {launchChromium} from './support/chromium.ts'

// Small sites made after public bug reports: `src/` is the site, `probe.mjs` what a person does and sees. The site is
// opened whole, the sealed page alone and under a strict policy; looks, probes, errors and requests must be the same.
// A site that browsers cannot run as it is says in `right.json` what its probe has to come to, and has no looks. What a site names
// and has not is in `missing.json`: of a page that is the same nothing else is an error.
// `CASES=<folder>` runs others in their place, `CASE=<beginning>` some of them.
const folder = process.env['CASES'] ?? fileURLToPath(new URL('fixtures/cases', import.meta.url))
const names = readdirSync(folder)
  .filter((name) => name.startsWith(process.env['CASE'] ?? ''))
  .sort()

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

describe.concurrent('cases', () => {
  test.each(names)('%s', async (name) => {
    const file = `${folder}/${name}/probe.mjs`
    const probe = existsSync(file) ? ((await import(file)) as {default: Probe}).default : undefined
    const expected = {right: await jsonOf(`${name}/right.json`), missing: await jsonOf(`${name}/missing.json`)}
    const faults = await compareSite(browser, `${folder}/${name}/src/`, probe, expected as Expectations)
    if (known.includes(name)) expect(faults).not.toEqual([])
    else expect({name, faults}).toEqual({name, faults: []})
  })
})

async function jsonOf(path: string): Promise<unknown> {
  const file = `${folder}/${path}`
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : undefined
}
