import {deflateSync} from 'node:zlib'

/** A PNG of 1 bit a pixel, all black. 30,000 × 30,000 pixels take 110 KB here and 3.6 GB as RGBA. */
export function blackPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), {level: 9})
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PNG that says it is `width` × `height` pixels and holds a kilobyte of them. */
export function boastfulPng(width: number, height: number): Buffer {
  return Buffer.concat([blackPng(width, 1).subarray(0, 16), sizeOf(width, height), Buffer.alloc(1024)])
}

/** Ten entities, each ten times the one before: 10 GB of text. */
export function entityBomb(): string {
  const entities = Array.from({length: 10}, (_, level) => {
    const inner = level === 0 ? 'boom' : `&e${level - 1};`.repeat(10)
    return `<!ENTITY e${level} "${inner}">`
  })
  return `<?xml version="1.0"?><!DOCTYPE svg [${entities.join('')}]><svg xmlns="http://www.w3.org/2000/svg"><text>&e9;</text></svg>`
}

/** The beginning of an MP4 file. */
export const mp4Start: Buffer = Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1')

function sizeOf(width: number, height: number): Buffer {
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  return size
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** Source: https://www.w3.org/TR/png-3/#D-CRCAppendix */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
