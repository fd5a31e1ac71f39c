import type {TracedImage, TraceRequest} from '@ampoule/build'
import {prepareSvg, sniffImage} from '@ampoule/build/internals'
import {open, toRaster} from './decode.ts'
import {planesOf, similarity} from './similarity.ts'
import {drawingOf, writeDrawing} from './trace/drawing.ts'

/** Above, a try takes seconds. */
const MAX_TRACED_PIXELS = 4_000_000
/** How far lines may run from the outlines, in pixels of the raster: the coarsest that looks the same is the shortest. */
const TOLERANCES = [0.35, 0.25, 0.17, 0.1]
/** Characters for each byte of the source. More never shrinks to less than the source takes as base64. */
const MOST_TEXT = 4

/**
 * Draws a raster of flat colours as SVG; undefined when it is no such drawing, is animated, has more than 4 megapixels, when
 * all must stay (`minSimilarity` 1), or when the SVG would not be alike enough: it is drawn, and compared as encoded
 * rasters are, over white and over black where it has alpha. The same input gives the same SVG. Throws `CapabilityError`
 * (`invalid`, `too-large`) for what cannot be decoded.
 */
export async function traceImage(bytes: Uint8Array, {minSimilarity}: TraceRequest): Promise<TracedImage | undefined> {
  const source = sniffImage(bytes)
  if (!source?.width || !source.height || source.animated || source.type === 'image/svg+xml') return undefined
  if (minSimilarity >= 1 || source.width * source.height > MAX_TRACED_PIXELS) return undefined
  const raster = await toRaster(source.orientation === 1 ? open(bytes) : open(bytes).autoOrient())
  const drawing = drawingOf(raster)
  if (drawing === undefined) return undefined
  const planes = planesOf(raster)
  for (const tolerance of TOLERANCES) {
    const text = writeDrawing(drawing, tolerance)
    if (text.length > MOST_TEXT * bytes.length) return undefined
    const {svg} = prepareSvg(text)
    const alike = similarity(planes, planesOf(await toRaster(open(new TextEncoder().encode(svg)))))
    if (alike >= minSimilarity) return {svg, width: raster.width, height: raster.height, similarity: alike}
  }
  return undefined
}
