import {CapabilityError, type ImageRequest} from '@ampoule/build'
import {svgDataUri} from '@ampoule/build/internals'
import fc from 'fast-check'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {encodeImage} from '../../src/image/encode.ts'
import {traceImage} from '../../src/image/trace.ts'
import {blackPng, diagram, film, photograph, random} from './pictures.ts'

const request: ImageRequest = {maxWidth: 2560, minSimilarity: 0.98}

const shapes = `<circle cx="75" cy="75" r="55" fill="#1a4d8f"/><path d="M45 100L75 40L105 100Z" fill="#f59e0b"/>
  <rect x="150" y="30" width="120" height="20" rx="10" fill="#c00"/><path d="M150 100C180 75 210 145 270 105v20C215 155 180 100 150 125z" fill="#333"/>`

interface Logo {
  readonly background?: string
  readonly width?: number
  readonly inner?: string
}

function logo({background = '', width = 300, inner = shapes}: Logo = {}): Promise<Buffer> {
  const ground = background === '' ? '' : `<rect width="300" height="150" fill="${background}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width / 2}" viewBox="0 0 300 150">${ground}${inner}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

describe('what is traced', () => {
  test.each<[string, Logo]>([
    ['a logo on white', {background: '#fff'}],
    ['on nothing', {}],
    ['twice as large', {width: 600}],
    ['half as large', {width: 150, background: '#eef'}],
    [
      'half transparent',
      {inner: '<circle cx="75" cy="75" r="60" fill="#06c" fill-opacity=".5"/><path d="M160 20h100v90z" fill="#c30"/>'},
    ],
    [
      'a ring over a stripe, and a hole',
      {
        inner:
          '<path d="M0 60h300v30H0z" fill="#080"/><path fill-rule="evenodd" d="M150 5a70 70 0 1 0 .01 0zM150 45a30 30 0 1 1-.01 0z" fill="#a04"/>',
      },
    ],
  ])('%s: smaller than the best raster, and alike', async (_, options) => {
    const source = await logo(options)
    const traced = await traceImage(source, request)
    const raster = await encodeImage(source, request)
    expect(traced?.similarity).toBeGreaterThanOrEqual(0.98)
    expect(traced).toMatchObject({width: options.width ?? 300, height: (options.width ?? 300) / 2})
    expect(svgDataUri(traced?.svg ?? '').length).toBeLessThan((raster.bytes.length * 4) / 3)
    // Measured another way: the mean error of a value, over white and over black.
    for (const ground of ['#fff', '#000']) expect(await meanError(source, traced?.svg ?? '', ground)).toBeLessThan(1)
  })

  test('an opaque drawing leaves nothing open: what is below never shines through', async () => {
    const stripes = ['#fff', '#111', '#c00', '#06c'].map(
      (color, index) => `<path d="M${index * 70 + 10} 0H300v150H${index * 70 + 30}z" fill="${color}"/>`,
    )
    const traced = await traceImage(await logo({background: '#eee', inner: stripes.join('')}), request)
    const {data} = await sharp(Buffer.from(traced?.svg ?? ''))
      .ensureAlpha()
      .raw()
      .toBuffer({resolveWithObject: true})
    expect(data.every((value, at) => at % 4 !== 3 || value === 255)).toBe(true)
  })

  test('corners stay sharp: a box is four lines', async () => {
    const box = await logo({inner: '<path d="M40 20h200v100H40z" fill="#246"/>'})
    const traced = await traceImage(box, request)
    expect(traced?.svg).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="150" viewBox="0 0 300 150"><path fill="#246" d="M40 20h200v100H40z"/></svg>',
    )
    expect(await meanError(box, traced?.svg ?? '', '#fff')).toBe(0)
  })

  test('an EXIF orientation is applied', async () => {
    const turned = await sharp(await logo({background: '#fff'}))
      .withMetadata({orientation: 6})
      .png()
      .toBuffer()
    expect(await traceImage(turned, request)).toMatchObject({width: 150, height: 300})
  })

  test('the same bytes give the same SVG', async () => {
    const source = await logo()
    expect(await traceImage(source, request)).toEqual(await traceImage(source, request))
  })

  test('it holds to the similarity that is asked for', async () => {
    const source = await logo({background: '#fff'})
    const sizes = await Promise.all(
      [0.95, 0.98, 0.995].map(async (minSimilarity) => {
        const traced = await traceImage(source, {...request, minSimilarity})
        expect(traced?.similarity ?? 1).toBeGreaterThanOrEqual(minSimilarity)
        return traced?.svg.length ?? 0
      }),
    )
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
  })
})

describe('what is not', () => {
  const gradient =
    '<defs><linearGradient id="g"><stop stop-color="#06f"/><stop offset="1" stop-color="#f06"/></linearGradient></defs><circle cx="150" cy="75" r="70" fill="url(#g)"/>'
  test.each([
    ['a photograph', () => photograph(200, 150).png().toBuffer()],
    ['a grey photograph', () => photograph(200, 150).greyscale().png().toBuffer()],
    ['a gradient', () => logo({inner: gradient})],
    ['noise of two colours', () => noise(120, 90)],
    [
      'an animation',
      () =>
        film({width: 40, height: 30, frames: 3}, (x, _, frame) => (x > frame * 9 ? [255, 0, 0] : [0, 0, 255]))
          .gif()
          .toBuffer(),
    ],
    [
      'a drawing that is already one',
      async () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${shapes}</svg>`),
    ],
    ['no image', async () => Buffer.from('hello')],
    ['more than four megapixels', async () => Buffer.from(blackPng(2100, 2100))],
    ['thirty thousand pixels square', async () => Buffer.from(blackPng(30_000, 30_000))],
  ])('%s', async (_, make) => {
    expect(await traceImage(await make(), request)).toBeUndefined()
  })

  test('a line that winds through four megapixels', async () => {
    const [side, step] = [1960, 14]
    const data = Uint8Array.from({length: side * side}, (_, at) => {
      const [x, y] = [at % side, Math.floor(at / side)]
      const turnsAt = Math.floor(y / step) % 4 === 1 ? side - step : 0
      return Math.floor(y / step) % 2 === 0 || (x >= turnsAt && x < turnsAt + step) ? 0 : 255
    })
    const source = await sharp(data, {raw: {width: side, height: side, channels: 1}})
      .png()
      .toBuffer()
    const traced = await traceImage(source, request)
    if (traced !== undefined) expect(await meanError(source, traced.svg, '#fff')).toBeLessThan(1)
  })

  test('anything, when every pixel must stay', async () => {
    expect(await traceImage(await diagram(300, 200).png().toBuffer(), {...request, minSimilarity: 1})).toBeUndefined()
  })

  test('a file that is cut off is an error, not a drawing', async () => {
    const source = await logo({background: '#fff'})
    await expect(traceImage(source.subarray(0, source.length >> 1), request)).rejects.toThrow(CapabilityError)
  })

  test('arbitrary small pictures give an SVG that is alike, or null', async () => {
    const picture = fc.tuple(
      fc.integer({min: 1, max: 12}),
      fc.integer({min: 1, max: 12}),
      fc.integer({min: 2, max: 4}),
      fc.nat(),
    )
    await fc.assert(
      fc.asyncProperty(picture, async ([width, height, colors, seed]) => {
        const next = random(seed)
        const palette = Array.from({length: colors}, () => [
          next() * 256,
          next() * 256,
          next() * 256,
          next() > 0.3 ? 255 : next() * 256,
        ])
        const data = Array.from({length: width * height}, () => palette[Math.floor(next() * colors)] ?? []).flat()
        const source = await sharp(Uint8Array.from(data), {raw: {width, height, channels: 4}})
          .resize(width * 9, height * 9, {kernel: 'nearest'})
          .png()
          .toBuffer()
        const traced = await traceImage(source, request)
        if (traced !== undefined) expect(traced.similarity).toBeGreaterThanOrEqual(0.98)
      }),
      {numRuns: 60, seed: 4},
    )
  })
})

function noise(width: number, height: number): Promise<Buffer> {
  const next = random(3)
  const data = Uint8Array.from({length: width * height}, () => (next() > 0.5 ? 255 : 0))
  return sharp(data, {raw: {width, height, channels: 1}})
    .png()
    .toBuffer()
}

async function meanError(source: Buffer, svg: string, ground: string): Promise<number> {
  const {width = 1, height = 1} = await sharp(source).metadata()
  const flat = (image: Buffer): Promise<Buffer> =>
    sharp(image).resize(width, height, {fit: 'fill'}).flatten({background: ground}).raw().toBuffer()
  const [a, b] = await Promise.all([flat(source), flat(Buffer.from(svg))])
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length
}
