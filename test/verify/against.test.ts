import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from '@ampoule/build'
import type {Finding} from '@ampoule/lint'
import {createNodeCapabilities} from 'ampoule'
import {type PageToVerify, verify} from 'ampoule/verify'
import {beforeAll, describe, expect, test} from 'vitest'
import {sites} from '../fidelity/sites.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const found = new Map<string, readonly Finding[]>()

/** What a careless build could do to a page, and what must be said of it. */
const faults = [
  {name: 'no styles', spoil: (html: string) => html.replace(/<style[\s\S]*?<\/style>/gi, '')},
  {name: 'a heading with other words', spoil: (html: string) => html.replace(/(<h1[^>]*>)/i, '$1Another ')},
  {name: 'all upside down', spoil: (html: string) => html.replace(/<body/i, '<body style="transform:scaleY(-1)"')},
]

beforeAll(async () => {
  async function* pages(): AsyncGenerator<PageToVerify> {
    for (const {name} of sites) {
      const path = `test/fixtures/sites/${name}/index.html`
      const source = await readFile(`${root}${path}`, 'utf8')
      const capabilities = createNodeCapabilities({root})
      const {html} = await build(source, {capabilities, path, minSimilarity: 1, minify: false})
      const options = {against: {path, html: source, read: capabilities.read}, crawl: 6}
      yield {path: name, html, options}
      for (const fault of faults) {
        const spoiled = fault.spoil(html)
        if (spoiled !== html) yield {path: `${name}: ${fault.name}`, html: spoiled, options}
      }
    }
  }
  for await (const {path, findings} of verify(pages(), {timeout: 120_000}))
    found.set(
      path,
      findings.filter(({rule}) => rule === 'run-difference'),
    )
}, 1_200_000)

describe.each(sites)('$name', ({name}) => {
  test('is the same', () => {
    expect(found.get(name)?.filter(({severity}) => severity === 'error')).toEqual([])
  })
  test.each(faults)('with $name is not', (fault) => {
    const findings = found.get(`${name}: ${fault.name}`)
    // What only bundlers understand cannot be compared, and not every page has a heading or a body tag.
    if (findings === undefined || findings.some(({severity}) => severity === 'info')) return
    expect(findings).not.toEqual([])
  })
})

test('most of the sites can be compared', () => {
  const unable = sites.filter(({name}) => found.get(name)?.some(({severity}) => severity === 'info'))
  expect(unable.length).toBeLessThan(sites.length / 2)
})
