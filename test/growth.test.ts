import {beforeAll, describe, expect, test} from 'vitest'
import {type Growing, growing} from './support/growing.ts'
import {type Counted, countSteps} from './support/step-counter.ts'

type Exports = Pick<typeof import('@ampoule/lint'), 'fix'> &
  Pick<typeof import('@ampoule/build'), 'build' | 'CapabilityError'>

let counted: Counted<Exports>
beforeAll(async () => {
  counted = await countSteps(`export {fix} from '@ampoule/lint'; export {build, CapabilityError} from '@ampoule/build'`)
})

/** Twice the page takes twice the steps, and four times as many where they grow by the square. */
const mostGrowth = 2.5
/** In characters. Short enough to be quick, and long enough that what is limited has reached its limit. */
const [size, longer] = [1500, 3000]

/** How the work grows, and where it grows most. */
async function growthOf(make: Growing['make'], from: number, work: (exports: Exports, text: string) => unknown) {
  const count = (times: number) => counted.count((exports) => work(exports, make(from * times)))
  // Once for what is made on first use.
  await count(1)
  const [two, four] = [await count(2), await count(4)]
  const grown = (site: string): number => (four.by.get(site) ?? 0) - 2 * (two.by.get(site) ?? 0)
  const [mainly = ''] = [...four.by.keys()].sort((a, b) => grown(b) - grown(a))
  return {growth: four.total / two.total, mainly}
}

function build({build, CapabilityError}: Omit<Exports, 'fix'>, text: string, format: Growing['format']) {
  return build(text, {
    path: 'a.html',
    format,
    capabilities: {
      async read() {
        throw new CapabilityError('not-found', 'nothing here')
      },
      async image() {
        throw new CapabilityError('invalid', 'no image')
      },
      async font(bytes) {
        return {bytes, type: 'font/woff2'}
      },
      async bundle({entries}) {
        const scripts = entries.map((entry) => ({text: entry.text, segments: []}))
        return {scripts, styles: {text: '', segments: []}, inputs: [], absent: [], problems: []}
      },
    },
  })
}

/** Those that have grown by the square once. `GROWTH=all npx vitest run test/growth.test.ts` takes all, and minutes. */
const once: ReadonlySet<string> = new Set([
  'HTML: ids that are equal',
  'HTML: policies that are equal',
  'HTML: comments that hide, on one line',
  'HTML: candidates with references',
  'HTML: sources of a picture',
  'HTML: style elements',
  'HTML: handlers',
  'HTML: scopes of an import map',
  'CSS: fonts',
  'CSS: nested rules',
  'CSS: ancestors',
  'script: values of a name',
  'script: templates',
  'script: members of an object',
  'Markdown: one line',
  'Markdown: headings by lines',
  'Markdown: items of a list',
])
/** These grow by the square in micromark and mdast-util-find-and-replace, up to the length that is allowed. */
const bounded: ReadonlySet<string> = new Set([
  'Markdown: code spans',
  'Markdown: HTML in lines',
  'Markdown: references',
  'Markdown: callouts',
])
const chosen = growing.filter(({name}) => process.env.GROWTH === 'all' || once.has(name))

test('what has grown once is among what grows', () => {
  expect(growing.filter(({name}) => once.has(name)).length).toBe(once.size)
})

describe('the work grows as the page does', () => {
  test.each(chosen.filter(({format}) => format === 'html'))('lint and fix, $name', async ({make}) => {
    const {growth, mainly} = await growthOf(make, size, (exports, text) => exports.fix(text, {kind: 'unsafe'}))
    expect(growth, mainly).toBeLessThan(mostGrowth)
  })

  test.each(chosen.filter(({name}) => !bounded.has(name)))('build, $name', async ({make, format}) => {
    const {growth, mainly} = await growthOf(make, format === 'html' ? longer : size, (exports, text) =>
      build(exports, text, format),
    )
    expect(growth, mainly).toBeLessThan(mostGrowth)
  })
})

test.each(growing.filter(({name}) => bounded.has(name)))('of 400,000 characters it ends, $name', async ({make}) => {
  const {findings} = await build(await import('@ampoule/build'), make(400_000), 'markdown')
  expect(findings.map(({rule}) => rule)).toContain('too-much-work')
})

test('the counter sees what grows by the square', async () => {
  // Lists are made in there: a list from here has built-in functions that do not count.
  const squares = await countSteps<Readonly<Record<'loops' | 'looks' | 'cuts', (size: number) => unknown>>>(`
    const list = (size) => Array.from({length: size}, (_, index) => String(index))
    export const loops = (size) => { let n = 0; for (const a of list(size)) for (const b of list(size)) n++; return n }
    export const looks = (size) => { const items = list(size); return items.filter((item) => items.indexOf(item) < 0) }
    export const cuts = (size) => { let n = 0; for (let text = 'a'.repeat(size); text !== ''; text = text.slice(1)) n += text.split('').length; return n }
  `)
  for (const work of ['loops', 'looks', 'cuts'] as const) {
    const count = async (size: number) => (await squares.count((exports) => exports[work](size))).total
    const [one, two, four] = [await count(100), await count(200), await count(400)]
    expect((four - two) / (two - one), work).toBeGreaterThan(3.5)
  }
})
