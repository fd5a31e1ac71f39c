import {formatBytes} from '../measure/format.ts'
import {type Advice, adviseOn, type Weighed} from './advice.ts'
import {type Raster, readRaster} from './raster.ts'

/** Rasters that could be smaller, or drawings; SVG that is packed in base64. */
export function adviseImages(weighed: Weighed): Advice[] {
  const seen = new Set<string>()
  return weighed.uris.flatMap((uri) => {
    const part = weighed.partAt(uri.start)
    if (part === undefined || uri.kind !== 'image' || !uri.base64) return []
    // Of repeated payloads the first is enough: the others should go.
    const body = weighed.source.text.slice(uri.body, uri.end)
    if (seen.has(body)) return []
    seen.add(body)
    if (uri.type === 'image/svg+xml') {
      const message = `Write the SVG as text: base64 makes ${formatBytes(part.bytes)} of it`
      return [adviseOn(part, base64Overhead, {id: 'unpack-svg', message, command: `ampoule build ${weighed.input}`})]
    }
    const raster = readRaster(weighed.source.text, uri.body, uri.end)
    if (raster === undefined || part.bytes < minBytes) return []
    return adviseRaster(weighed, raster, part)
  })
}

type Weight = Parameters<typeof adviseOn>[0]

function adviseRaster({input}: Weighed, raster: Raster, part: Weight): Advice[] {
  const {format, width, height} = raster
  const size = `${width} × ${height} ${format.toUpperCase()}`
  const perPixel = (part.bytes * 0.75) / Math.max(1, width * height)
  if (isDrawing(raster, perPixel)) {
    const message = `Draw the ${size} of ${formatBytes(part.bytes)} as SVG: it looks like a drawing`
    return [adviseOn(part, drawingSaves, {id: 'draw-image', message})]
  }
  const narrower = width > widest ? 1 - (widest / width) ** 2 : 0
  const share = 1 - (1 - narrower) * (1 - reencodingSaves(raster, perPixel))
  if (share < leastShare) return []
  const option = narrower > 0 ? ` --max-image-width ${widest}` : ''
  const message = `Encode the ${size} of ${formatBytes(part.bytes)} anew${narrower > 0 ? `, ${widest} pixels wide` : ''}`
  return [adviseOn(part, share, {id: 'shrink-image', message, command: `ampoule build ${input}${option}`})]
}

/** Few colours, and little to say about each pixel. Photographs take more than a byte for three pixels as PNG. */
function isDrawing({format, palette, width, height}: Raster, perPixel: number): boolean {
  return (
    (format === 'png' || format === 'gif') && (palette || perPixel < 0.12) && width * height > 4096 && perPixel < 0.3
  )
}

/** Share that WebP saves at equal look, by format and how much the source spends on a pixel. */
function reencodingSaves({format}: Raster, perPixel: number): number {
  if (format === 'bmp') return 0.95
  if (format === 'png') return perPixel > 1 ? 0.85 : 0.3
  if (format === 'gif') return 0.4
  if (format === 'jpeg') return perPixel > 0.25 ? 0.4 : 0.2
  return 0
}

/** In bytes as they stand in the page. */
const minBytes = 4096
/** Twice the width of a text column, for dense displays. In pixels. */
const widest = 1600
const leastShare = 0.1
const drawingSaves = 0.7
/** Four characters for three bytes. */
const base64Overhead = 0.25
