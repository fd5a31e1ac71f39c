import {fileURLToPath} from 'node:url'
import {type BuildResult, build} from '@ampoule/build'
import {createNodeCapabilities} from 'ampoule'
import {describe, expect, test} from 'vitest'
import {CopyLimit} from '../packages/builder/src/copy-limit.ts'

/** Builds a page of files that exist only here, and counts how often each is read. */
async function buildCounting(
  files: Readonly<Record<string, string>>,
): Promise<BuildResult & {readonly reads: Readonly<Record<string, number>>}> {
  const reads: Record<string, number> = {}
  const capabilities = createNodeCapabilities({root: fileURLToPath(new URL('.', import.meta.url))})
  const result = await build(files['page.html'] ?? '', {
    path: 'page.html',
    capabilities: {
      ...capabilities,
      async read(url) {
        reads[url] = (reads[url] ?? 0) + 1
        return {path: url, bytes: new TextEncoder().encode(files[url] ?? '')}
      },
    },
  })
  return {...result, reads}
}

/** Files that name the next one so many times each, and the last, which names none. */
function levels(depth: number, ending: string, one: (next: string) => string): Record<string, string> {
  const last = {[`${depth}${ending}`]: 'p{color:red}'}
  const others = Array.from({length: depth}, (_, level) => [`${level}${ending}`, one(`${level + 1}${ending}`)])
  return {...last, ...Object.fromEntries(others)}
}

const frames = (count: number) => (next: string) => `<iframe src="${next}" title="x"></iframe>`.repeat(count)
const imports = (count: number) => (next: string) =>
  ['screen', 'print', 'all', 'not all']
    .slice(0, count)
    .map((media) => `@import "${next}" ${media};`)
    .join('')
const errors = ({findings}: BuildResult) => findings.filter(({severity}) => severity === 'error')

const once = (reads: Readonly<Record<string, number>>): boolean => Object.values(reads).every((count) => count === 1)

describe('files that name others several times each, which do so again', () => {
  test('frames: each is read once, and all are embedded', async () => {
    const page = `<!doctype html><title>x</title>${frames(3)('0.html')}`
    const {reads, ...result} = await buildCounting({'page.html': page, ...levels(3, '.html', frames(3))})
    expect(errors(result)).toEqual([])
    expect(reads).toEqual({'0.html': 1, '1.html': 1, '2.html': 1, '3.html': 1})
    expect(result.ledger.of('embedded').length).toBe(3 + 9 + 27 + 81)
  })

  test('stylesheets: each is read once, and all are put in', async () => {
    const page = `<!doctype html><title>x</title><style>${imports(3)('0.css')}</style>`
    const {reads, ...result} = await buildCounting({'page.html': page, ...levels(3, '.css', imports(3))})
    expect(errors(result)).toEqual([])
    expect(reads).toEqual({'0.css': 1, '1.css': 1, '2.css': 1, '3.css': 1})
    expect(result.ledger.of('embedded').length).toBe(3 + 9 + 27 + 81)
  })

  test.each([
    [
      'frames',
      `<title>x</title>${frames(6)('0.html')}`,
      levels(5, '.html', frames(6)),
      'Frames are embedded more than',
    ],
    [
      'stylesheets',
      `<style>${imports(4)('0.css')}</style>`,
      levels(9, '.css', imports(4)),
      'Stylesheets are imported more',
    ],
  ])('%s without end: one error tells it, and none is read twice', async (_, page, files, message) => {
    const {reads, html, findings} = await buildCounting({'page.html': page, ...files})
    expect(once(reads), JSON.stringify(reads)).toBe(true)
    expect([html, findings.map(({rule}) => rule)]).toEqual(['', ['too-much-work']])
    expect(findings[0]?.message).toContain(message)
  })
})

test('copies are counted, and what they come to', () => {
  const limit = new CopyLimit('Frames are embedded', 2)
  limit.begin()
  limit.begin()
  expect(() => limit.begin()).toThrow('Frames are embedded more than 2 times')
  const megabytes = 'x'.repeat(32 * 1024 * 1024)
  limit.add(megabytes)
  limit.add(megabytes)
  expect(() => limit.add('x')).toThrow('Frames are embedded until the page has more than 64 MiB')
})
