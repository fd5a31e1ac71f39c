import {ascii, concat, u8, u32be} from './bytes.ts'
import {orientationOnly, readOrientation} from './exif.ts'
import {header, type ImageHeader, isHdrTransfer} from './header.ts'

const SIGNATURE = '\x89PNG\r\n\x1a\n'

// What a browser needs to show the picture (PNG 3, section 11). All else is metadata, or data of an application.
const SHOWN = /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|cICP|mDCV|cLLI|acTL|fcTL|fdAT)$/

export function isPng(bytes: Uint8Array): boolean {
  return ascii(bytes, 0, 8) === SIGNATURE
}

export function readPng(bytes: Uint8Array): ImageHeader {
  let animated = false
  let hdr = false
  let exif: Uint8Array | undefined
  for (const {type, data} of chunks(bytes)) {
    // APNG: `acTL` must stand before the first `IDAT`; one frame does not move.
    if (type === 'acTL') animated = u32be(data, 0) > 1
    if (type === 'eXIf') exif = data
    if (type === 'cICP') hdr = isHdrTransfer(u8(data, 1))
    if (type === 'IDAT') break
  }
  const orientation = exif ? readOrientation(exif) : 1
  return header(u32be(bytes, 16), u32be(bytes, 20), {animated, hdr, orientation})
}

export function stripPng(bytes: Uint8Array): Uint8Array {
  const parts = [bytes.subarray(0, 8)]
  const {orientation} = readPng(bytes)
  let ended = false
  for (const {type, all} of chunks(bytes)) {
    if (SHOWN.test(type)) parts.push(all)
    if (type === 'IHDR' && orientation !== 1) parts.push(chunk('eXIf', orientationOnly(orientation)))
    ended ||= type === 'IEND'
  }
  return ended ? concat(parts) : bytes
}

function* chunks(bytes: Uint8Array): Generator<{type: string; data: Uint8Array; all: Uint8Array}> {
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + u32be(bytes, at)
    if (end > bytes.length) return
    const type = ascii(bytes, at + 4, 4)
    yield {type, data: bytes.subarray(at + 8, end - 4), all: bytes.subarray(at, end)}
    if (type === 'IEND') return
    at = end
  }
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concat([Uint8Array.from(type, (char) => char.charCodeAt(0)), data])
  return concat([big(data.length), body, big(crc32(body))])
}

function big(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc
}
