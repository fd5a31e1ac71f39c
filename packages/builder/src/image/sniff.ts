import {isAvif, readAvif} from './formats/avif.ts'
import {isGif, readGif} from './formats/gif.ts'
import type {ImageHeader} from './formats/header.ts'
import {isJpeg, readJpeg} from './formats/jpeg.ts'
import {isPng, readPng} from './formats/png.ts'
import {isWebp, readWebp} from './formats/webp.ts'
import {isBmp, isIco, readBmp, readIco} from './formats/windows.ts'
import {readSvgHeader} from './svg/header.ts'

/** Media types of images made of pixels. */
export type RasterType =
  | 'image/png'
  | 'image/jpeg'
  | 'image/gif'
  | 'image/webp'
  | 'image/avif'
  | 'image/bmp'
  | 'image/x-icon'
/** Media types of images that a build can read. */
export type ImageType = RasterType | 'image/svg+xml'

/** Tells the type of an image from its bytes, whatever its name says. */
export interface SniffedImage extends ImageHeader {
  /** APNG is `image/png`, as the WHATWG MIME Sniffing standard has it. */
  readonly type: ImageType
}

/**
 * Tells by magic bytes and headers, without decoding, which image a browser would see in `bytes`; undefined when it would
 * see none (TIFF, HEIC and JPEG XL among others). Follows the WHATWG MIME Sniffing standard, section 6.1, plus AVIF and SVG.
 * Never throws; headers that are cut off give undefined sizes.
 */
export function sniffImage(bytes: Uint8Array): SniffedImage | undefined {
  for (const {type, matches, read} of FORMATS) {
    if (matches(bytes)) return {type, ...read(bytes)}
  }
  const svg = readSvgHeader(bytes)
  return svg && {type: 'image/svg+xml', ...svg}
}

const FORMATS: readonly {
  readonly type: RasterType
  readonly matches: (bytes: Uint8Array) => boolean
  readonly read: (bytes: Uint8Array) => ImageHeader
}[] = [
  {type: 'image/png', matches: isPng, read: readPng},
  {type: 'image/jpeg', matches: isJpeg, read: readJpeg},
  {type: 'image/gif', matches: isGif, read: readGif},
  {type: 'image/webp', matches: isWebp, read: readWebp},
  {type: 'image/avif', matches: isAvif, read: readAvif},
  {type: 'image/bmp', matches: isBmp, read: readBmp},
  {type: 'image/x-icon', matches: isIco, read: readIco},
]
