import type {Effort} from '@ampoule/build'
import type {Metadata, Sharp, WebpOptions} from 'sharp'
import {MAX_PIXELS, open, readMetadata, toBytes, toRaster} from './decode.ts'
import {contentOf, type Raster} from './raster.ts'
import {type Candidate, searchQuality, smallest} from './search.ts'
import {planesOf, similarity} from './similarity.ts'

const WEBP = {type: 'image/webp', least: 40, usual: 88, best: 95}
/** GIFs whose pixels repeat their neighbour less often are dithered photographs or film. */
const FLAT = 0.6
/** All frames together, of flat pictures and of others. Above, a try takes more than a few seconds. */
const [MAX_FLAT_PIXELS, MAX_FILM_PIXELS] = [32_000_000, 6_000_000]

/** Frames and how long each is shown, in milliseconds. */
interface Film {
  readonly frames: readonly Raster[]
  readonly delays: readonly number[]
}

/**
 * The smallest animated WebP that looks like an animated GIF or WebP, not wider than `maxWidth` pixels; undefined when there
 * are too many frames.
 */
export async function encodeAnimation(
  bytes: Uint8Array,
  {width, height, pages = 1, delay = [], loop = 0}: Metadata,
  {
    maxWidth,
    minSimilarity,
    effort,
  }: {readonly maxWidth: number; readonly minSimilarity: number; readonly effort: Effort},
): Promise<Candidate | undefined> {
  const decoded = width * height * pages
  if (decoded > MAX_PIXELS) return undefined
  const narrow = (pipeline: Sharp): Sharp => pipeline.resize({width: maxWidth, withoutEnlargement: true})
  const {flatness} = contentOf(await toRaster(narrow(open(bytes))))
  const flat = flatness >= FLAT
  if (decoded * Math.min(1, maxWidth / width) ** 2 > (flat ? MAX_FLAT_PIXELS : MAX_FILM_PIXELS)) return undefined

  const delays = Array.from({length: pages}, (_, page) => shown(delay[page]))
  const encode = (options: WebpOptions) =>
    toBytes(
      narrow(open(bytes, {animated: true})).webp({
        ...options,
        effort: effort === 'thorough' ? 4 : 1,
        delay: delays,
        loop,
      }),
    )
  const lossless = async (): Promise<Candidate> => ({
    bytes: await encode({lossless: true}),
    type: 'image/webp',
    similarity: 1,
  })
  if (minSimilarity >= 1 || flat) return lossless()

  const film = split(await toRaster(narrow(open(bytes, {animated: true}))), delays)
  const compare = async (encoded: Uint8Array) => {
    const meta = await readMetadata(encoded)
    const frames = split(await toRaster(open(encoded, {animated: true})), (meta.delay ?? []).map(shown))
    return filmSimilarity(film, frames)
  }
  const lossy = await searchQuality({...WEBP, encode: (quality) => encode({quality}), compare}, minSimilarity)
  return effort === 'thorough' || lossy === undefined ? smallest([await lossless(), lossy]) : lossy
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
