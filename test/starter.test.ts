import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Browser} from 'playwright-core'
import {build} from 'vite'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {compareSite} from './cases/compare.ts'
import type {Probe} from './cases/look.ts'
import {launchChromium} from './support/chromium.ts'

// The smallest of the starters; `npm run apps` has those of React, Vue and Svelte.
const fixtures = fileURLToPath(new URL('apps/fixtures/', import.meta.url))
let browser: Browser
let folder: string
beforeAll(async () => {
  browser = await launchChromium()
  folder = await mkdtemp(join(tmpdir(), 'starter-'))
})
afterAll(async () => {
  await browser?.close()
  await rm(folder, {recursive: true})
})

test('a starter of Vite, built and sealed, is the app that it was', async () => {
  await build({
    root: `${fixtures}vanilla`,
    publicDir: `${fixtures}shared/public`,
    configFile: false,
    logLevel: 'silent',
    build: {outDir: folder, emptyOutDir: true, assetsInlineLimit: 0},
  })
  const {default: probe} = (await import(`${fixtures}probe.mjs`)) as {default: Probe}
  expect(await compareSite(browser, folder, probe)).toEqual([])
})
