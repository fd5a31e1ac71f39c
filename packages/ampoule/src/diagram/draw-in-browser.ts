import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {CapabilityError} from '@ampoule/build'
import type {Browser, BrowserContext} from 'playwright-core'
import {BrowserError} from '../browser/browser-path.ts'
import {findInstalled} from './find-installed.ts'
import {mermaidKind} from './mermaid-kinds.ts'
import type {OnDemand} from './on-demand.ts'

/** Colours that Mermaid may compute with, and the properties of the page that take their places. */
const colors = {
  '#fbfcfb': 'background',
  '#eff4f2': 'surface',
  '#1b2423': 'text',
  '#54605d': 'muted',
  '#cfd8d5': 'line',
  '#0b625e': 'accent',
  '#1c5b99': 'note',
  '#216a3c': 'tip',
  '#7b3d8f': 'important',
  '#875100': 'warning',
  '#a82f2c': 'caution',
} as const
const [background, surface, text, muted, line, ...series] = Object.keys(colors)
/** Longer than any drawing that people can read takes. In milliseconds. */
const MAX_TIME = 30_000

/**
 * Draws a diagram with Mermaid itself, in a browser that reaches nobody. Throws `CapabilityError` (`not-installed`) with what to
 * install when Mermaid, playwright-core or a browser is missing.
 */
export async function drawInBrowser(
  source: string,
  shared: OnDemand<Browser>,
  maxTime: number = MAX_TIME,
): Promise<string> {
  const kind = mermaidKind(source)
  const library = await readFile(mermaidFile(kind), 'utf8')
  try {
    return await shared.use(async (browser) => {
      const context = await browser.newContext({
        viewport: {width: 860, height: 600},
        proxy: {server: 'http://127.0.0.1:9', bypass: '<-loopback>'},
      })
      let timer: NodeJS.Timeout | undefined
      const tooLate = new Promise<'late'>((done) => {
        timer = setTimeout(() => done('late'), maxTime)
      })
      try {
        const drawn = await Promise.race([drawIn(context, source, library), tooLate])
        if (drawn !== 'late') return drawn
        // A page that does not end may hold the browser up: the next diagram gets another one.
        await shared.discard()
        throw new CapabilityError(
          'too-large',
          `Diagram is too large to be drawn: it takes longer than ${maxTime / 1000} s`,
        )
      } finally {
        clearTimeout(timer)
        if (browser.isConnected()) await context.close()
      }
    })
  } catch (cause) {
    if (cause instanceof BrowserError) throw missing(kind, cause)
    throw cause
  }
}

async function drawIn(context: BrowserContext, source: string, library: string): Promise<string> {
  const page = await context.newPage()
  page.setDefaultTimeout(MAX_TIME)
  await page.setContent('<!doctype html><meta charset="utf-8"><body style="font-family:sans-serif">')
  await page.evaluate(seedRandom)
  await page.addScriptTag({content: library})
  const drawn = await page.evaluate(draw, {source, options: settings()})
  if ('error' in drawn) throw new CapabilityError('invalid', `Diagram cannot be read: ${drawn.error.split('\n')[0]}`)
  return themed(drawn.svg)
}

/** Runs in the page: the same text gives the same drawing. */
function seedRandom(): void {
  let seed = 1
  Math.random = () => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed / 2_147_483_647
  }
}

/** Runs in the page. What the sheet of the drawing says is put on its elements: a page has one sheet for all drawings. */
async function draw({source, options}: {source: string; options: object}): Promise<{svg: string} | {error: string}> {
  const {mermaid} = globalThis as unknown as {
    mermaid: {initialize(options: object): void; render(id: string, source: string): Promise<{svg: string}>}
  }
  mermaid.initialize(options)
  try {
    document.body.innerHTML = (await mermaid.render('drawing', source)).svg
  } catch (error) {
    return {error: error instanceof Error ? error.message : String(error)}
  }
  // Beside HTML in a drawing stands the same as text.
  for (const box of document.querySelectorAll('switch > foreignObject')) box.remove()
  // A page is no calendar.
  for (const line of document.querySelectorAll('.today')) line.remove()
  // Labels of text are not centred in circles.
  for (const node of document.querySelectorAll<SVGGElement>('.mindmap-node')) {
    const label = node.querySelector<SVGGElement>(':scope > .label, :scope > g:has(text)')
    if (label === null) continue
    const [outer, inner] = [node.getBoundingClientRect(), label.querySelector('text')?.getBoundingClientRect()]
    const shift = inner === undefined ? 0 : outer.left + outer.width / 2 - (inner.left + inner.width / 2)
    if (Math.abs(shift) > 2) label.setAttribute('transform', `translate(${shift}) ${label.getAttribute('transform')}`)
  }
  const inherited =
    'fill stroke stroke-width stroke-dasharray stroke-linecap fill-opacity stroke-opacity font-size font-weight font-style text-anchor dominant-baseline visibility'
  const names = [...inherited.split(' '), 'opacity', 'marker-start', 'marker-end']
  const initial: Record<string, string> = {opacity: '1', 'marker-start': 'none', 'marker-end': 'none'}
  const elements = [...document.querySelectorAll<SVGElement>('svg *')]
  const settled = elements.map((node) => {
    const own = getComputedStyle(node)
    const around = getComputedStyle(node.parentElement ?? node)
    const isShown = own.display !== 'none'
    const values = names.flatMap((name) => {
      const value = own.getPropertyValue(name)
      const given = initial[name] ?? around.getPropertyValue(name)
      return value === given && !(name in initial && node.hasAttribute(name)) ? [] : [[name, value] as const]
    })
    return {node, isShown, values}
  })
  for (const {node, isShown, values} of settled) {
    if (!isShown || node.tagName === 'style') node.remove()
    for (const name of ['style', 'class', ...names]) node.removeAttribute(name)
    for (const [name, value] of values) node.setAttribute(name, value)
  }
  const root = document.querySelector('svg')
  for (const name of ['style', 'class']) root?.removeAttribute(name)
  const {width, height} = root?.viewBox.baseVal ?? {width: 0, height: 0}
  if (width > 0) root?.setAttribute('width', String(Math.ceil(width)))
  if (height > 0) root?.setAttribute('height', String(Math.ceil(height)))
  return {svg: root?.outerHTML ?? ''}
}

function mermaidFile(kind: string): string {
  const from = [import.meta.url, join(process.cwd(), 'package.json')]
  const file = findInstalled('mermaid/dist/mermaid.min.js', from)
  if (file === undefined) throw missing(kind)
  return file
}

function missing(kind: string, cause?: unknown): CapabilityError {
  const command = '`npm install --save-dev mermaid playwright-core && npx playwright-core install chromium`'
  return new CapabilityError('not-installed', `Diagram of the kind \`${kind}\` is drawn in a browser: ${command}`, {
    cause,
  })
}

function settings(): object {
  const scale = Object.fromEntries(
    series.flatMap((color, at) => [
      [`cScale${at}`, color],
      [`cScaleLabel${at}`, background],
      [`git${at}`, color],
      [`gitBranchLabel${at}`, background],
      [`pie${at + 1}`, color],
    ]),
  )
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    htmlLabels: false,
    flowchart: {htmlLabels: false},
    deterministicIds: true,
    deterministicIDSeed: 'drawing',
    theme: 'base',
    themeVariables: {
      ...scale,
      background,
      primaryColor: surface,
      mainBkg: surface,
      primaryTextColor: text,
      textColor: text,
      titleColor: text,
      pieTitleTextColor: text,
      pieLegendTextColor: text,
      pieSectionTextColor: background,
      pieStrokeColor: background,
      pieOuterStrokeColor: line,
      pieOpacity: '1',
      primaryBorderColor: muted,
      lineColor: muted,
      secondaryColor: surface,
      tertiaryColor: background,
      gridColor: line,
      taskBkgColor: series[0],
      taskBorderColor: series[0],
      taskTextColor: background,
      taskTextOutsideColor: text,
      activeTaskBkgColor: series[1],
      activeTaskBorderColor: series[1],
      doneTaskBkgColor: line,
      doneTaskBorderColor: muted,
      critBkgColor: series[5],
      critBorderColor: series[5],
      sectionBkgColor: surface,
      altSectionBkgColor: background,
      sectionBkgColor2: surface,
      todayLineColor: series[4],
      faceColor: surface,
      taskTextDarkColor: background,
      taskTextLightColor: background,
      commitLabelColor: text,
      commitLabelBackground: surface,
      ...Object.fromEntries(Array.from({length: 8}, (_, at) => [`fillType${at}`, surface])),
      ...Object.fromEntries(
        [1, 2, 3, 4].flatMap((at) => [
          [`quadrant${at}Fill`, at % 2 === 1 ? surface : background],
          [`quadrant${at}TextFill`, muted],
        ]),
      ),
      quadrantPointFill: series[0],
      quadrantPointTextFill: text,
      quadrantXAxisTextFill: text,
      quadrantYAxisTextFill: text,
      quadrantTitleFill: text,
      quadrantInternalBorderStrokeFill: line,
      quadrantExternalBorderStrokeFill: line,
      fontFamily: 'sans-serif',
    },
  }
}

/** Colours that Mermaid took over are those of the page; what it has mixed stays. */
function themed(svg: string): string {
  let out = svg.replace('<svg ', `<svg font-size="16px" font-family="var(--font-heading,sans-serif)" fill="${text}" `)
  for (const [color, name] of Object.entries(colors)) {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
    const value = `var(--color-${name},${color})`
    out = out.replaceAll(color, value).replaceAll(`rgb(${red}, ${green}, ${blue})`, value)
  }
  return withOwnIds(out)
}

/** Ids that something refers to, each once: Mermaid gives several parts the same. */
function withOwnIds(svg: string): string {
  const referred = new Set([...svg.matchAll(/#([\w-]+)/g)].map(([, id]) => id))
  const seen = new Set<string>()
  return svg.replace(/ id="([^"]*)"/g, (all, id: string) => {
    if (!referred.has(id) || seen.has(id)) return ''
    seen.add(id)
    return all
  })
}
