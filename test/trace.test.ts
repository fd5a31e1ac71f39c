import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type BuildOptions, type BuildResult, build, MissingCapabilityError} from '@ampoule/build'
import {createNodeCapabilities} from 'ampoule'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {difference} from './fidelity/compare.ts'
import {Chromium} from './support/browser.ts'
import {run} from './support/terminal.ts'

const shapes = `<circle cx="75" cy="75" r="55" fill="#1a4d8f"/><path d="M45 100L75 40L105 100Z" fill="#f59e0b"/><path d="M150 100C180 75 210 145 270 105v20C215 155 180 100 150 125z" fill="#c00"/>`
const markdown = '![Logo](logo.png) ![Again](logo.png)\n\n![Photo](photo.jpg)\n'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ampoule-trace-'))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="150">${shapes}</svg>`
  await writeFile(join(root, 'logo.png'), await sharp(Buffer.from(svg)).png().toBuffer())
  const soft = Buffer.alloc(30 * 20 * 3).map((_, at) => (at * 7919 * 31) % 256)
  const photo = sharp(soft, {raw: {width: 30, height: 20, channels: 3}}).resize(300, 200, {kernel: 'cubic'})
  await writeFile(join(root, 'photo.jpg'), await photo.jpeg().toBuffer())
  await writeFile(join(root, 'a.md'), markdown)
})
afterAll(() => rm(root, {recursive: true}))

const make = (options: BuildOptions, cache?: string): Promise<BuildResult> =>
  build(markdown, {path: 'a.md', capabilities: createNodeCapabilities({root, ...(cache && {cache})}), ...options})
const traced = ({findings}: BuildResult): string[] =>
  findings.filter(({rule}) => rule === 'traced-image').map(({message}) => message)

describe('--trace', () => {
  test('draws what is a drawing, leaves what is not, and says so once', async () => {
    const [plain, drawn] = await Promise.all([make({}), make({trace: true})])
    expect(traced(plain)).toEqual([])
    expect(traced(drawn)).toHaveLength(1)
    expect(traced(drawn)[0]).toMatch(
      /`logo\.png` is traced as SVG: \d+ bytes instead of \d+, similarity (?:1\.000|0\.9[89]\d)$/,
    )
    expect(drawn.measures.bytes).toBeLessThan(plain.measures.bytes)
    expect(drawn.ledger.entries.map(({status, path}) => `${status} ${path}`)).toEqual(
      plain.ledger.entries.map(({status, path}) => `${status} ${path}`),
    )
  })

  test('says so also when the page had to be made smaller, and gives the same page from the cache', async () => {
    const {measures} = await make({trace: true})
    const fitted = await make({trace: true, fit: measures.bytes - 500})
    expect(traced(fitted)).toHaveLength(1)
    const cache = join(root, 'cache')
    const cold = await make({trace: true}, cache)
    const warm = await make({trace: true}, cache)
    expect(warm.html).toBe(cold.html)
    expect(traced(warm)).toEqual(traced(cold))
  })

  test('looks the same, and is as large', async () => {
    const chromium = await Chromium.launch()
    const [plain, drawn] = await Promise.all([make({}), make({trace: true})])
    for (const dark of [false, true]) {
      const shots = []
      for (const {html} of [plain, drawn]) {
        const visit = await chromium.visit(html, {width: 700, height: 500, dark})
        expect(
          await visit.page.evaluate(() =>
            [...document.images].map(({naturalWidth, naturalHeight}) => [naturalWidth, naturalHeight]),
          ),
        ).toEqual([
          [300, 150],
          [300, 150],
          [300, 200],
        ])
        shots.push(await visit.page.screenshot())
        await visit.close()
      }
      const [first, second] = shots
      if (first && second) expect(await difference(first, second)).toBeLessThan(0.01)
    }
    await chromium.close()
  })

  test('needs a host that can', async () => {
    const {trace: _, ...capabilities} = createNodeCapabilities({root})
    await expect(build(markdown, {path: 'a.md', capabilities, trace: true})).rejects.toThrow(MissingCapabilityError)
    expect((await build(markdown, {path: 'a.md', capabilities})).findings).toEqual((await make({})).findings)
  })

  test('on the command line', async () => {
    expect((await run(['build', '--no-cache', '--trace', 'a.md'], {cwd: root})).out).toMatch(/ traced +logo\.png\n/)
    const {code, out} = await run(['build', '--no-cache', '--trace', '--json', 'a.md'], {cwd: root})
    expect(code).toBe(0)
    const [{findings}] = JSON.parse(out).files
    expect(findings.map(({rule}: {rule: string}) => rule)).toContain('traced-image')
  })
})
