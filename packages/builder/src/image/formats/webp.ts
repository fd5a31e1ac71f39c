import {ascii, concat, u8, u16le, u24le, u32le} from './bytes.ts'
import {header, type ImageHeader} from './header.ts'

const EXIF_AND_XMP = 0x0c

export function isWebp(bytes: Uint8Array): boolean {
  // WHATWG MIME Sniffing, section 6.1: RIFF….WEBPVP
  return ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 6) === 'WEBPVP'
}

/** EXIF orientation is passed over: Chromium does not apply it to WebP. */
export function readWebp(bytes: Uint8Array): ImageHeader {
  let canvas: readonly [number, number] | undefined
  let animated = false
  let frame: ImageHeader | undefined
  for (const {type, data} of chunks(bytes)) {
    if (type === 'VP8X') canvas = [u24le(data, 4) + 1, u24le(data, 7) + 1]
    if (type === 'ANIM') animated = true
    // The first sub-chunk of a frame with alpha is `ALPH`: then the picture is lossy VP8.
    if (type === 'ANMF') frame ??= header(0, 0, {lossy: ascii(data, 16, 4) !== 'VP8L'})
    if (type === 'VP8 ') frame ??= header(u16le(data, 6) & 0x3fff, u16le(data, 8) & 0x3fff, {lossy: true})
    if (type === 'VP8L') frame ??= header((u16le(data, 1) & 0x3fff) + 1, ((u24le(data, 2) >> 6) & 0x3fff) + 1)
  }
  const [width, height] = canvas ?? [frame?.width ?? 0, frame?.height ?? 0]
  return header(width, height, {animated, lossy: frame?.lossy ?? true})
}

export function stripWebp(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  for (const {type, data, all} of chunks(bytes)) {
    if (type === 'VP8X') {
      const flags = new Uint8Array(all)
      flags[8] = u8(data, 0) & ~EXIF_AND_XMP
      parts.push(flags)
    } else if (/^(?:VP8 |VP8L|ALPH|ANIM|ANMF|ICCP)$/.test(type)) {
      parts.push(all)
    }
  }
  if (parts.length === 0) return bytes
  const body = concat(parts)
  const size = body.length + 4
  const head = Uint8Array.of(0x52, 0x49, 0x46, 0x46, size, size >> 8, size >> 16, size >> 24, 0x57, 0x45, 0x42, 0x50)
  return concat([head, body])
}

function* chunks(bytes: Uint8Array): Generator<{type: string; data: Uint8Array; all: Uint8Array}> {
  const last = Math.min(bytes.length, 8 + u32le(bytes, 4))
  let at = 12
  while (at + 8 <= last) {
    const size = u32le(bytes, at + 4)
    const end = at + 8 + size + (size & 1)
    const type = ascii(bytes, at, 4)
    yield {type, data: bytes.subarray(at + 8, at + 8 + size), all: bytes.subarray(at, end)}
    at = end
  }
}
