import {readFile} from 'node:fs/promises'
import type {Effort, ImageRequest} from '@ampoule/build'
import sharp, {type Sharp} from 'sharp'
import {beforeAll, describe, expect, test} from 'vitest'
import {open, toRaster} from '../../src/image/decode.ts'
import {encodeImage} from '../../src/image/encode.ts'
import {planesOf, similarity} from '../../src/image/similarity.ts'
import {corpus} from './corpus.ts'
import {photograph} from './pictures.ts'

const request = (effort: Effort): ImageRequest => ({maxWidth: 1600, minSimilarity: 0.98, effort})

/** A prediction is off by this much at the most; what is drawn is looked at whole. */
const floors: Readonly<Record<string, number>> = {photograph: 0.975, grain: 0.97, grey: 0.975, alpha: 0.975}

describe.each(['balanced', 'fast'] as const)('%s', (effort) => {
  const sizes = new Map<string, {source: number; encoded: number}>()

  test.each(corpus)('$kind $name looks as it did', async ({kind, name, picture}) => {
    const source = await (await picture()).toBuffer()
    const {bytes, width, height} = await encodeImage(source, request(effort))
    expect(bytes.length).toBeLessThanOrEqual(source.length)
    const [before, after] = [await rasterOf(source), await rasterOf(bytes)]
    expect([after.width, after.height]).toEqual([width, height])
    expect(similarity(planesOf(before), planesOf(after))).toBeGreaterThanOrEqual(floors[kind] ?? 0.98)
    sizes.set(`${kind} ${name}`, {source: source.length, encoded: bytes.length})
  })

  test('together they take less than they did', () => {
    const sum = (of: 'source' | 'encoded') => [...sizes.values()].reduce((total, size) => total + size[of], 0)
    expect(sum('encoded')).toBeLessThan(sum('source') * (effort === 'balanced' ? 0.6 : 0.95))
  })
})

describe('balanced', () => {
  let source: Buffer
  beforeAll(async () => {
    source = await photograph(900, 600).jpeg({quality: 95}).toBuffer()
  })

  test('gives the same bytes each time', async () => {
    const [one, other] = [
      await encodeImage(source, request('balanced')),
      await encodeImage(source, request('balanced')),
    ]
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })

  test('keeps what it could make hardly any smaller', async () => {
    const small = await sharp(source).webp({quality: 30}).toBuffer()
    const jpeg = await sharp(small).jpeg({quality: 20}).toBuffer()
    expect((await encodeImage(jpeg, request('balanced'))).type).toBe('image/jpeg')
  })

  test('a grainy photograph is JPEG, which takes little more than with thorough, a smooth one AVIF', async () => {
    const pictures = new URL('../../../../bench/first-build/pictures.mjs', import.meta.url)
    const {photograph: landscape} = (await import(pictures.href)) as {
      photograph(seed: number, ...size: number[]): Sharp
    }
    const grainy = await landscape(7, 640, 427).jpeg({quality: 85}).toBuffer()
    const smooth = await landscape(7, 640, 427).blur(2).jpeg({quality: 97}).toBuffer()
    const encoded = await encodeImage(grainy, request('balanced'))
    expect([encoded.type, (await encodeImage(smooth, request('balanced'))).type]).toEqual(['image/jpeg', 'image/avif'])
    expect(similarity(planesOf(await rasterOf(grainy)), planesOf(await rasterOf(encoded.bytes)))).toBeGreaterThan(0.975)
    expect(encoded.bytes.length).toBeLessThan(1.35 * (await encodeImage(grainy, request('thorough'))).bytes.length)
  })

  test('a chart with shades takes little more than with thorough, though strips of it are hard to encode', async () => {
    const chart = await readFile(
      new URL('../../../../examples/incident-report/images/read latency.png', import.meta.url),
    )
    const sizes = [await encodeImage(chart, request('balanced')), await encodeImage(chart, request('thorough'))]
    const [balanced = 0, thorough = 0] = sizes.map(({bytes}) => bytes.length)
    expect(balanced).toBeLessThan(1.35 * thorough)
  })

  test('without loss where that is asked for', async () => {
    const png = await photograph(300, 200).png({compressionLevel: 1}).toBuffer()
    const {bytes} = await encodeImage(png, {...request('balanced'), minSimilarity: 1})
    expect(Buffer.compare((await rasterOf(bytes)).data, (await rasterOf(png)).data)).toBe(0)
  })
})

test('fast keeps a photograph that is small enough for its pixels', async () => {
  const source = await photograph(600, 400).jpeg({quality: 60}).toBuffer()
  expect((await encodeImage(source, request('fast'))).type).toBe('image/jpeg')
})

function rasterOf(bytes: Uint8Array): ReturnType<typeof toRaster> {
  const pipeline: Sharp = open(bytes)
  return toRaster(pipeline.autoOrient())
}
