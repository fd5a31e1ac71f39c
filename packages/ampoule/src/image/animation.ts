import type {Metadata} from 'sharp'
import {open, readMetadata, toBytes, toRaster} from './decode.ts'
import {contentOf, type Raster} from './raster.ts'
import {type Candidate, searchQuality, smallest} from './search.ts'
import {planesOf, similarity} from './similarity.ts'

const WEBP = {type: 'image/webp', least: 40, usual: 88, best: 95}
/** GIFs whose pixels repeat their neighbour less often are dithered photographs or film. */
const FLAT = 0.6
/** All frames together; above, each try takes seconds. */
const MAX_LOSSY_PIXELS = 12_000_000

/** Frames and how long each is shown, in milliseconds. */
interface Film {
  readonly frames: readonly Raster[]
  readonly delays: readonly number[]
}

/** The smallest animated WebP that looks like an animated GIF or WebP, not wider than `maxWidth` pixels. */
export async function encodeAnimation(
  bytes: Uint8Array,
  {pages = 1, delay = [], loop = 0}: Metadata,
  {maxWidth, minSimilarity}: {readonly maxWidth: number; readonly minSimilarity: number},
): Promise<Candidate | null> {
  const delays = Array.from({length: pages}, (_, page) => shown(delay[page]))
  const pipeline = () => open(bytes, {animated: true}).resize({width: maxWidth, withoutEnlargement: true})
  const encode = (quality: number | null) =>
    toBytes(pipeline().webp({...(quality === null ? {lossless: true} : {quality}), effort: 4, delay: delays, loop}))
  const lossless: Candidate = {bytes: await encode(null), type: 'image/webp', similarity: 1}

  const film = split(await toRaster(pipeline()), delays)
  const [first] = film.frames
  const pixels = first ? first.width * first.height * pages : 0
  if (minSimilarity >= 1 || !first || pixels > MAX_LOSSY_PIXELS || contentOf(first).flatness >= FLAT) return lossless
  const compare = async (encoded: Uint8Array) => {
    const meta = await readMetadata(encoded, {animated: true})
    const frames = split(await toRaster(open(encoded, {animated: true})), (meta.delay ?? []).map(shown))
    return filmSimilarity(film, frames)
  }
  return smallest([lossless, await searchQuality({...WEBP, encode, compare}, minSimilarity)])
}

/** The least similarity of frames that are shown at the same time: encoders join frames that are equal. */
function filmSimilarity(film: Film, other: Film): number {
  let least = 1
  let [time, index, end] = [0, 0, other.delays[0] ?? 0]
  for (const [at, frame] of film.frames.entries()) {
    while (time >= end && index + 1 < other.frames.length) end += other.delays[++index] ?? 0
    const counterpart = other.frames[index]
    if (counterpart) least = Math.min(least, similarity(planesOf(frame, 'half'), planesOf(counterpart, 'half')))
    time += film.delays[at] ?? 0
  }
  return least
}

/** sharp gives the frames of an animation one below the other. */
function split({data, width, height, channels}: Raster, delays: readonly number[]): Film {
  const count = Math.max(1, delays.length)
  const frameHeight = height / count
  const size = width * frameHeight * channels
  const frames = Array.from({length: count}, (_, index) => ({
    data: data.subarray(index * size, (index + 1) * size),
    width,
    height: frameHeight,
    channels,
  }))
  return {frames, delays}
}

/** Browsers show a frame of 10 ms or less for 100. */
function shown(delay: number | undefined): number {
  return delay === undefined || delay <= 10 ? 100 : delay
}
