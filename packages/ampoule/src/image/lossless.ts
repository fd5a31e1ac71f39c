import {fromRaster, open, toBytes, toRaster} from './decode.ts'
import {type Raster, sameColors} from './raster.ts'
import {BAND, trialOf} from './sample.ts'
import {type Candidate, errorOf} from './search.ts'
import {planesOf, similarity} from './similarity.ts'

/** Most colours of a palette. */
export const MAX_COLORS = 256
const MAX_WEBP_SIDE = 16_383
/** A part of a picture is to be alike by so much more, since the rest is not looked at. */
const UNSEEN = Math.log(0.5)

/** Every pixel kept, as WebP. Undefined when the raster is too long for the format. */
export async function losslessWebp(raster: Raster, effort: 1 | 4): Promise<Candidate | undefined> {
  if (!fitsWebp(raster)) return undefined
  return {bytes: await encodeLossless(raster, effort), type: 'image/webp', similarity: 1}
}

/** Every pixel kept, as PNG with a palette. Undefined when the quantizer joined colours, as it may even when there is room. */
export async function palettePng(raster: Raster, effort: 1 | 10): Promise<Candidate | undefined> {
  const bytes = await indexed(raster, effort)
  const {data, channels} = await toRaster(open(bytes))
  const equal = channels === raster.channels && Buffer.compare(data, raster.data) === 0
  return equal ? {bytes, type: 'image/png', similarity: 1} : undefined
}

/**
 * As WebP without loss of the 256 colours that are nearest: half the bytes and a third of the time where antialiasing made
 * hundreds. Undefined when a colour would become another, or the picture would not be alike (`limit`: see `errorOf`).
 */
export async function paletteWebp(raster: Raster, limit: number): Promise<Candidate | undefined> {
  if (!fitsWebp(raster)) return undefined
  const joined = await toRaster(open(await indexed(raster, 1)))
  if (!sameColors(raster, joined)) return undefined
  const [before, after] = [trialOf(raster), trialOf(joined)]
  const alike =
    before && after
      ? similarity(planesOf(before), planesOf(after), BAND)
      : similarity(planesOf(raster), planesOf(joined))
  if (errorOf(alike) > limit + (before ? UNSEEN : 0)) return undefined
  const bytes = await encodeLossless(joined, 1)
  return {bytes, type: 'image/webp', similarity: Math.min(alike, 1 - Number.EPSILON)}
}

export function fitsWebp({width, height}: Raster): boolean {
  return Math.max(width, height) <= MAX_WEBP_SIDE
}

/** Without loss quality is effort of another kind: 50 takes a tenth less time than 75, the usual one, for a hundredth more bytes. */
function encodeLossless(raster: Raster, effort: 1 | 4): Promise<Uint8Array> {
  return toBytes(fromRaster(raster).webp({lossless: true, effort, quality: effort === 1 ? 50 : 75}))
}

function indexed(raster: Raster, effort: 1 | 10): Promise<Uint8Array> {
  return toBytes(fromRaster(raster).png({palette: true, colours: MAX_COLORS, dither: 0, effort}))
}
