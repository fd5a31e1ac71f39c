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
  /** False of pages that cannot have the fault although they are spoiled. */
  readonly counts?: (original: Look) => boolean
}

const notAnImage = 'data:image/png;base64,AAAA'
const removesImages = `const clear = () => document.querySelectorAll('img').forEach((image) => image.remove())
new MutationObserver(clear).observe(document, {childList: true, subtree: true})
clear()`
const heading = ':is(h1,h2,p):not(#a#b#c)'

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
    name: 'a picture that is missing',
    spoil: (html) => html.replace(/(<img\b[^>]*?\bsrc=")data:image\/[^"]*/i, `$1${notAnImage}`),
    told: /^image: Image `img.*`.* is missing/m,
    counts: (original) => shownImages(original) > 0,
  },
  {
    name: 'pictures that are gone',
    spoil: (html) => `${html}<script>${removesImages}</script>`,
    told: /^image: The original shows \d+ images and frames, the page \d+/m,
    counts: (original) => shownImages(original) > 0,
  },
  {
    name: 'another colour',
    spoil: (html) => `${html}<style>${heading}{color:rgb(1 2 250)!important}</style>`,
    told: /^style: `.*has `color: rgb\(1, 2, 250\)`, in the original `/m,
  },
  {
    name: 'fonts that are lost',
    spoil: (html) => html.replace(/@font-face\s*\{[^}]*\}/g, ''),
    told: /^font: Font `.*` of the original is not loaded/m,
    counts: ({appearances}) => (appearances.get('at first')?.fonts.length ?? 0) > 0,
  },
  {
    name: 'dead buttons',
    spoil: (html) =>
      html.replace(
        /<head>|(?=<body)|(?<=<!doctype[^>]*>)/i,
        "$&<script>for (const type of ['click', 'input', 'change']) addEventListener(type, (event) => event.stopImmediatePropagation(), true)</script>",
      ),
    told: /^text: Text differs after|^text: Nothing to use|^style: .*\(after .*\)$|^look: .* after all steps/m,
    counts: ({texts}) => new Set(texts.values()).size > 1,
  },
  {
    name: 'a word more in the console',
    spoil: (html) => `${html}<script>console.log('build 7')</script>`,
    told: /^console: The page says `log: build 7`, the original does not$/m,
  },
  {
    name: 'an error in the console',
    spoil: (html) => `${html}<script>console.error('no rows')</script>`,
    told: /^console: The page says `error: no rows`, the original does not$/m,
  },
  {
    name: 'a script that throws',
    spoil: (html) => `${html}<script>throw new TypeError('lost')</script>`,
    told: /^errors: The page says `TypeError: lost`, the original does not$/m,
  },
]

function shownImages({appearances}: Look): number {
  return appearances.get('at first')?.parts.filter(({values}) => values.image === 'shown').length ?? 0
}

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
    return (await compareLooks(original, sealed, {})).map(({kind, text}) => `${kind}: ${text}`).join('\n')
  }

  test('the original runs as it was meant to', () => {
    expect(original.errors.map((error) => error.replace(/^\w+: /, ''))).toEqual(site.errors ?? [])
  })
  test('the build is the same', async () => expect(await told(html)).toBe(''))
  test('each fault is named', async () => {
    const able = faults.filter(({spoil, counts}) => spoil(html) !== html && counts?.(original) !== false)
    console.log(`${site.name}: ${able.map(({name}) => name).join(', ')}`)
    expect(able.length).toBeGreaterThan(5)
    const missed: string[] = []
    for (const {name, spoil, told: pattern} of able) {
      const said = await told(spoil(html))
      if (!pattern.test(said)) missed.push(`${name}: ${said}`)
    }
    expect(missed).toEqual([])
  })
})
