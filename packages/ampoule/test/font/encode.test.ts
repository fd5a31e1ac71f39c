import {readFile} from 'node:fs/promises'
import {deflateSync} from 'node:zlib'
import {CapabilityError, type CapabilityProblem} from '@ampoule/build'
import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import {decompress} from 'wawoff2'
import {encodeFont} from '../../src/font/encode.ts'
import {readTables, type Table, writeSfnt} from '../../src/font/sfnt.ts'
import {charactersOf, unpacked} from './characters.ts'

let woff2: Buffer
let tables: Table[]
let ttf: Buffer
const text = 'Sealed page, 2026'

beforeAll(async () => {
  woff2 = await readFile(new URL('fixtures/inter-latin-variable.woff2', import.meta.url))
  ttf = Buffer.from(await decompress(woff2))
  tables = readTables(ttf)
})

describe('formats', () => {
  test.each(['ttf', 'woff', 'ttc'] as const)('%s becomes WOFF2 with all its characters and tables', async (format) => {
    const source = {ttf: () => ttf, woff: () => toWoff(tables), ttc: () => toCollection(ttf)}[format]()
    const font = await encodeFont(source, {})
    expect(font.type).toBe('font/woff2')
    expect(font.bytes.length).toBeLessThan(ttf.length / 2)
    const made = await unpacked(font.bytes)
    expect(made.map(({tag}) => tag).toSorted()).toEqual(tables.map(({tag}) => tag).toSorted())
    expect(await charactersOf(font.bytes)).toEqual(await charactersOf(woff2))
  })

  test('WOFF2 is kept when nothing is left out', async () => {
    expect(Buffer.from((await encodeFont(woff2, {})).bytes).equals(woff2)).toBe(true)
    const all = String.fromCodePoint(...(await charactersOf(woff2)))
    expect((await encodeFont(woff2, {characters: all})).bytes.length).toBeLessThanOrEqual(woff2.length)
  })

  test('WOFF2 is kept when little is left out', async () => {
    const most = String.fromCodePoint(...(await charactersOf(woff2)).slice(0, -10))
    expect(Buffer.from((await encodeFont(woff2, {characters: most})).bytes).equals(woff2)).toBe(true)
    const some = String.fromCodePoint(...(await charactersOf(woff2)).slice(0, 120))
    expect((await encodeFont(woff2, {characters: some})).bytes.length).toBeLessThan(woff2.length - 8 * 1024)
  })

  test('no bytes when the font draws none of the characters', async () => {
    for (const characters of ['', ' ', '京都']) {
      expect(await encodeFont(woff2, {characters})).toEqual({bytes: new Uint8Array(), type: 'font/woff2'})
    }
    expect((await encodeFont(woff2, {characters: '京都a'})).bytes.length).toBeGreaterThan(0)
  })

  test('bytes in the middle of a larger buffer', async () => {
    const inside = new Uint8Array(Buffer.concat([Buffer.alloc(7), woff2, Buffer.alloc(9)]).buffer).subarray(
      7,
      7 + woff2.length,
    )
    expect(inside.length).toBe(woff2.length)
    expect(await encodeFont(inside, {characters: 'a'})).toEqual(await encodeFont(woff2, {characters: 'a'}))
  })
})

describe('subset', () => {
  test('holds the characters asked for, that the font has, and no other', async () => {
    const font = await encodeFont(woff2, {characters: `${text}漢`})
    expect(await charactersOf(font.bytes)).toEqual(
      [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0).toSorted((a, b) => a - b),
    )
    expect(font.bytes.length).toBeLessThan(woff2.length / 5)
  })

  test('variable axes and layout features stay', async () => {
    const font = await unpacked((await encodeFont(woff2, {characters: text})).bytes)
    const axes = (from: readonly Table[]) => from.find(({tag}) => tag === 'fvar')?.data
    expect(axes(font)?.equals(axes(tables) ?? Buffer.alloc(0))).toBe(true)
    expect(font.map(({tag}) => tag)).toEqual(expect.arrayContaining(['gvar', 'GPOS', 'GSUB', 'STAT']))
  })

  test('a font whose kerning would be lost stays whole', async () => {
    const kern = {tag: 'kern', data: Buffer.from([0, 0, 0, 0])}
    const old = writeSfnt([...tables.filter(({tag}) => tag !== 'GPOS'), kern])
    const font = await encodeFont(old, {characters: 'a'})
    expect((await unpacked(font.bytes)).map(({tag}) => tag)).toContain('kern')
    expect((await charactersOf(font.bytes)).length).toBeGreaterThan(200)
    const modern = await encodeFont(writeSfnt([...tables, kern]), {characters: 'a'})
    expect(await charactersOf(modern.bytes)).toEqual([0x61])
  })
})

test('same input, same bytes, also when asked at once', async () => {
  const [one, two, three] = await Promise.all([
    encodeFont(ttf, {characters: text}),
    encodeFont(ttf, {characters: text}),
    encodeFont(woff2, {characters: text}),
  ])
  expect(Buffer.from(one.bytes).equals(two.bytes)).toBe(true)
  expect(await charactersOf(three.bytes)).toEqual(await charactersOf(one.bytes))
  const again = await encodeFont(one.bytes, {characters: text})
  expect(again.bytes.length).toBeLessThanOrEqual(one.bytes.length)
})

describe('refused', () => {
  test.each([
    '',
    'wOF2',
    'wOFF',
    'OTTO',
    'ttcf',
    '\0\x01\0\0',
    'hello, world',
    '<!doctype html>',
    `wOF2${'x'.repeat(5000)}`,
    `OTTO${'\0'.repeat(5000)}`,
  ])('%j is invalid', async (content) => {
    expect(await problemOf(Buffer.from(content, 'latin1'))).toBe('invalid')
  })

  test('an image is invalid', async () => {
    expect(await problemOf(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'))).toBe('invalid')
  })

  test.each([0.1, 0.5, 0.9, 0.999])('a font that is cut off at %f is invalid, in any format', async (share) => {
    for (const source of [woff2, ttf, toWoff(tables), toCollection(ttf)]) {
      const cut = source.subarray(0, Math.floor(source.length * share))
      expect(await problemOf(cut)).toBe('invalid')
      expect(await problemOf(cut, null)).toBe('invalid')
    }
  })

  test('a font without characters or outlines is invalid', async () => {
    expect(await problemOf(writeSfnt(tables.filter(({tag}) => tag !== 'cmap')))).toBe('invalid')
    expect(await problemOf(writeSfnt(tables.filter(({tag}) => tag !== 'glyf')))).toBe('invalid')
  })

  test('a small file that unpacks to much is too large, or invalid when it lies, at once', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024)
    const bomb = toWoff([...tables, {tag: 'ZZZZ', data: zeros}])
    expect(bomb.length).toBeLessThan(300_000)
    expect(await problemOf(bomb)).toBe('too-large')
    const lie = toWoff([...tables, {tag: 'ZZZZ', data: zeros}], 1_000_000)
    expect(await problemOf(lie)).toBe('invalid')
    expect(await problemOf(Buffer.alloc(31 * 1024 * 1024))).toBe('too-large')
    expect(await problemOf(writeSfnt([...tables, {tag: 'ZZZZ', data: Buffer.alloc(5_000_000)}]), null)).toBe(
      'too-large',
    )
  })

  test('bytes overwritten anywhere give a font or a CapabilityError, and the next font is as good as ever', async () => {
    const good = await encodeFont(woff2, {characters: text})
    const sources = [woff2, ttf, toWoff(tables)]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sources),
        fc.nat(),
        fc.uint8Array({minLength: 1, maxLength: 16}),
        async (source, at, bytes) => {
          const broken = Buffer.from(source)
          // Half of the time in the directory, where the most depends on each byte.
          broken.set(bytes, at % 2 === 0 ? at % 400 : at % (broken.length - 16))
          expect([null, 'invalid', 'too-large']).toContain(await problemOf(broken))
        },
      ),
      {numRuns: 150},
    )
    expect(await encodeFont(woff2, {characters: text})).toEqual(good)
  })
})

async function problemOf(bytes: Uint8Array, characters: string | null = text): Promise<CapabilityProblem | null> {
  try {
    await encodeFont(bytes, characters === null ? {} : {characters})
    return null
  } catch (error) {
    if (error instanceof CapabilityError) return error.problem
    throw error
  }
}

/** WOFF 1; `claimed` is the length that is written for each table that is longer. */
function toWoff(from: readonly Table[], claimed = Number.POSITIVE_INFINITY): Buffer {
  const head = Buffer.alloc(44 + 20 * from.length)
  head.write('wOFF')
  head.writeUInt16BE(from.length, 12)
  const parts: Uint8Array[] = [head]
  let offset = head.length
  for (const [index, {tag, data}] of from.entries()) {
    const packed = deflateSync(data)
    const stored: Uint8Array = packed.length < data.length ? packed : data
    const entry = 44 + 20 * index
    head.write(tag, entry, 'latin1')
    head.writeUInt32BE(offset, entry + 4)
    head.writeUInt32BE(stored.length, entry + 8)
    head.writeUInt32BE(Math.min(data.length, claimed), entry + 12)
    parts.push(stored)
    offset += stored.length
  }
  return Buffer.concat(parts)
}

/** A collection of one font. */
function toCollection(font: Buffer): Buffer {
  const shifted = Buffer.from(font)
  const head = Buffer.from('ttcf\0\x01\0\0\0\0\0\x01\0\0\0\x10', 'latin1')
  for (let index = 0; index < shifted.readUInt16BE(4); index++) {
    const at = 12 + 16 * index + 8
    shifted.writeUInt32BE(shifted.readUInt32BE(at) + head.length, at)
  }
  return Buffer.concat([head, shifted])
}
