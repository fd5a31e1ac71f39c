import {CapabilityError} from '@ampoule/build'
import sharp, {type Metadata, type Sharp, type SharpOptions} from 'sharp'
import {type Raster, withoutOpaqueAlpha} from './raster.ts'

// One thread an image: several are worked on at once, and what is encoded is the same on every machine.
sharp.concurrency(1)

/** Most pixels that are decoded: 400 MB as RGBA. */
export const MAX_PIXELS = 100_000_000
const SECONDS = 30

/** A pipeline on a file, within limits. Broken pixel data is an error, what a browser overlooks is not. */
export function open(bytes: Uint8Array, options: SharpOptions = {}): Sharp {
  // Each image is seen once: a cache of operations would only hold memory.
  sharp.cache(false)
  return sharp(bytes, {limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true, ...options}).timeout({
    seconds: SECONDS,
  })
}

export async function readMetadata(bytes: Uint8Array): Promise<Metadata> {
  return open(bytes).metadata().catch(refuse)
}

/** Pixels of a pipeline in sRGB. */
export async function toRaster(pipeline: Sharp): Promise<Raster> {
  const {data, info} = await pipeline
    .toColourspace('srgb')
    .raw({depth: 'uchar'})
    .toBuffer({resolveWithObject: true})
    .catch(refuse)
  const {width, height, channels} = info
  return channels === 4 ? withoutOpaqueAlpha(data, width, height) : {data, width, height, channels: 3}
}

/** Bytes that a pipeline writes. */
export async function toBytes(pipeline: Sharp): Promise<Uint8Array> {
  return pipeline.toBuffer().catch(refuse)
}

/** A pipeline on pixels. */
export function fromRaster({data, width, height, channels}: Raster, pageHeight?: number): Sharp {
  const raw = {width, height, channels, ...(pageHeight !== undefined && {pageHeight})}
  return sharp(data, {raw, limitInputPixels: MAX_PIXELS}).timeout({seconds: SECONDS})
}

/** Turns what sharp throws into a problem of the file. */
function refuse(cause: unknown): never {
  const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
  if (/pixel limit|timeout/.test(reason)) {
    throw new CapabilityError('too-large', `Image has more than ${MAX_PIXELS} pixels: ${reason}`, {
      cause,
    })
  }
  throw new CapabilityError('invalid', `Image cannot be read: ${reason}`, {cause})
}
