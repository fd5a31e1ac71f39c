import {ascii, u8, u16le, u32le} from './bytes.ts'
import {header, type ImageHeader} from './header.ts'

const CORE_HEADER = 12
const INFO_HEADERS = [40, 52, 56, 64, 108, 124]
const ICON_ENTRY = 16

export function isBmp(bytes: Uint8Array): boolean {
  const size = u32le(bytes, 14)
  return ascii(bytes, 0, 2) === 'BM' && (size === CORE_HEADER || INFO_HEADERS.includes(size))
}

export function readBmp(bytes: Uint8Array): ImageHeader {
  if (u32le(bytes, 14) === CORE_HEADER) return header(u16le(bytes, 18), u16le(bytes, 20))
  // A negative height says that the rows go from top to bottom.
  return header(u32le(bytes, 18), Math.abs(u32le(bytes, 22) | 0))
}

/** Icons (type 1) and cursors (type 2), whose entries lie inside the file. */
export function isIco(bytes: Uint8Array): boolean {
  const [reserved, type, count] = [u16le(bytes, 0), u16le(bytes, 2), u16le(bytes, 4)]
  if (reserved !== 0 || (type !== 1 && type !== 2) || count === 0) return false
  const directoryEnd = 6 + count * ICON_ENTRY
  return entries(bytes).every((at) => {
    const [size, offset] = [u32le(bytes, at + 8), u32le(bytes, at + 12)]
    return size > 0 && offset >= directoryEnd && offset + size <= bytes.length
  })
}

/** The size of the largest entry, which is the one that an `<img>` shows. */
export function readIco(bytes: Uint8Array): ImageHeader {
  const sizes = entries(bytes).map((at) => [u8(bytes, at) || 256, u8(bytes, at + 1) || 256] as const)
  const [width, height] = sizes.reduce((best, size) => (size[0] * size[1] > best[0] * best[1] ? size : best), [0, 0])
  return header(width, height)
}

function entries(bytes: Uint8Array): number[] {
  return Array.from({length: u16le(bytes, 4)}, (_, index) => 6 + index * ICON_ENTRY)
}
