import fc from 'fast-check'
import sharp from 'sharp'
import {beforeAll, describe, expect, test} from 'vitest'
import {sniffImage} from '../../src/image/sniff.ts'
import {stripMetadata} from '../../src/image/strip.ts'
import {animation, bmp, join, latin1, picture, utf8, withMetadata, withPngChunk} from './files.ts'

const FORMATS = ['png', 'jpeg', 'webp', 'avif'] as const
const files = new Map<string, Uint8Array>()

beforeAll(async () => {
  for (const format of FORMATS) {
    const options = format === 'avif' ? {effort: 0} : {}
    files.set(format, await withMetadata(picture()[format](options), 6).withIccProfile('p3').toBuffer())
  }
})

describe.each(FORMATS)('%s', (format) => {
  test('EXIF, place, camera and XMP go', async () => {
    const before = await sharp(file(format)).metadata()
    expect(before.exif).toBeDefined()
    expect(before.xmp).toBeDefined()

    const stripped = stripMetadata(file(format))
    const text = Buffer.from(stripped).toString('latin1')
    expect(text).not.toContain('Camera-Maker')
    expect(text).not.toContain('<secret/>')
    // In AVIF the item stays, its bytes are zero.
    expect((await sharp(stripped).metadata()).xmp?.some((byte) => byte !== 0) ?? false).toBe(false)
  })

  test('pixels, size, orientation and colour profile stay', async () => {
    const [before, after] = [file(format), stripMetadata(file(format))]
    const raw = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer()
    expect((await raw(after)).equals(await raw(before))).toBe(true)
    expect(sniffImage(after)).toEqual(sniffImage(before))
    expect((await sharp(after).metadata()).icc).toEqual((await sharp(before).metadata()).icc)
  })

  test('a second run finds nothing, and the input is not written to', () => {
    const before = Uint8Array.from(file(format))
    const once = stripMetadata(file(format))
    expect(Buffer.from(file(format)).equals(before)).toBe(true)
    expect(stripMetadata(once)).toEqual(once)
  })
})

test.each([1, 3, 6, 8])('the EXIF of a JPEG is left with orientation %i alone', async (orientation) => {
  const stripped = stripMetadata(await withMetadata(picture().jpeg(), orientation).toBuffer())
  const {exif, orientation: kept} = await sharp(stripped).metadata()
  expect(kept ?? 1).toBe(orientation)
  expect(exif?.length ?? 0).toBeLessThan(40)
})

test('what follows the end of a JPEG or PNG goes: a second picture has its own EXIF', async () => {
  for (const format of ['jpeg', 'png'] as const) {
    const clean = stripMetadata(await picture()[format]().toBuffer())
    expect(Buffer.from(stripMetadata(join(clean, file('jpeg')))).equals(clean)).toBe(true)
  }
})

test('comments and text chunks', async () => {
  const jpeg = await picture().jpeg().toBuffer()
  const comment = join(jpeg.subarray(0, 2), Uint8Array.of(0xff, 0xfe, 0, 6), latin1('hush'), jpeg.subarray(2))
  expect(Buffer.from(stripMetadata(comment)).equals(jpeg)).toBe(true)

  const png = await picture().png().toBuffer()
  for (const type of ['tEXt', 'zTXt', 'iTXt', 'tIME', 'prVW', 'pHYs']) {
    const kept = stripMetadata(withPngChunk(png, type, latin1('hush')))
    expect(Buffer.from(kept).includes(type)).toBe(false)
  }
})

test('a GIF loses comments and application data, and keeps frames, delays and loop', async () => {
  const gif = await animation('gif')
  const at = Buffer.from(gif).indexOf(Uint8Array.of(0x21, 0xff))
  const comment = join(Uint8Array.of(0x21, 0xfe, 4), latin1('hush'), Uint8Array.of(0))
  const xmp = join(
    Uint8Array.of(0x21, 0xff, 11),
    latin1('XMP DataXMP'),
    Uint8Array.of(3),
    latin1('abc'),
    Uint8Array.of(0),
  )
  const stripped = stripMetadata(join(gif.subarray(0, at), comment, xmp, gif.subarray(at), latin1('trailing')))
  expect(Buffer.from(stripped).equals(gif)).toBe(true)
})

test('animated WebP keeps its frames', async () => {
  const webp = await animation('webp')
  const meta = await sharp(stripMetadata(webp), {animated: true}).metadata()
  expect([meta.pages, meta.delay, meta.loop]).toEqual([3, [120, 120, 120], 2])
})

test('what holds no metadata, is no image, or is broken comes back as it is', async () => {
  const broken = file('jpeg').subarray(0, 400)
  for (const bytes of [bmp(3, 3), utf8('<svg/>'), utf8('hello'), new Uint8Array(), broken]) {
    expect(stripMetadata(bytes)).toBe(bytes)
  }
})

test('files cut off or overwritten anywhere never throw and never grow', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FORMATS), fc.nat(), fc.nat(), fc.nat(255), (format, cut, at, byte) => {
      const changed = Uint8Array.from(file(format).subarray(0, cut % (file(format).length + 1)))
      if (changed.length > 0) changed[at % changed.length] = byte
      // The EXIF that holds the orientation alone may be larger than a broken one.
      expect(stripMetadata(changed).length).toBeLessThanOrEqual(changed.length + 38)
    }),
    {numRuns: 2000},
  )
})

function file(format: string): Uint8Array {
  const bytes = files.get(format)
  if (!bytes) throw new Error(`no ${format}`)
  return bytes
}
