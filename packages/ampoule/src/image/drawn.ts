import {avifFormat} from './avif.ts'
import {calibration} from './calibration.ts'
import {losslessWebp, paletteWebp} from './lossless.ts'
import type {Prediction} from './prediction.ts'
import {accepted, BEST, probe, reach, subject, tryQualities} from './probe.ts'
import type {Raster} from './raster.ts'
import {BAND, trialOf} from './sample.ts'
import {type Candidate, errorOf} from './search.ts'

const TRIES = 3
const format = avifFormat({effort: 1})
/** A palette is to save so much of a part; of a whole it saves more. */
const PALETTE_SHARE = 0.9
/** It saves half at best: below this, in bytes, it is not tried. */
const WORTH_PALETTE = 16 * 1024
/**
 * A drawing that takes no more than this without loss, in bits a pixel, has hardly any antialiasing: of ten such PNGs of packages a
 * palette saved one a seventh, the others less.
 */
const PLAIN_BITS = 0.27
/** Bytes of a whole without loss by those of a part, for its size: strips have less in them that repeats. */
const EXACT_WHOLE = 0.65
/** Size of an image with sharp lines and text, against one without: it may be a tenth larger. */
const SHARP = 1.1
/** Strips cost AVIF more than the whole does: above this share of its bytes what is sharp may be larger after all. */
const SURELY_SHARP = 0.8
/** Steps of quality above the median at which most drawings are alike enough. */
const SAFE = 10
/** Bits a pixel up to which AVIF would save next to nothing. */
const FEW_BITS = 0.5

/** Encodes a drawing: without loss, or with a palette, or as AVIF, whichever a part of it tells to be small. */
export async function encodeDrawing(
  raster: Raster,
  {minSimilarity, worth}: Prediction,
): Promise<Candidate | undefined> {
  const limit = errorOf(minSimilarity)
  const part = trialOf(raster)
  const tried = part ?? raster
  const exact = await losslessWebp(tried, 1)
  const pixels = tried.width * tried.height
  const share = (raster.width * raster.height) / pixels
  const isTiny = exact !== undefined && exact.bytes.length * share * EXACT_WHOLE < WORTH_PALETTE
  const isPlain = exact !== undefined && exact.bytes.length * 8 <= PLAIN_BITS * pixels
  const few = isTiny || isPlain ? undefined : await paletteWebp(tried, limit)
  const hasPalette = few !== undefined && few.bytes.length < PALETTE_SHARE * (exact?.bytes.length ?? 0)
  const sharp = hasPalette ? few : exact
  const isSmall = sharp !== undefined && sharp.bytes.length * 8 <= FEW_BITS * pixels
  const {bias, whole} = calibration.drawing
  const lossy = isSmall
    ? undefined
    : await tryQualities(
        subject(tried, format, part && BAND),
        part === undefined ? limit : limit + bias,
        calibration.drawing,
        {tries: TRIES},
      )
  const isSharp = sharp !== undefined && (lossy === undefined || sharp.bytes.length <= SHARP * lossy.bytes.length)
  if (part === undefined) return isSharp ? sharp : lossy && accepted(lossy, limit)
  const chosen = isSharp ? sharp : lossy
  // A part takes at least as many bytes for its size as the whole.
  if (chosen === undefined || chosen.bytes.length * share * whole > worth) return undefined
  if (!isSharp && lossy !== undefined) return encodeChecked(raster, lossy.quality, limit)
  const kept = (hasPalette ? await paletteWebp(raster, limit) : undefined) ?? (await losslessWebp(raster, 1))
  const isCertain = isSmall || (lossy !== undefined && chosen.bytes.length <= SURELY_SHARP * lossy.bytes.length)
  if (isCertain || kept === undefined) return kept
  // Strips may be alike at no quality at all, where the whole is.
  const other = await encodeChecked(raster, lossy?.quality ?? calibration.drawing.quality + SAFE, limit)
  return other === undefined || kept.bytes.length <= SHARP * other.bytes.length ? kept : other
}

/** Of a drawing a part may be blank: the whole is looked at, and encoded again when it is not alike enough. */
async function encodeChecked(raster: Raster, quality: number, limit: number): Promise<Candidate | undefined> {
  const whole = subject(raster, format)
  let next = quality
  for (let count = 0; count < TRIES && next <= BEST; count++) {
    const tried = await probe(whole, next)
    if (tried.error <= limit) return accepted(tried, limit)
    next = Math.max(reach(tried, limit, calibration.drawing.fall), next + 2)
  }
  return undefined
}
