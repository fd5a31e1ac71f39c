import {inflateSync} from 'node:zlib'
import {CapabilityError} from '@ampoule/build'

/** A table of a font, in the order of the file. */
export interface Table {
  readonly tag: string
  readonly data: Buffer
}

/** Largest font, its tables unpacked, in bytes: the largest CJK fonts hold 20 MB; the WOFF2 codec ends at 30 MiB. */
export const MAX_SFNT_BYTES = 30 * 1024 * 1024
const REQUIRED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp']
const OUTLINES = ['glyf', 'CFF ', 'CFF2', 'CBDT', 'sbix', 'SVG ']

/** Tables of an OpenType or TrueType font, of the first one in a collection, or of a WOFF 1. Throws `CapabilityError`. */
export function readTables(bytes: Buffer): Table[] {
  const signature = bytes.toString('latin1', 0, 4)
  const tables =
    signature === 'wOFF' ? readWoff(bytes) : readDirectory(bytes, signature === 'ttcf' ? uint32(bytes, 12) : 0)
  const tags = new Set(tables.map(({tag}) => tag))
  const missing = REQUIRED.filter((tag) => !tags.has(tag))
  if (missing.length > 0) throw invalid(`no table \`${missing.join('`, `')}\``)
  if (!OUTLINES.some((tag) => tags.has(tag))) throw invalid('no outlines')
  return tables
}

/** Writes a font file (OpenType 1.9, "Organization of an OpenType font"). */
export function writeSfnt(tables: readonly Table[]): Buffer {
  const sorted = tables.toSorted((a, b) => (a.tag < b.tag ? -1 : 1))
  const head = Buffer.alloc(12 + 16 * sorted.length)
  const power = 2 ** Math.floor(Math.log2(sorted.length))
  // The version says which kind of outlines to expect.
  head.writeUInt32BE(sorted.some(({tag}) => tag === 'CFF ' || tag === 'CFF2') ? 0x4f54544f : 0x00010000)
  head.writeUInt16BE(sorted.length, 4)
  head.writeUInt16BE(power * 16, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE((sorted.length - power) * 16, 10)
  const parts = [head]
  let offset = head.length
  for (const [index, {tag, data}] of sorted.entries()) {
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)])
    const entry = 12 + 16 * index
    head.write(tag, entry, 'latin1')
    head.writeUInt32BE(checksum(padded), entry + 4)
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(data.length, entry + 12)
    parts.push(padded)
    offset += padded.length
  }
  return Buffer.concat(parts)
}

function readDirectory(bytes: Buffer, start: number): Table[] {
  const count = uint16(bytes, start + 4)
  checkTotal(Array.from({length: count}, (_, index) => uint32(bytes, start + 12 + 16 * index + 12)))
  return Array.from({length: count}, (_, index) => {
    const entry = start + 12 + 16 * index
    return {tag: tagAt(bytes, entry), data: slice(bytes, uint32(bytes, entry + 8), uint32(bytes, entry + 12))}
  })
}

/** W3C WOFF 1.0, sections 4 and 5. */
function readWoff(bytes: Buffer): Table[] {
  const count = uint16(bytes, 12)
  checkTotal(Array.from({length: count}, (_, index) => uint32(bytes, 44 + 20 * index + 12)))
  return Array.from({length: count}, (_, index) => {
    const entry = 44 + 20 * index
    const packed = slice(bytes, uint32(bytes, entry + 4), uint32(bytes, entry + 8))
    const length = uint32(bytes, entry + 12)
    return {tag: tagAt(bytes, entry), data: packed.length < length ? inflate(packed, length) : packed}
  })
}

function inflate(packed: Buffer, length: number): Buffer {
  try {
    const data = inflateSync(packed, {maxOutputLength: length})
    if (data.length === length) return data
  } catch (cause) {
    throw invalid('a table that cannot be unpacked', cause)
  }
  throw invalid('a table of another length')
}

/** Before anything is unpacked. */
function checkTotal(lengths: readonly number[]): void {
  const total = lengths.reduce((sum, length) => sum + length, 0)
  if (total > MAX_SFNT_BYTES) {
    throw new CapabilityError('too-large', `Font has ${total} bytes, over the limit of ${MAX_SFNT_BYTES}`)
  }
}

function slice(bytes: Buffer, offset: number, length: number): Buffer {
  if (offset + length > bytes.length) throw invalid('a table beyond its end')
  return bytes.subarray(offset, offset + length)
}

function checksum(padded: Buffer): number {
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0
  return sum
}

function tagAt(bytes: Buffer, at: number): string {
  return slice(bytes, at, 4).toString('latin1')
}

export function uint16(bytes: Buffer, at: number): number {
  return slice(bytes, at, 2).readUInt16BE()
}

export function uint32(bytes: Buffer, at: number): number {
  return slice(bytes, at, 4).readUInt32BE()
}

function invalid(what: string, cause?: unknown): CapabilityError {
  return new CapabilityError('invalid', `Font cannot be read: it has ${what}`, {cause})
}
