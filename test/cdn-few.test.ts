import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, test} from 'vitest'
import {checkPage} from './cdn/check.ts'
import {fewPages} from './cdn/few/pages.ts'
import {Chromium} from './support/browser.ts'

const root = fileURLToPath(new URL('cdn/few', import.meta.url))

describe('pages that ask CDNs for small packages', () => {
  let chromium: Chromium
  beforeAll(async () => {
    if (!existsSync(`${root}/node_modules`))
      execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], {cwd: root})
    chromium = await Chromium.launch()
  })
  afterAll(() => chromium?.close())

  test.each(fewPages)('$name', async (page) => {
    await checkPage(page, root, chromium)
  })
})
