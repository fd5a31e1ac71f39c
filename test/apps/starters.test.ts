import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {compareSite} from '../cases/compare.ts'
import type {Probe} from '../cases/look.ts'
import {launchChromium} from '../support/chromium.ts'

// Starters with a router, a late route, a CSS module, files of `public/`, a worker, WebAssembly, JSON and CSV, built by their own
// bundlers and sealed from what these write.
const here = fileURLToPath(new URL('.', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'apps-'))
let browser: Browser
let probe: Probe
beforeAll(async () => {
  browser = await launchChromium()
  probe = ((await import(join(here, 'fixtures/probe.mjs'))) as {default: Probe}).default
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, {recursive: true})
})

describe.each(['react', 'vue', 'svelte'])('%s', (name) => {
  test.each(['/', './'])('base %s', async (base) => {
    const out = join(folder, `${name}-${base === '/' ? 'root' : 'relative'}`)
    execFileSync(process.execPath, [join(here, 'build-app.mjs'), name, out, base], {stdio: 'pipe'})
    expect(await compareSite(browser, out, probe)).toEqual([])
  })
})
