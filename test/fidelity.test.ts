import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {type BuildOptions, type BuildResult, build} from '@ampoule/build'
import {defaultProfile} from '@ampoule/lint'
import {createNodeCapabilities} from 'ampoule'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {colourCount, difference} from './fidelity/compare.ts'
import {type Observation, observe} from './fidelity/observe.ts'
import {OriginServer} from './fidelity/origin-server.ts'
import {filesOf, unaccounted} from './fidelity/references.ts'
import {SealedServer} from './fidelity/sealed-server.ts'
import {type Site, sites} from './fidelity/sites.ts'
import {launchChromium} from './support/chromium.ts'

// The project folder of the sites: they name packages as `/node_modules/…`.
const root = fileURLToPath(new URL('..', import.meta.url))
const widths = [1280, 390] as const

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

describe.each(sites)('$name', (site) => {
  const path = `test/fixtures/sites/${site.name}/index.html`
  let source: string
  let original: readonly Observation[]
  let asked: ReadonlySet<string>
  let missing: readonly string[]
  let result: BuildResult
  let sealed: Sealed

  beforeAll(async () => {
    source = await readFile(`${root}${path}`, 'utf8')
    const server = await OriginServer.start(root, site.packages ?? [])
    try {
      original = await observeAll(server.url(path), site)
    } finally {
      await server.close()
    }
    asked = server.requested
    missing = server.missing
    result = await seal(path, source, {minSimilarity: 1})
    sealed = await observeSealed(result, site)
  })

  test('the original works', async () => {
    expect(missing).toEqual([])
    for (const {violations, errors} of original) {
      expect(violations).toEqual([])
      expect(errors).toEqual(site.errors ?? [])
    }
    expect(original[0]?.answers).toEqual(site.answers)
    expect(original[0]?.console).toEqual(site.console)
    for (const {screenshots} of original) {
      for (const png of screenshots.values()) expect(await colourCount(png, 8)).toBe(8)
    }
  })

  test('nothing fails in the build', () => {
    expect(result.ledger.of('failed')).toEqual([])
    expect(result.findings.filter(({severity}) => severity === 'error')).toEqual([])
  })

  test('the sealed page asks for nothing, and nothing in it is refused', () => {
    expect(sealed.missing).toEqual([])
    for (const {violations, requests} of sealed.observations) {
      expect(violations).toEqual([])
      expect(requests).toEqual([])
    }
  })

  test('text, console, exceptions and answers are the same', () => {
    for (const [index, before] of original.entries()) {
      const after = sealed.observations[index]
      expect(after?.title).toBe(before.title)
      expect(after?.text).toEqual(before.text)
      expect(after?.console).toEqual(before.console)
      expect(after?.errors).toEqual(before.errors)
      expect(after?.answers).toEqual(before.answers)
    }
  })

  test('it looks the same', async () => {
    expect(await differences(original, sealed.observations)).toEqual(closerThan(0.001, original))
  })

  if (site.hasRasters)
    test('it looks the same with its images encoded anew', async () => {
      const smaller = await seal(path, source, {})
      expect(smaller.html.length).toBeLessThan(result.html.length)
      const {observations} = await observeSealed(smaller, site)
      expect(await differences(original, observations)).toEqual(closerThan(0.01, original))
    })

  test('every file that the browser asked for is in the ledger', async () => {
    const known = await filesOf(result.ledger, root)
    expect([...asked].filter((file) => file !== path && !known.has(file))).toEqual([])
  })

  test('every reference of the page has a status', () => {
    expect(unaccounted(source, path, result.ledger)).toEqual([])
    const counts = Object.values(result.ledger.count())
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(result.ledger.entries.length)
  })
})

interface Sealed {
  readonly observations: readonly Observation[]
  readonly missing: readonly string[]
}

function seal(path: string, source: string, options: BuildOptions): Promise<BuildResult> {
  return build(source, {capabilities: createNodeCapabilities({root}), path, ...options})
}

async function observeSealed({html}: BuildResult, site: Site): Promise<Sealed> {
  const server = await SealedServer.start(html, defaultProfile.csp)
  try {
    return {observations: await observeAll(server.url, site), missing: server.missing}
  } finally {
    await server.close()
  }
}

function observeAll(url: string, {height, use}: Site): Promise<Observation[]> {
  return Promise.all(widths.map((width) => observe(browser, url, {width, height, use: (page) => use(page, width)})))
}

/** Share of pixels that differ, by screenshot. */
async function differences(a: readonly Observation[], b: readonly Observation[]): Promise<Record<string, number>> {
  const shares: Record<string, number> = {}
  for (const [index, {screenshots}] of a.entries()) {
    for (const [name, png] of screenshots) {
      const other = b[index]?.screenshots.get(name)
      shares[name] = other === undefined ? 1 : await difference(png, other)
    }
  }
  return shares
}

function closerThan(limit: number, observations: readonly Observation[]): Record<string, unknown> {
  const names = observations.flatMap(({screenshots}) => [...screenshots.keys()])
  return Object.fromEntries(
    names.map((name) => [name, expect.toSatisfy((share: number) => share <= limit, `at most ${limit}`)]),
  )
}
