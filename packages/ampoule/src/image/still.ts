import {encodeAvif} from './avif.ts'
import {fromRaster, toBytes} from './decode.ts'
import {fitsWebp, losslessWebp, MAX_COLORS, palettePng} from './lossless.ts'
import {contentOf, type Raster} from './raster.ts'
import {type Candidate, compareWith, searchQuality, smallest} from './search.ts'
import {planesOf} from './similarity.ts'

const WEBP = {type: 'image/webp', least: 40, usual: 88, best: 97}
const AVIF = {type: 'image/avif', least: 35, usual: 75, best: 92}
const JPEG = {type: 'image/jpeg', least: 40, usual: 88, best: 96}
/** A graphic has a few colours, or 256 at most and mostly flat areas; dithered and grey photographs have 256 as well. */
const FEW_COLORS = 16
const GRAPHIC = 0.7
/** From here on lossless WebP is quick, and can be the smallest: diagrams, screenshots. */
const FLAT = 0.5
/** AVIF is a tenth to a quarter smaller than WebP at the same look, except below this; a try takes up to half a second. */
const AVIF_MIN_BYTES = 4 * 1024
const AVIF_MAX_PIXELS = 3_000_000
/** Above, all but flat pictures take seconds and hundreds of megabytes a try; with alpha, twice as much. */
const MAX_PIXELS = 8_000_000

/** The smallest encoding that looks like the raster; undefined when nothing does. A similarity of 1 asks for equal pixels. */
export async function encodeStill(raster: Raster, minSimilarity: number): Promise<Candidate | undefined> {
  const {colors, flatness} = contentOf(raster)
  if (raster.width * raster.height > MAX_PIXELS / (raster.channels - 2))
    return flatness >= GRAPHIC ? losslessWebp(raster, 4) : undefined
  const indexed = colors <= MAX_COLORS
  const lossless = minSimilarity >= 1 || colors <= FEW_COLORS || (indexed && flatness >= GRAPHIC)
  return smallest([
    indexed || lossless || flatness >= FLAT ? await losslessWebp(raster, 4) : undefined,
    indexed ? await palettePng(raster, 10) : undefined,
    lossless ? undefined : await encodeLossy(raster, minSimilarity),
  ])
}

async function encodeLossy(raster: Raster, minSimilarity: number): Promise<Candidate | undefined> {
  const {width, height, channels} = raster
  const compare = compareWith(planesOf(raster))
  if (!fitsWebp(raster)) {
    if (channels === 4) return undefined
    const encode = (quality: number) => toBytes(fromRaster(raster).jpeg({quality, mozjpeg: true}))
    return searchQuality({...JPEG, encode, compare}, minSimilarity)
  }
  if (width * height <= AVIF_MAX_PIXELS) {
    const encode = (quality: number) => encodeAvif(raster, {quality, effort: 2})
    const avif = await searchQuality({...AVIF, encode, compare}, minSimilarity)
    if (avif && avif.bytes.length >= AVIF_MIN_BYTES) return avif
    return smallest([avif, await encodeWebp()])
  }
  return encodeWebp()

  function encodeWebp(): Promise<Candidate | undefined> {
    const encode = (quality: number) => toBytes(fromRaster(raster).webp({quality, effort: 4}))
    return searchQuality({...WEBP, encode, compare}, minSimilarity)
  }
}
