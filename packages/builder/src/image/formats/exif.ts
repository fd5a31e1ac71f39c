import {ascii, concat, u16be, u16le, u32be, u32le} from './bytes.ts'
import type {Orientation} from './header.ts'

const ORIENTATION = 0x0112
const MAX_ENTRIES = 512

/** Reads the orientation from a TIFF block (EXIF 2.32, section 4.6.2); 1 when there is none. */
export function readOrientation(tiff: Uint8Array): Orientation {
  const order = ascii(tiff, 0, 4)
  if (order !== 'II*\0' && order !== 'MM\0*') return 1
  const [u16, u32] = order === 'II*\0' ? [u16le, u32le] : [u16be, u32be]
  const directory = u32(tiff, 4)
  const count = Math.min(u16(tiff, directory), MAX_ENTRIES)
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12
    if (u16(tiff, entry) === ORIENTATION) return toOrientation(u16(tiff, entry + 8))
  }
  return 1
}

/** A TIFF block that holds the orientation and nothing else. */
export function orientationOnly(orientation: Orientation): Uint8Array {
  const head = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1]
  const entry = [ORIENTATION >> 8, ORIENTATION & 0xff, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  return concat([Uint8Array.from(head), Uint8Array.from(entry), new Uint8Array(4)])
}

function toOrientation(value: number): Orientation {
  return value >= 1 && value <= 8 ? (value as Orientation) : 1
}
