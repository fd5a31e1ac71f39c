import {mkdir, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, test} from 'vitest'
import {Chromium} from '../support/browser.ts'
import {type CheckedPage, checkPage} from './check.ts'
import {allPages} from './pages.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

describe('pages that ask CDNs for packages', () => {
  let chromium: Chromium
  const checked: CheckedPage[] = []
  beforeAll(async () => {
    chromium = await Chromium.launch()
  })
  afterAll(async () => {
    await chromium?.close()
    await mkdir(new URL('../../.vitest', import.meta.url), {recursive: true})
    await writeFile(new URL('../../.vitest/cdn-pages.json', import.meta.url), JSON.stringify(checked, null, 2))
  })

  test.each(allPages)('$name', async (page) => {
    checked.push(await checkPage(page, root, chromium))
  })
})
