import {CapabilityError, type DiagramRequest, type DrawnDiagram} from '@ampoule/build'
import type {Drawers} from './drawers.ts'

/** Most characters of a diagram: layout takes more than linear time. Charts hold their data. */
const maxLengths = {mermaid: 20_000, dot: 20_000, d2: 20_000, 'vega-lite': 2_000_000} as const

/** Draws a diagram as SVG, without a browser where one can. What draws is loaded when it is first asked for. Throws `CapabilityError`. */
export async function drawDiagram(
  {language, source, ofStrangers = false}: DiagramRequest,
  drawers: Drawers,
): Promise<string | DrawnDiagram> {
  const limit = maxLengths[language]
  if (source.length > limit)
    throw new CapabilityError('too-large', `Diagram has ${source.length} characters, over the limit of ${limit}`)
  if (language === 'dot') {
    const {drawDot} = await import('./draw-dot.ts')
    return drawDot(source)
  }
  if (language === 'vega-lite') {
    const {drawVegaLite} = await import('./draw-vega-lite.ts')
    return drawVegaLite(source)
  }
  if (language === 'd2') {
    const {drawD2} = await import('./d2/draw-d2.ts')
    return drawD2(source, drawers.d2)
  }
  const {drawMermaid} = await import('./draw-mermaid.ts')
  return drawMermaid(source, ofStrangers, drawers)
}
