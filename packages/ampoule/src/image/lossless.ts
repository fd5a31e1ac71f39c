import {fromRaster, open, toBytes, toRaster} from './decode.ts'
import type {Raster} from './raster.ts'
import type {Candidate} from './search.ts'

/** Most colours of a palette. */
export const MAX_COLORS = 256
const MAX_WEBP_SIDE = 16_383

/** Every pixel kept, as WebP. Undefined when the raster is too long for the format. */
export async function losslessWebp(raster: Raster, effort: 1 | 4): Promise<Candidate | undefined> {
  if (!fitsWebp(raster)) return undefined
  return {bytes: await toBytes(fromRaster(raster).webp({lossless: true, effort})), type: 'image/webp', similarity: 1}
}

/** Every pixel kept, as PNG with a palette. Undefined when the quantizer joined colours, as it may even when there is room. */
export async function palettePng(raster: Raster, effort: 1 | 10): Promise<Candidate | undefined> {
  const bytes = await toBytes(fromRaster(raster).png({palette: true, colours: MAX_COLORS, dither: 0, effort}))
  const {data, channels} = await toRaster(open(bytes))
  const equal = channels === raster.channels && Buffer.compare(data, raster.data) === 0
  return equal ? {bytes, type: 'image/png', similarity: 1} : undefined
}

export function fitsWebp({width, height}: Raster): boolean {
  return Math.max(width, height) <= MAX_WEBP_SIDE
}
