import {readdir, readFile} from 'node:fs/promises'
import {lint, type Profile, profiles} from '@ampoule/lint'
import {runsScripts} from '@ampoule/lint/internals'
import {type BuildOptions, type BuildResult, build, createNodeCapabilities} from 'ampoule'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {ExampleDocument} from '../../scripts/example-documents.mjs'
import {axeViolations} from './axe.ts'
import {Chromium} from './browser.ts'

/** The tests that every example passes; `use` is what a reader does with it. */
export function testExample(example: ExampleDocument, use?: (page: Page) => Promise<void>): void {
  describe(example.folder, () => {
    const made = maker(example)
    let whole: BuildResult
    let chromium: Chromium
    beforeAll(async () => {
      chromium = await Chromium.launch()
      whole = await made({profile: 'file', form: 'document'})
    })
    afterAll(() => chromium?.close())

    test('has a picture of each width, light and dark', async () => {
      expect((await readdir(`${example.root}screenshots`)).sort()).toEqual([
        '1280-dark.webp',
        '1280-light.webp',
        '390-dark.webp',
        '390-light.webp',
      ])
    })

    test('is clean under every profile', async () => {
      // Not every host shows the fonts of packages, or lets a page reach CDNs.
      const kindOf = example.packages === undefined ? traits : ({id}: Profile) => id
      for (const kind of new Set(profiles.map(kindOf))) {
        const [first, ...others] = profiles.filter((profile) => kindOf(profile) === kind)
        const {html, findings, ledger} = await made(first === undefined ? {} : {profile: first})
        const judged = others.flatMap((profile) => lint(html, {profile}))
        const wrong = [...findings, ...judged].filter(({severity}) => severity !== 'info')
        expect(wrong.map(({message}) => message)).toEqual([])
        expect(ledger.of('failed')).toEqual([])
      }
    })

    test.each([
      {width: 1280, dark: false},
      {width: 390, dark: true},
    ])('shows whole at $width pixels, to everybody, and asks for nothing', async ({width, dark}) => {
      const visit = await chromium.visit(whole.html, {width, dark})
      try {
        expect(await axeViolations(visit.page)).toEqual([])
        expect(
          await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        ).toBeLessThanOrEqual(0)
        expect(visit.requests).toEqual([])
        if (!dark) await use?.(visit.page)
        expect(visit.errors).toEqual([])
      } finally {
        await visit.close()
      }
    })
  })
}

/** One page does for all hosts that wrap it, or do not, and run scripts, or do not. */
function traits(profile: Profile): string {
  return `${profile.wraps} ${runsScripts(profile)}`
}

/** Builds of an example with the same capabilities, which encode a picture once, and draw a chart once. */
function maker({root, path, packages = root}: ExampleDocument): (options: BuildOptions) => Promise<BuildResult> {
  const node = createNodeCapabilities({root: packages, trusted: packages})
  const drawn = new Map<string, ReturnType<typeof node.diagram>>()
  const diagram: typeof node.diagram = (request) => {
    const key = JSON.stringify(request)
    const drawing = drawn.get(key) ?? node.diagram(request)
    drawn.set(key, drawing)
    return drawing
  }
  return async (options) =>
    build(await readFile(`${root}${path}`), {path, capabilities: {...node, diagram}, ...options})
}
