import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Finding, lint} from '@ampoule/lint'
import {fixUntilStable} from '@ampoule/lint/internals'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {documented} from '../packages/lint/src/rules/index.ts'
import {Chromium} from './support/browser.ts'
import {Looks} from './support/same-look.ts'

// No fix changes how a page looks by more than it is about. All of it: `npm run fix-look`.
const isWhole = process.env.FIX_LOOK === 'whole'

let chromium: Chromium
let looks: Looks
beforeAll(async () => {
  chromium = await Chromium.launch()
  looks = await Looks.open(chromium)
})
afterAll(() => chromium.close())

/** What these are about is seen: characters that are drawn although they should not be, the address that all links have. */
const seen: ReadonlySet<string> = new Set(['no-invisible-character'])

/** Which kinds of fixes change the look of a page. */
async function changedBy(html: string): Promise<string[]> {
  const changed: string[] = []
  for (const kind of ['safe', 'unsafe'] as const) {
    const find = (text: string): readonly Finding[] => lint(text).filter(({rule}) => !seen.has(rule))
    const {html: fixed} = fixUntilStable(html, find, kind)
    if (fixed !== html && !(await looks.same(html, fixed))) changed.push(kind)
  }
  return changed
}

describe('a fix leaves the look of a page alone', () => {
  const examples = documented.flatMap(({rule, examples}) =>
    examples
      .filter(({fixed, options, profile}) => fixed !== undefined && !options && !profile)
      .map(({name, html}) => ({rule: rule.id, name, html})),
  )
  test.each(isWhole ? examples : examples.filter((_, index) => index % 8 === 0))('$rule: $name', async ({html}) => {
    expect(await changedBy(html)).toEqual([])
  })

  test.each(realPages(isWhole ? 50 : 3))('%s', async (path) => {
    expect(await changedBy(readFileSync(path, 'utf8'))).toEqual([])
  })
})

/** Different pages of installed packages that some fix is for; none that takes longer to load than to look at. */
function realPages(count: number): string[] {
  const root = fileURLToPath(new URL('../node_modules/.pnpm/', import.meta.url))
  const pages = new Map<string, string>()
  for (const folder of readdirSync(root).sort()) {
    if (pages.size >= count) break
    const inside = join(root, folder, 'node_modules', folder.replace(/@[^@]*$/, '').replace('+', '/'))
    let fromHere = 0
    for (const name of htmlIn(inside)) {
      if (pages.size >= count || fromHere >= 6) break
      const path = join(inside, name)
      if (statSync(path).size > 100_000) continue
      const text = readFileSync(path, 'utf8')
      if (pages.has(text) || !lint(text).some(({fix}) => fix !== undefined)) continue
      pages.set(text, path)
      fromHere++
    }
  }
  return [...pages.values()]
}

function htmlIn(folder: string): string[] {
  try {
    return readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((name) => /\.html?$/i.test(name))
      .sort()
  } catch (error) {
    // A package of another platform is not there.
    if (error instanceof Error && 'code' in error) return []
    throw error
  }
}
