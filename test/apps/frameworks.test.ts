import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {compareSite} from '../cases/compare.ts'
import type {Probe} from '../cases/look.ts'
import {launchChromium} from '../support/chromium.ts'

// Sites that frameworks write as files, each built by its own command: islands, hydration, late parts with their styles, chunks for
// old browsers.
const here = fileURLToPath(new URL('frameworks/', import.meta.url))
const commands: Readonly<Record<string, readonly string[]>> = {
  angular: ['fixtures/angular/build.mjs'],
  astro: ['node_modules/astro/astro.js', 'build', '--root', '.'],
  kit: ['node_modules/vite/bin/vite.js', 'build'],
  legacy: ['fixtures/legacy/build.mjs'],
  next: ['fixtures/next/build.mjs'],
}

const folder = mkdtempSync(join(tmpdir(), 'frameworks-'))
let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, {recursive: true})
})

test.each(Object.entries(commands))('%s', async (name, [script = '', ...given]) => {
  const out = join(folder, name)
  const env = {...process.env, OUT: out, ASTRO_TELEMETRY_DISABLED: '1'}
  execFileSync(process.execPath, [join(here, script), ...given], {
    cwd: join(here, 'fixtures', name),
    env,
    stdio: 'pipe',
  })
  const {default: probe} = (await import(join(here, 'fixtures', name, 'probe.mjs'))) as {default: Probe}
  expect(await compareSite(browser, out, probe)).toEqual([])
})
