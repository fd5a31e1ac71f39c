import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from '@ampoule/build'
import {defaultProfile} from '@ampoule/lint'
import {createNodeCapabilities} from 'ampoule'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {compareLooks} from '../../packages/ampoule/src/verify/against/compare-looks.ts'
import {type Look, look} from '../../packages/ampoule/src/verify/against/look.ts'
import {originalSite} from '../../packages/ampoule/src/verify/against/original-site.ts'
import {sealedSite} from '../../packages/ampoule/src/verify/site.ts'
import {sites} from '../fidelity/sites.ts'
import {launchChromium} from '../support/chromium.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const options = {widths: [1280, 390], crawl: 6}

interface Fault {
  readonly name: string
  /** A page of which it makes the same page is none that can have the fault. */
  spoil(html: string): string
  /** What is said of it. */
  readonly told: RegExp
}

/** What a careless build could do to a page. */
const faults: readonly Fault[] = [
  {
    name: 'no styles',
    spoil: (html) => html.replace(/<style[\s\S]*?<\/style>/gi, ''),
    told: /^look: .* differs? at 1280 px|^text: /m,
  },
  {
    name: 'a line more',
    spoil: (html) => `${html}<p>Another line</p>`,
    told: /^text: Text differs at first: ".*" became ".*Another/m,
  },
  {
    name: 'all upside down',
    spoil: (html) => `${html}<style>body{transform:scaleY(-1)}</style>`,
    told: /^look: .* differs? at 390 px/m,
  },
  {
    name: 'a word more in the console',
    spoil: (html) => `${html}<script>console.log('build 7')</script>`,
    told: /^console: The page says `log: build 7`, the original does not$/m,
  },
  {
    name: 'a script that throws',
    spoil: (html) => `${html}<script>throw new TypeError('lost')</script>`,
    told: /^errors: The page says `TypeError: lost`, the original does not$/m,
  },
]

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

describe.each(sites)('$name', (site) => {
  let original: Look
  let html: string
  beforeAll(async () => {
    const path = `test/fixtures/sites/${site.name}/index.html`
    const source = await readFile(`${root}${path}`, 'utf8')
    const capabilities = createNodeCapabilities({root})
    html = (await build(source, {capabilities, path, minSimilarity: 1, minify: false})).html
    const {read, bundle} = capabilities
    original = await look(browser, originalSite({path, html: source, read, bundle}), source, options)
  })
  const told = async (page: string): Promise<string> => {
    const {sandbox: _sandbox, ...profile} = defaultProfile
    const sealed = await look(browser, sealedSite(page, {...profile, wraps: false}), page, options)
    return (await compareLooks(original, sealed, undefined)).map(({kind, text}) => `${kind}: ${text}`).join('\n')
  }

  test('the original runs as it was meant to', () => {
    expect(original.errors.map((error) => error.replace(/^\w+: /, ''))).toEqual(site.errors ?? [])
  })
  test('the build is the same', async () => expect(await told(html)).toBe(''))
  test('each fault is named', async () => {
    const spoiled = faults.map(({spoil}) => spoil(html)).map((page) => (page === html ? undefined : page))
    expect(spoiled.filter((page) => page !== undefined).length).toBeGreaterThan(2)
    for (const [index, {name, told: pattern}] of faults.entries()) {
      const page = spoiled[index]
      if (page !== undefined) expect(await told(page), name).toMatch(pattern)
    }
  })
})
