import type {ImageRequest} from '@ampoule/build'
import {CapabilityError, type CapabilityProblem} from '@ampoule/build'
import {sniffImage} from '@ampoule/build/internals'
import fc from 'fast-check'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {encodeImage} from '../../src/image/encode.ts'
import {blackPng, diagram, film, photograph, random} from './pictures.ts'

const request: ImageRequest = {maxWidth: 1600, minSimilarity: 0.98}
const lossless: ImageRequest = {...request, minSimilarity: 1}

describe('codec by content', () => {
  test.each(['png', 'jpeg'] as const)('a photograph (%s) becomes lossy WebP or AVIF, much smaller', async (format) => {
    const source = await photograph(400, 300)[format]({quality: 95}).toBuffer()
    const image = await encodeImage(source, request)
    expect(image.type).toMatch(/^image\/(?:webp|avif)$/)
    expect(image).toMatchObject({width: 400, height: 300})
    expect(image.bytes.length).toBeLessThan(source.length * 0.7)
    expect(image.similarity).toBeGreaterThanOrEqual(0.98)
    // Measured another way: the mean error of a value.
    expect(await meanError(source, image.bytes)).toBeLessThan(4)
  })

  test('a diagram of few colours keeps every pixel', async () => {
    const source = await diagram(600, 400).png({compressionLevel: 1}).toBuffer()
    const image = await encodeImage(source, request)
    expect(image.bytes.length).toBeLessThan(source.length)
    expect(image.similarity).toBe(1)
    expect(await equalPixels(source, image.bytes)).toBe(true)
  })

  test('a grey photograph is no graphic, though it has 256 colours', async () => {
    const source = await photograph(300, 200).greyscale().png().toBuffer()
    const image = await encodeImage(source, request)
    expect(image.similarity).toBeLessThan(1)
    expect(image.bytes.length).toBeLessThan(source.length / 2)
  })

  test('lines of one pixel keep their colours', async () => {
    const [width, height] = [160, 120]
    const next = random(5)
    const data = Uint8Array.from({length: width * height * 3}, (_, at) => {
      const odd = Math.floor(at / 3 / width) % 2
      return ([odd ? 220 : 30, 90, odd ? 30 : 220][at % 3] ?? 0) + next() * 20
    })
    const source = await sharp(data, {raw: {width, height, channels: 3}})
      .png()
      .toBuffer()
    const image = await encodeImage(source, request)
    expect(image.similarity).toBeLessThan(1)
    expect(await meanError(source, image.bytes)).toBeLessThan(8)
  })

  test('more similarity costs more bytes, all of it is lossless', async () => {
    const source = await photograph(300, 200).png().toBuffer()
    const sizes: number[] = []
    for (const minSimilarity of [0.9, 0.95, 0.98, 0.99]) {
      const image = await encodeImage(source, {...request, minSimilarity})
      expect(image.similarity).toBeGreaterThanOrEqual(minSimilarity)
      sizes.push(image.bytes.length)
    }
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
    expect(new Set(sizes).size).toBe(sizes.length)
    const exact = await encodeImage(source, lossless)
    expect(await equalPixels(source, exact.bytes)).toBe(true)
  })

  test('what WebP cannot hold becomes JPEG or PNG', async () => {
    const tall = await photograph(40, 17_000).png({compressionLevel: 1}).toBuffer()
    expect(await encodeImage(tall, {...request, minSimilarity: 0.95})).toMatchObject({
      type: 'image/jpeg',
      width: 40,
      height: 17_000,
    })
    const strip = await diagram(40, 17_000).png({compressionLevel: 0}).toBuffer()
    expect(await encodeImage(strip, request)).toMatchObject({type: 'image/png', similarity: 1})
  })
})

describe('size', () => {
  test('what is wider than can be shown is made smaller, and says how large it was', async () => {
    const source = await photograph(800, 600).jpeg().toBuffer()
    const image = await encodeImage(source, {...request, maxWidth: 200})
    expect(image).toMatchObject({width: 800, height: 600})
    expect(sniffImage(image.bytes)).toMatchObject({width: 200, height: 150})
  })

  test('nothing is made larger: neither its pixels nor its bytes', async () => {
    const next = random(3)
    const noise = sharp(
      Uint8Array.from({length: 64 * 64 * 3}, () => next() * 256),
      {raw: {width: 64, height: 64, channels: 3}},
    )
    for (const source of [
      await noise.clone().jpeg({quality: 20}).toBuffer(),
      await noise.clone().webp({quality: 5}).toBuffer(),
      await noise.clone().gif({colours: 2}).toBuffer(),
      await noise.clone().png({palette: true, colours: 4}).toBuffer(),
    ]) {
      for (const minSimilarity of [0.98, 1]) {
        const image = await encodeImage(source, {maxWidth: 4000, minSimilarity})
        expect(image.bytes.length).toBeLessThanOrEqual(source.length)
        expect(sniffImage(image.bytes)).toMatchObject({width: 64, height: 64})
      }
    }
  })

  test('below 1 KiB nothing is touched', async () => {
    const dot = await sharp({create: {width: 20, height: 20, channels: 3, background: 'red'}})
      .png()
      .toBuffer()
    expect((await encodeImage(dot, {...request, maxWidth: 5})).type).toBe('image/png')
  })
})

describe('orientation', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('EXIF %i of JPEG and PNG is applied', async (orientation) => {
    for (const format of ['jpeg', 'png'] as const) {
      const source = await photograph(90, 60)[format]({quality: 100}).withMetadata({orientation}).toBuffer()
      const image = await encodeImage(source, request)
      expect(image.type).not.toBe(`image/${format}`)
      expect([image.width, image.height]).toEqual(orientation >= 5 ? [60, 90] : [90, 60])
      expect(sniffImage(image.bytes)).toMatchObject({width: image.width, height: image.height})
      expect(await meanError(await sharp(source).autoOrient().png().toBuffer(), image.bytes)).toBeLessThan(6)
    }
  })

  test('that of WebP is not, because Chromium does not', async () => {
    const source = await photograph(90, 60).webp({lossless: true}).withMetadata({orientation: 6}).toBuffer()
    expect(await encodeImage(source, request)).toMatchObject({width: 90, height: 60})
  })

  test('a picture that is kept keeps it too', async () => {
    const source = await photograph(90, 60).jpeg({quality: 30}).withMetadata({orientation: 6}).toBuffer()
    const image = await encodeImage(source, lossless)
    expect(image).toMatchObject({type: 'image/jpeg', width: 60, height: 90})
    expect((await sharp(image.bytes).metadata()).orientation).toBe(6)
  })
})

describe('what is in the picture', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'places, cameras and XMP go (%s), encoded anew or kept',
    async (format) => {
      const source = await photograph(120, 90)
        [format]({quality: 90})
        .withExif({IFD0: {Make: 'Camera-Maker'}, IFD3: {GPSLatitude: '52/1 30/1 0/1'}})
        .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret/></x:xmpmeta>')
        .toBuffer()
      expect(source.includes('Camera-Maker')).toBe(true)
      for (const how of [request, lossless]) {
        const image = Buffer.from((await encodeImage(source, how)).bytes)
        expect(image.includes('Camera-Maker')).toBe(false)
        expect(image.includes('secret')).toBe(false)
      }
    },
  )

  test('alpha stays', async () => {
    const source = await photograph(200, 150, 4).png().toBuffer()
    const image = await encodeImage(source, request)
    expect(image.bytes.length).toBeLessThan(source.length / 2)
    const [before, after] = [await rgba(source), await rgba(image.bytes)]
    const alpha = (pixels: Buffer) => pixels.filter((_, at) => at % 4 === 3)
    expect(meanDifference(alpha(before), alpha(after))).toBeLessThan(2)
  })

  test('an alpha channel that hides nothing goes', async () => {
    const source = await photograph(100, 80).ensureAlpha().png().toBuffer()
    expect((await sharp((await encodeImage(source, lossless)).bytes).metadata()).hasAlpha).toBe(false)
  })

  test('a wide colour space becomes sRGB', async () => {
    const colors = await photograph(120, 90).png().toBuffer()
    const source = await sharp(colors).withIccProfile('p3').png().toBuffer()
    const image = await encodeImage(source, request)
    expect((await sharp(image.bytes).metadata()).icc).toBeUndefined()
    expect(await meanError(colors, image.bytes)).toBeLessThan(5)
  })

  test('16 bits a channel, grey, grey with alpha', async () => {
    const deep = await photograph(120, 90).toColourspace('rgb16').png().toBuffer()
    const grey = await photograph(120, 90).greyscale().png().toBuffer()
    const both = await photograph(120, 90, 4).greyscale().png().toBuffer()
    expect((await sharp(deep).metadata()).depth).toBe('ushort')
    for (const source of [deep, grey, both]) {
      const image = await encodeImage(source, request)
      expect(image.bytes.length).toBeLessThan(source.length)
      expect(await meanError(source, image.bytes)).toBeLessThan(6)
    }
  })

  test('CMYK is kept: its colours are those that the browser makes of it', async () => {
    const cmyk = await photograph(120, 90).toColourspace('cmyk').jpeg({quality: 95}).toBuffer()
    const image = await encodeImage(cmyk, request)
    expect(image.type).toBe('image/jpeg')
    expect((await sharp(image.bytes).metadata()).space).toBe('cmyk')
  })
})

describe('animation', () => {
  const bars = film({width: 60, height: 40, frames: 4}, (x, _, frame) =>
    Math.floor(x / 10) === frame ? [200, 30, 30] : [255, 255, 255],
  )
  const clip = film({width: 120, height: 80, frames: 4}, (x, y, frame) => {
    const light = 128 + 60 * Math.sin((x + frame * 9) / 17) * Math.cos(y / 13) + ((x * 7919 + y * 104729) % 13)
    return [light, light * 0.9, 255 - light]
  })

  test('a GIF of few colours becomes WebP with equal frames, delays and loop', async () => {
    const source = await bars
      .clone()
      .gif({delay: [50, 70, 90, 110], loop: 3})
      .toBuffer()
    const padded = Buffer.concat([
      source.subarray(0, -1),
      ...Array.from({length: 8}, () => comment(200)),
      source.subarray(-1),
    ])
    const image = await encodeImage(padded.length > 1024 ? padded : source, request)
    const meta = await sharp(image.bytes, {animated: true}).metadata()
    expect(meta).toMatchObject({pages: 4, delay: [50, 70, 90, 110], loop: 3})
    expect(image).toMatchObject({width: 60, height: 40, similarity: 1})
    expect(await equalPixels(source, image.bytes)).toBe(true)
  })

  test('a filmed GIF becomes lossy WebP, alike in every frame', async () => {
    const source = await clip
      .clone()
      .gif({delay: [100, 100, 100, 100]})
      .toBuffer()
    const image = await encodeImage(source, request)
    expect(image).toMatchObject({type: 'image/webp', width: 120, height: 80})
    expect(image.similarity).toBeLessThan(1)
    expect(image.similarity).toBeGreaterThanOrEqual(0.98)
    expect(image.bytes.length).toBeLessThan(source.length * 0.7)
    expect((await sharp(image.bytes, {animated: true}).metadata()).pages).toBe(4)
    expect(await meanError(source, image.bytes)).toBeLessThan(6)
  })

  test('a delay that browsers take for 100 ms is written so', async () => {
    const source = await clip
      .clone()
      .gif({delay: [0, 10, 20, 200]})
      .toBuffer()
    const {bytes} = await encodeImage(source, request)
    expect((await sharp(bytes, {animated: true}).metadata()).delay).toEqual([100, 100, 20, 200])
  })

  test('too wide a one is made smaller', async () => {
    const source = await clip.clone().gif().toBuffer()
    const image = await encodeImage(source, {...request, maxWidth: 60})
    expect(image).toMatchObject({width: 120, height: 80})
    expect(sniffImage(image.bytes)).toMatchObject({width: 60, height: 40, animated: true})
  })

  test('animated WebP is kept as it is', async () => {
    const source = await clip.clone().webp({quality: 80}).toBuffer()
    expect(Buffer.from((await encodeImage(source, request)).bytes).equals(source)).toBe(true)
  })
})

describe('kept', () => {
  test.each(['webp', 'avif'] as const)('lossy %s that is not too wide, unless asked', async (format) => {
    const source = await photograph(200, 150)[format]({quality: 95}).toBuffer()
    expect(Buffer.from((await encodeImage(source, request)).bytes).equals(source)).toBe(true)
    expect((await encodeImage(source, {...request, reencode: true})).bytes.length).toBeLessThan(source.length)
  })

  test('JPEG when all similarity is asked for', async () => {
    const source = await photograph(200, 150).jpeg().toBuffer()
    expect(await encodeImage(source, lossless)).toMatchObject({type: 'image/jpeg', similarity: 1})
  })

  test('APNG and icons', async () => {
    const png = await photograph(100, 80).png().toBuffer()
    const control = Buffer.from([0, 0, 0, 8, ...Buffer.from('acTL'), 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0])
    const apng = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)])
    expect(await encodeImage(apng, request)).toMatchObject({type: 'image/png', width: 100, height: 80})
    const head = [0, 0, 1, 0, 1, 0, 100, 80, 0, 0, 1, 0, 32, 0]
    const ico = Buffer.concat([Buffer.from(head), Buffer.from(new Uint32Array([png.length, 22]).buffer), png])
    expect(Buffer.from((await encodeImage(ico, request)).bytes).equals(ico)).toBe(true)
  })
})

describe('same input, same bytes', () => {
  test('twice, at once, and a second time over', async () => {
    const sources = [
      await photograph(300, 200).jpeg({quality: 95}).toBuffer(),
      await photograph(300, 200, 4).png().toBuffer(),
      await diagram(600, 400).png({compressionLevel: 0}).toBuffer(),
      await film({width: 60, height: 40, frames: 3}, (x, y, frame) => [(x * 4) ^ (y * 4), frame * 80, x])
        .gif()
        .toBuffer(),
    ]
    for (const source of sources) {
      const [one, two] = await Promise.all([encodeImage(source, request), encodeImage(source, request)])
      expect(Buffer.from(one.bytes).equals(two.bytes)).toBe(true)
      const again = await encodeImage(one.bytes, request)
      expect(Buffer.from(again.bytes).equals(one.bytes)).toBe(true)
    }
  })
})

describe('refused', () => {
  test.each([
    ['nothing', ''],
    ['text', 'hello, world'],
    ['a page that was saved for an image', '<!doctype html><title>404</title>'],
    ['an SVG, which is no raster', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['TIFF', 'II*\0\x08\0\0\0'],
    ['a header alone', '\x89PNG\r\n\x1a\n'],
    ['a header and rubbish', `\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10${'rubbish'.repeat(300)}`],
  ])('%s is invalid', async (_, text) => {
    expect(await problemOf(Buffer.from(text, 'latin1'))).toBe('invalid')
  })

  test.each(['png', 'jpeg', 'gif', 'webp', 'avif'] as const)('a %s that is cut off is invalid', async (format) => {
    const source = await photograph(200, 150)[format]().toBuffer()
    for (const share of [0.3, 0.6, 0.9]) {
      expect(await problemOf(source.subarray(0, Math.floor(source.length * share)))).toBe('invalid')
    }
  })

  test.each([
    [30_000, 30_000],
    [2 ** 31 - 1, 2 ** 31 - 1],
    [200_000, 600],
  ])('a PNG of %i × %i in a few kilobytes is too large', async (width, height) => {
    const source = blackPng(width, height)
    expect(source.length).toBeLessThan(300_000)
    expect(await problemOf(source)).toBe('too-large')
  })

  test('a GIF of a thousand large frames is kept, without looking at them all', async () => {
    const frame = await sharp({create: {width: 2000, height: 2000, channels: 3, background: 'red'}})
      .gif()
      .toBuffer()
    // Everything from the first block on, a thousand times, within one header and trailer.
    const flags = frame[10] ?? 0
    const start = 13 + (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)
    const body = frame.subarray(start, -1)
    const frames = Array.from({length: 1000}, () => body)
    const many = Buffer.concat([frame.subarray(0, start), ...frames, frame.subarray(-1)])
    const image = await encodeImage(many, request)
    expect(Buffer.from(image.bytes).equals(many)).toBe(true)
    expect(image).toMatchObject({type: 'image/gif', width: 2000, height: 2000})
  })

  test('a file of 256 MiB and more is too large', async () => {
    expect(await problemOf(new Uint8Array(256 * 1024 * 1024 + 1))).toBe('too-large')
  })

  test('bytes overwritten anywhere give an image or a CapabilityError', async () => {
    const sources = await Promise.all(
      (['png', 'jpeg', 'gif', 'webp', 'avif'] as const).map((format) => photograph(60, 40)[format]().toBuffer()),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sources),
        fc.nat(),
        fc.uint8Array({minLength: 1, maxLength: 8}),
        async (source, at, bytes) => {
          const broken = Uint8Array.from(source)
          broken.set(bytes, at % (broken.length - 8))
          const problem = await problemOf(broken)
          expect([null, 'invalid', 'too-large']).toContain(problem)
        },
      ),
      {numRuns: 150},
    )
  })
})

async function problemOf(bytes: Uint8Array): Promise<CapabilityProblem | null> {
  try {
    await encodeImage(bytes, request)
    return null
  } catch (error) {
    if (error instanceof CapabilityError) return error.problem
    throw error
  }
}

function rgba(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes, {animated: true}).toColourspace('srgb').ensureAlpha().raw({depth: 'uchar'}).toBuffer()
}

async function equalPixels(a: Uint8Array, b: Uint8Array): Promise<boolean> {
  return (await rgba(a)).equals(await rgba(b))
}

async function meanError(a: Uint8Array, b: Uint8Array): Promise<number> {
  return meanDifference(await rgba(a), await rgba(b))
}

function meanDifference(a: Uint8Array, b: Uint8Array): number {
  expect(b.length).toBe(a.length)
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length
}

/** A comment block of a GIF. */
function comment(length: number): Buffer {
  return Buffer.from([0x21, 0xfe, length, ...Buffer.alloc(length, 0x20), 0])
}
