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

function build({build, CapabilityError}: Exports, text: string, format: Growing['format']) {
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

describe('the work grows as the page does', () => {
  test.each(growing.filter(({format}) => format === 'html'))('lint and fix, $name', async ({make}) => {
    const {growth, mainly} = await growthOf(make, size, (exports, text) => exports.fix(text, {kind: 'unsafe'}))
    expect(growth, mainly).toBeLessThan(mostGrowth)
  })

  test.each(growing)('build, $name', async ({make, format}) => {
    const {growth, mainly} = await growthOf(make, format === 'html' ? longer : size, (exports, text) =>
      build(exports, text, format),
    )
    expect(growth, mainly).toBeLessThan(mostGrowth)
  })
})

test('the counter sees what grows by the square', async () => {
  const squares = await countSteps<{
    loops(items: string[]): number
    looks(items: string[]): number
    cuts(text: string): number
  }>(`
    export const loops = (items) => { let n = 0; for (const a of items) for (const b of items) n += a === b ? 1 : 0; return n }
    export const looks = (items) => items.filter((item) => items.indexOf(item) < 0 || items.slice(1).length < 0).length
    export const cuts = (text) => { let n = 0; while (text !== '') { n += text.split('').length; text = text.slice(1) } return n }
  `)
  const items = (length: number) => Array.from({length}, (_, index) => `${index}`)
  for (const work of ['loops', 'looks', 'cuts'] as const) {
    const count = async (length: number) =>
      (
        await squares.count((exports) =>
          work === 'cuts' ? exports.cuts('a'.repeat(length)) : exports[work](items(length)),
        )
      ).total
    const [one, two, four] = [await count(100), await count(200), await count(400)]
    expect((four - two) / (two - one), work).toBeGreaterThan(3.5)
  }
})
