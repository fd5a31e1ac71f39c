import {ascii, concat, u8, u16be} from './bytes.ts'
import {orientationOnly, readOrientation} from './exif.ts'
import {header, type ImageHeader, type Orientation} from './header.ts'

const EXIF = 'Exif\0\0'
const SOS = 0xda
const EOI = 0xd9

export function isJpeg(bytes: Uint8Array): boolean {
  return ascii(bytes, 0, 3) === '\xff\xd8\xff'
}

export function readJpeg(bytes: Uint8Array): ImageHeader {
  let orientation: Orientation = 1
  for (const {marker, all} of segments(bytes)) {
    if (isExif(marker, all)) orientation = readOrientation(all.subarray(10))
    if (isFrame(marker)) return header(u16be(all, 7), u16be(all, 5), {orientation, lossy: true})
  }
  return header(0, 0, {lossy: true})
}

/** Drops EXIF, XMP, IPTC, comments, thumbnails, and pictures that follow the first; orientation and colour profile stay. */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const {orientation} = readJpeg(bytes)
  const parts = [bytes.subarray(0, 2)]
  if (orientation !== 1) parts.push(exifSegment(orientation))
  let ended = false
  for (const {marker, all} of segments(bytes)) {
    if (!isMetadata(marker, all)) parts.push(all)
    ended ||= marker === EOI
  }
  return ended ? concat(parts) : bytes
}

/** ITU T.81, annex B. What is coded after `SOS` belongs to its segment; what follows `EOI` is not read. */
function* segments(bytes: Uint8Array): Generator<{marker: number; all: Uint8Array}> {
  let at = 2
  while (at + 2 <= bytes.length) {
    if (u8(bytes, at) !== 0xff) return
    const marker = u8(bytes, at + 1)
    if (marker === 0xff) {
      at++ // fill byte
      continue
    }
    const bare = marker === EOI || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
    let end = at + 2 + (bare ? 0 : Math.max(2, u16be(bytes, at + 2)))
    if (marker === SOS) end = codedEnd(bytes, end)
    if (end > bytes.length) return
    yield {marker, all: bytes.subarray(at, end)}
    if (marker === EOI) return
    at = end
  }
}

function codedEnd(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = u8(bytes, at + 1)
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

function isExif(marker: number, segment: Uint8Array): boolean {
  return marker === 0xe1 && ascii(segment, 4, 6) === EXIF
}

function isMetadata(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xfe) return true
  if (marker < 0xe0 || marker > 0xef || marker === 0xee) return false
  if (marker === 0xe0) return ascii(segment, 4, 5) !== 'JFIF\0'
  return !(marker === 0xe2 && ascii(segment, 4, 12) === 'ICC_PROFILE\0')
}

function exifSegment(orientation: Orientation): Uint8Array {
  const tiff = orientationOnly(orientation)
  const length = 2 + EXIF.length + tiff.length
  const head = Uint8Array.of(0xff, 0xe1, length >> 8, length)
  return concat([head, Uint8Array.from(EXIF, (char) => char.charCodeAt(0)), tiff])
}
