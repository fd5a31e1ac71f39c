import {writeFile} from 'node:fs/promises'
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
    if (checked.length === allPages.length)
      await writeFile(new URL('../../bench/CDN.md', import.meta.url), tableOf(checked))
  })

  test.each(allPages)('$name', async (page) => {
    checked.push(await checkPage(page, root, chromium))
  })
})

/** What a whole run found, for people: smallest first. */
function tableOf(pages: readonly CheckedPage[]): string {
  const rows = [...pages]
    .sort((one, other) => one.bytes - other.bytes)
    .map(({name, packages, bytes, milliseconds}) => {
      const size = Math.ceil(bytes / 1024).toLocaleString('en')
      return `| ${name} | ${packages.join(', ')} | ${size} | ${milliseconds.toLocaleString('en')} |`
    })
  return `# Pages that ask CDNs, sealed

What \`npm run cdn\` builds, opens in Chromium under the strict policy and, where the CDN can be played from the same packages,
compares with the page as its CDN shows it. A whole run that passes writes this table. Sizes of the sealed pages in KiB; processor time of
the build in milliseconds, its threads included and the process of esbuild left out, one build after another in one process: the first
of a kind loads what the others use.

| page | packages | KiB | ms |
|---|---|---:|---:|
${rows.join('\n')}
`
}
