import {avifFormat, encodeAvif} from './avif.ts'
import {calibration} from './calibration.ts'
import {encodeDrawing} from './drawn.ts'
import {fitsWebp, losslessWebp, MAX_COLORS, palettePng} from './lossless.ts'
import {encodePhotograph} from './photographed.ts'
import type {Prediction} from './prediction.ts'
import {accepted, probe, subject} from './probe.ts'
import {contentOf, type Raster} from './raster.ts'
import {trialOf} from './sample.ts'
import {type Candidate, errorOf, smallest} from './search.ts'
import {encodeStill} from './still.ts'

/** A graphic has a few colours, or 256 at most and mostly flat areas; dithered and grey photographs have 256 as well. */
const FEW_COLORS = 16
const GRAPHIC = 0.7
/** Pixels up to which a search takes no longer than a prediction. */
const TINY_PIXELS = 10_000
/** Most pixels of a photograph: AVIF takes some 40 bytes of memory for each. */
const MAX_LOSSY_PIXELS = 8_000_000
/** Steps of quality above the median at which nine pictures in ten are alike enough. */
const SAFE = 10
/** Flatness from which on a picture may be a drawing, and is one; bytes of one at effort 1 by those at effort 0. */
const [MAY_BE_DRAWN, DRAWN, DRAWN_SHARE] = [0.25, 0.6, 0.85]

/**
 * Encodes once, in the form that suits the picture, at a quality that was tried on a part of it. Without tries the quality
 * is one that suits most pictures. Undefined when nothing is worth it, or alike.
 */
export async function encodePredicted(raster: Raster, prediction: Prediction): Promise<Candidate | undefined> {
  const {minSimilarity} = prediction
  if (raster.width * raster.height <= TINY_PIXELS) return encodeStill(raster, minSimilarity)
  const {colors, flatness} = contentOf(raster)
  const indexed = colors <= MAX_COLORS
  if (minSimilarity >= 1 || colors <= FEW_COLORS || (indexed && flatness >= GRAPHIC))
    return smallest([await losslessWebp(raster, 1), indexed ? await palettePng(raster, 1) : undefined])
  if (raster.width * raster.height > MAX_LOSSY_PIXELS || !fitsWebp(raster))
    return flatness >= GRAPHIC ? losslessWebp(raster, 1) : undefined
  if (prediction.tries)
    return (await isDrawing(raster, flatness))
      ? encodeDrawing(raster, prediction)
      : encodePhotograph(raster, prediction)
  if (flatness >= GRAPHIC) return losslessWebp(raster, 1)
  const isDrawn = flatness >= DRAWN
  const {quality} = isDrawn ? calibration.drawing : calibration.photograph
  const tried = await probe(subject(raster, avifFormat({effort: isDrawn ? 1 : 0})), quality + SAFE)
  return accepted(tried, errorOf(minSimilarity))
}

/** Drawings, and text on shaded ground: there effort 1 takes twice the time for half the bytes. */
export async function isDrawing(raster: Raster, flatness: number): Promise<boolean> {
  if (flatness < MAY_BE_DRAWN || flatness >= DRAWN) return flatness >= DRAWN
  const part = trialOf(raster) ?? raster
  const {quality} = calibration.drawing
  const photographed = await encodeAvif(part, {quality, effort: 0})
  const drawn = await encodeAvif(part, {quality, effort: 1})
  return drawn.length < DRAWN_SHARE * photographed.length
}
