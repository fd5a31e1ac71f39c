import {CapabilityError} from '@ampoule/build'
import type {Loader} from 'vega'
import type {TopLevelSpec} from 'vega-lite'
import {importOptional} from './import-optional.ts'
import {interpreterInUtc, localeInUtc, specInUtc} from './vega-in-utc.ts'

/** Most rows that a specification may make by itself. */
const MAX_SEQUENCE = 10_000
/** Of the chance that specifications ask for. */
const SEED = 1

const axis = {
  domainColor: 'var(--color-line, #ccc)',
  gridColor: 'var(--color-line, #ccc)',
  labelColor: 'var(--color-muted, currentColor)',
  labelFontSize: 12,
  labelLimit: 200,
  tickColor: 'var(--color-line, #ccc)',
  titleColor: 'var(--color-muted, currentColor)',
  titleFontSize: 12,
  titleFontWeight: 400,
} as const

/** Colours and fonts follow the page. */
const config = {
  background: 'transparent',
  font: 'var(--font-heading, sans-serif)',
  axis,
  legend: {
    labelColor: axis.labelColor,
    labelFontSize: 12,
    titleColor: axis.titleColor,
    titleFontSize: 12,
    titleFontWeight: 400,
  },
  title: {color: 'var(--color-text, currentColor)', fontSize: 14, fontWeight: 600, anchor: 'start'},
  header: {labelColor: axis.labelColor, titleColor: axis.titleColor},
  text: {color: 'var(--color-text, currentColor)', fontSize: 12},
  view: {stroke: null},
  mark: {color: 'var(--color-accent, #0b625e)'},
  rule: {color: 'var(--color-muted, #666)'},
  range: {
    category: ['accent', 'warning', 'important', 'note', 'tip', 'caution', 'muted'].map(
      (name) => `var(--color-${name}, currentColor)`,
    ),
  },
} as const

/**
 * Draws a chart by Vega's own view, without a window. It reads no file, asks for nothing and runs no code, and the same text gives the
 * same drawing on every machine. Throws `CapabilityError`.
 */
export async function drawVegaLite(source: string): Promise<string> {
  const [vega, lite, {expressionInterpreter}] = await importOptional(
    () => Promise.all([import('vega'), import('vega-lite'), import('vega-interpreter')]),
    'vega',
    'vega-lite@6.4.3',
    'vega-interpreter',
  )
  const said: string[] = []
  const logger = vega.logger(vega.None)
  logger.error = (...args: readonly unknown[]) => {
    said.push(args.map((arg) => (arg instanceof Error ? arg.message : String(arg))).join(' '))
    return logger
  }
  try {
    const spec = JSON.parse(source) as TopLevelSpec
    checkData(spec)
    const own = {...config, ...(spec.config as object | undefined)}
    const compiled = lite.compile({...spec, config: own} as TopLevelSpec, {logger}).spec
    const runtime = vega.parse(specInUtc(compiled), undefined, {ast: true})
    const {random, randomLCG, setRandom} = vega as unknown as Chance
    const seeded = randomLCG(SEED)
    const expr = interpreterInUtc(expressionInterpreter, seeded)
    const view = new vega.View(runtime, {renderer: 'none', loader: nothing, logger, expr})
    view.locale(localeInUtc(view.locale()))
    // Samples are drawn by the one chance that the library has, which others use as well. All of it happens in this call.
    setRandom(seeded)
    try {
      view.run()
    } finally {
      setRandom(random)
    }
    const svg = await view.toSVG()
    view.finalize()
    if (said.length > 0) throw new TypeError(said[0])
    return svg
  } catch (cause) {
    const reason = (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? ''
    throw new CapabilityError('invalid', `Chart cannot be drawn: ${reason}`, {cause})
  }
}

/** Parts of Vega that its types leave out. */
interface Chance {
  readonly random: () => number
  randomLCG(seed: number): () => number
  setRandom(random: () => number): void
}

/** Data stands in the specification. */
const nothing = {
  load: () => Promise.reject(new TypeError('data has to stand in the document')),
  sanitize: () => Promise.reject(new TypeError('addresses are not followed')),
  http: () => Promise.reject(new TypeError('data has to stand in the document')),
  file: () => Promise.reject(new TypeError('data has to stand in the document')),
  fileAccess: false,
} as unknown as Loader

/** Data of files, and rows that a few characters ask for by the million. */
function checkData(spec: unknown): void {
  const todo: unknown[] = [spec]
  for (let value = todo.pop(); value !== undefined; value = todo.pop()) {
    if (typeof value !== 'object' || value === null) continue
    for (const [name, child] of Object.entries(value)) {
      if (name === 'data' && typeof child === 'object' && child !== null && 'url' in child)
        throw new TypeError('data has to stand in the document')
      if (name === 'sequence') {
        const {start = 0, stop = 0, step = 1} = (child ?? {}) as {start?: number; stop?: number; step?: number}
        if (!(Math.abs((stop - start) / step) <= MAX_SEQUENCE))
          throw new RangeError(`a sequence has more than ${MAX_SEQUENCE} rows`)
      }
      todo.push(child)
    }
  }
}
