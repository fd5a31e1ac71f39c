import {fileURLToPath} from 'node:url'
import {build, type SourceFile} from '@ampoule/build'
import {createNodeCapabilities} from 'ampoule'
import {expect, test} from 'vitest'

const root = fileURLToPath(new URL('fixtures/sites/images/', import.meta.url))
const html = `<!doctype html><title>x</title>
<img src="img/with%20space%20%C3%A4.png" alt="a" srcset="none-2.png 2x"><img src="img/with space ä.png" alt="b">
<img src="none-1.png" alt="c" srcset="none-3.png 2x"><video src="none-4.mp4" poster="img/with%20space%20%C3%A4.png"></video>`

/** Builds the page with files that come in the order of their names, or the other way round. */
async function buildIn(order: 'forward' | 'backward'): Promise<string> {
  const capabilities = createNodeCapabilities({root})
  const waiting: {readonly url: string; readonly go: () => void}[] = []
  let timer: NodeJS.Timeout | undefined
  const release = (): void => {
    waiting.sort((a, b) => (a.url < b.url ? -1 : 1) * (order === 'forward' ? 1 : -1))
    for (const {go} of waiting.splice(0)) go()
  }
  const read = async (url: string, from: string): Promise<SourceFile> => {
    await new Promise<void>((go) => {
      waiting.push({url, go})
      clearTimeout(timer)
      // Until all that is asked for at once is there.
      timer = setTimeout(release, 20)
    })
    return capabilities.read(url, from)
  }
  const result = await build(html, {path: 'page.html', capabilities: {...capabilities, read}})
  return JSON.stringify([result.html, result.findings, result.ledger], null, 1)
}

test('page, findings and ledger are the same in whatever order files come', async () => {
  expect(await buildIn('backward')).toBe(await buildIn('forward'))
})
