import {CapabilityError, type EncodedFont, type FontRequest} from '@ampoule/build'
import {nameMatcher} from '@ampoule/build/internals'
import subsetFont from 'subset-font'
import {compress, decompress} from 'wawoff2'
import {compileHarfbuzz} from './compile-harfbuzz.ts'
import {keepLigatures} from './ligatures.ts'
import {MAX_SFNT_BYTES, readTables, type Table, writeSfnt} from './sfnt.ts'

/** The codec takes up to three seconds for a megabyte, and nothing else runs meanwhile. */
const MAX_PACKED_BYTES = 4 * 1024 * 1024

/** A smaller WOFF2 is kept whole: a subset would save little, and takes as long as that of a large one. In bytes. */
const WORTH_SUBSETTING = 20 * 1024

/** Least that a subset has to save of a WOFF2: it takes a second to pack 30 KB. In bytes. */
const WORTH_PACKING = 8 * 1024

// Tables that HarfBuzz leaves out when it makes a subset, and without which these fonts would look different: kerning
// and ligatures of old fonts, pictures in place of outlines.
const LOST: readonly {readonly tag: string; readonly unless?: string}[] = [
  {tag: 'kern', unless: 'GPOS'},
  {tag: 'kerx', unless: 'GPOS'},
  {tag: 'mort', unless: 'GSUB'},
  {tag: 'morx', unless: 'GSUB'},
  {tag: 'SVG ', unless: 'COLR'},
  {tag: 'EBDT', unless: 'glyf'},
  {tag: 'Silf'},
]

/**
 * Makes a WOFF2 of a TrueType, OpenType, WOFF or WOFF2 font, or of the first font of a collection. With `characters` it
 * holds these, and the glyphs that its layout features make of them, with `words` fewer of these; variable axes stay. A WOFF2 below 20 KiB,
 * or that would not become smaller by 8 KiB, is kept. No bytes when it draws none of the characters. The same input gives the same bytes.
 *
 * Throws `CapabilityError`: `invalid` when the bytes are no font, `too-large` when its tables take more than 30 MiB, or more
 * than 4 MiB after subsetting.
 */
export async function encodeFont(bytes: Uint8Array, {characters, words}: FontRequest): Promise<EncodedFont> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (source.length > MAX_SFNT_BYTES) {
    throw new CapabilityError('too-large', `Font has ${source.length} bytes, over the limit of ${MAX_SFNT_BYTES}`)
  }
  const isWoff2 = source.toString('latin1', 0, 4) === 'wOF2'
  const all = readTables(isWoff2 ? await unpack(source) : source)
  if (isWoff2 && (characters === undefined || source.length < WORTH_SUBSETTING)) return {bytes, type: 'font/woff2'}

  const tables = words === undefined ? all : keepLigatures(all, nameMatcher(new Set(words)))
  const whole = writeSfnt(tables)
  const font = characters === undefined || losesLook(tables) ? whole : await subset(whole, characters)
  if (characters !== undefined && isBlank(font)) return {bytes: new Uint8Array(), type: 'font/woff2'}
  // What is left of the tables is, within a few hundredths, what is left when both are packed.
  if (isWoff2 && source.length * (1 - font.length / sizeOf(all)) < WORTH_PACKING) return {bytes, type: 'font/woff2'}
  const packed = await pack(font)
  return {bytes: isWoff2 && bytes.length <= packed.length ? bytes : packed, type: 'font/woff2'}
}

function sizeOf(tables: readonly Table[]): number {
  return tables.reduce((sum, {data}) => sum + data.length, 0)
}

/** True when a font draws nothing. HarfBuzz then writes outlines of one byte, which WOFF2 loses. */
function isBlank(font: Buffer): boolean {
  return readTables(font).every(({tag, data}) => !drawing.has(tag) || data.length <= 1)
}

const drawing: ReadonlySet<string> = new Set(['glyf', 'CFF ', 'CFF2', 'CBDT', 'sbix', 'SVG '])

async function subset(font: Buffer, characters: string): Promise<Buffer> {
  compileHarfbuzz()
  try {
    return await subsetFont(font, characters, {targetFormat: 'sfnt'})
  } catch (cause) {
    throw new CapabilityError('invalid', 'Font cannot be read', {cause})
  }
}

async function pack(font: Buffer): Promise<Uint8Array> {
  if (font.length > MAX_PACKED_BYTES) {
    throw new CapabilityError(
      'too-large',
      `Font is not WOFF2, and its ${font.length} bytes of tables are over the limit of ${MAX_PACKED_BYTES}`,
    )
  }
  try {
    // A copy: what comes back is a view of the codec's own memory.
    return new Uint8Array(await compress(font))
  } catch (cause) {
    throw new CapabilityError('invalid', 'Font cannot be written as WOFF2', {cause})
  }
}

async function unpack(woff2: Buffer): Promise<Buffer> {
  try {
    return Buffer.from(await decompress(woff2))
  } catch (cause) {
    throw new CapabilityError('invalid', 'WOFF2 font cannot be read', {cause})
  }
}

function losesLook(tables: readonly Table[]): boolean {
  const tags = new Set(tables.map(({tag}) => tag))
  return LOST.some(({tag, unless}) => tags.has(tag) && !(unless !== undefined && tags.has(unless)))
}
