import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import {sniffImage} from '../../src/image/sniff.ts'
import {animation, bmp, ico, join, latin1, picture, utf8, withPngChunk} from './files.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>'
const files = new Map<string, Uint8Array>()

beforeAll(async () => {
  const png = await picture(48, 48).png().toBuffer()
  files.set('image/png', await picture().png().toBuffer())
  files.set('image/jpeg', await picture().jpeg({progressive: true}).toBuffer())
  files.set('image/gif', await picture().gif().toBuffer())
  files.set('image/webp', await picture().webp().toBuffer())
  files.set('image/avif', await picture().avif({effort: 0}).toBuffer())
  files.set('image/bmp', bmp(40, 30))
  files.set(
    'image/x-icon',
    ico([
      {size: 16, png},
      {size: 48, png},
    ]),
  )
  files.set('image/svg+xml', utf8(SVG))
})

describe('type and size', () => {
  test.each(['png', 'jpeg', 'gif', 'webp', 'avif', 'bmp', 'svg+xml'])('image/%s', (name) => {
    const type = `image/${name}`
    expect(sniffImage(file(type))).toMatchObject({type, width: 40, height: 30, animated: false, orientation: 1})
  })

  test('an icon has the size of its largest picture', () => {
    expect(sniffImage(file('image/x-icon'))).toMatchObject({type: 'image/x-icon', width: 48, height: 48})
    const large = ico([{size: 256, png: file('image/png')}])
    expect(sniffImage(large)).toMatchObject({width: 256, height: 256})
  })

  test('rows of a BMP may go from top to bottom', () => {
    expect(sniffImage(bmp(5, -7))).toMatchObject({width: 5, height: 7})
  })

  test.each([
    ['lossy', {quality: 50}, 3, true],
    ['lossy with alpha', {quality: 50}, 4, true],
    ['lossless', {lossless: true}, 3, false],
    ['lossless with alpha', {lossless: true}, 4, false],
  ] as const)('WebP, %s', async (_, options, channels, lossy) => {
    const bytes = await picture(333, 17, channels).webp(options).toBuffer()
    expect(sniffImage(bytes)).toMatchObject({type: 'image/webp', width: 333, height: 17, lossy})
  })

  test('only JPEG, lossy WebP and AVIF are lossy', () => {
    const lossy = [...files].filter(([, bytes]) => sniffImage(bytes)?.lossy).map(([type]) => type)
    expect(lossy).toEqual(['image/jpeg', 'image/webp', 'image/avif'])
  })
})

describe('orientation', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('JPEG, EXIF %i', async (orientation) => {
    const bytes = await picture().jpeg().withMetadata({orientation}).toBuffer()
    const [width, height] = orientation >= 5 ? [30, 40] : [40, 30]
    expect(sniffImage(bytes)).toMatchObject({orientation, width, height})
  })

  test('PNG, EXIF', async () => {
    const bytes = await picture().png().withMetadata({orientation: 8}).toBuffer()
    expect(sniffImage(bytes)).toMatchObject({orientation: 8, width: 30, height: 40})
  })

  test('AVIF, a turn in the container', async () => {
    const bytes = await picture().avif({effort: 0}).withMetadata({orientation: 6}).toBuffer()
    expect(sniffImage(bytes)).toMatchObject({orientation: 1, width: 30, height: 40})
  })

  test('WebP: no, because Chromium passes over it', async () => {
    const bytes = await picture().webp().withMetadata({orientation: 6}).toBuffer()
    expect(sniffImage(bytes)).toMatchObject({orientation: 1, width: 40, height: 30})
  })
})

describe('animation', () => {
  test.each(['gif', 'webp'] as const)('%s', async (format) => {
    expect(sniffImage(await animation(format))).toMatchObject({width: 16, height: 12, animated: true})
  })

  test('APNG of several frames, not of one', () => {
    const control = (frames: number) =>
      withPngChunk(file('image/png'), 'acTL', Uint8Array.of(0, 0, 0, frames, 0, 0, 0, 0))
    expect(sniffImage(control(4))).toMatchObject({type: 'image/png', animated: true})
    expect(sniffImage(control(1))).toMatchObject({type: 'image/png', animated: false})
  })
})

describe('SVG', () => {
  test.each([
    ['white space', `\n\t${SVG}`],
    ['byte order mark', `\ufeff${SVG}`],
    ['prolog, comment, instruction', `<?xml version="1.0"?>\n<!-- <svg> --><?a b?>${SVG}`],
    [
      'doctype',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${SVG}`,
    ],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "]>"><!-- ]> -->]>${SVG}`],
    ['a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg" height=\'30\' width = "40px"/>'],
  ])('after %s', (_, text) => {
    expect(sniffImage(utf8(text))).toMatchObject({type: 'image/svg+xml', width: 40, height: 30})
  })

  test('in UTF-16 and Latin-1', () => {
    const wide = new Uint8Array(Uint16Array.from(`\ufeff${SVG}`, (char) => char.charCodeAt(0)).buffer)
    expect(sniffImage(wide)).toMatchObject({type: 'image/svg+xml', width: 40})
    const latin = latin1(`<?xml version="1.0" encoding="ISO-8859-1"?><!-- é -->${SVG}`)
    expect(sniffImage(latin)).toMatchObject({type: 'image/svg+xml', width: 40})
  })

  // Each measured in Chromium: the natural size of an <img>.
  test.each([
    ['', 300, 150],
    ['width="100"', 100, 150],
    ['width="100" viewBox="0 0 40 20"', 100, 50],
    ['height="10" viewBox="0,0,40,20"', 20, 10],
    ['viewBox="0 0 40 20"', undefined, undefined],
    ['width="100%" height="100%" viewBox="0 0 40 20"', undefined, undefined],
    ['width="2em" height="1in"', 32, 96],
    ['width="20.6" height="10.4px"', 20.6, 10.4],
  ])('size of <svg %s>', (attributes, width, height) => {
    expect(sniffImage(utf8(`<svg ${attributes}></svg>`))).toMatchObject({width, height})
  })

  test('a root behind a prolog longer than what is read is not found, and costs little', () => {
    expect(sniffImage(utf8(`<!--${'x'.repeat(3_000_000)}-->${SVG}`))).toBeUndefined()
  })
})

describe('no image', () => {
  test.each([
    ['nothing', ''],
    ['one byte', '\x89'],
    ['text', 'hello'],
    ['a text that begins like a BMP', 'BMW is a car maker, and this is a long enough text'],
    ['HTML', '<!doctype html><html><body><svg></svg></body></html>'],
    ['HTML with an SVG comment', '<!-- <svg> --><p>'],
    ['another XML', '<?xml version="1.0"?><rss/>'],
    ['an element that begins like it', '<svgx/>'],
    ['PDF', '%PDF-1.7'],
    ['TIFF', 'II*\0\x08\0\0\0'],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['MP4', '\0\0\0\x18ftypisom\0\0\0\0isomiso2'],
    ['WAVE', 'RIFF\x24\0\0\0WAVEfmt '],
    ['font', 'wOF2\0\x01\0\0'],
    ['an icon without pictures', '\0\0\x01\0\0\0'],
    ['an icon whose picture lies outside', `\0\0\x01\0\x01\0${'\x10'.repeat(16)}`],
    ['unknown encoding', '<?xml version="1.0" encoding="klingon"?><svg/>'],
    ['broken UTF-8', '<svg>\xff</svg>'],
  ])('%s', (_, text) => {
    expect(sniffImage(latin1(text))).toBeUndefined()
  })
})

describe('hostile bytes', () => {
  const magic = [
    '',
    '\x89PNG\r\n\x1a\n',
    '\xff\xd8\xff',
    'GIF89a',
    'RIFF\xff\0\0\0WEBPVP8X',
    '\0\0\0\x14ftypavif',
    'BM',
    '\0\0\x01\0',
    '<svg ',
    '<!DOCTYPE [',
  ]

  test('arbitrary bytes never throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...magic), fc.uint8Array({maxLength: 300}), (start, rest) => {
        const sniffed = sniffImage(join(latin1(start), rest))
        if (sniffed) expect(sniffed.width === undefined || sniffed.width > 0).toBe(true)
      }),
      {numRuns: 2000},
    )
  })

  test('files cut off or overwritten anywhere never throw', () => {
    const all = [...files.values()]
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(), fc.nat(), fc.nat(255), (bytes, cut, at, byte) => {
        const changed = Uint8Array.from(bytes.subarray(0, cut % (bytes.length + 1)))
        if (changed.length > 0) changed[at % changed.length] = byte
        sniffImage(changed)
      }),
      {numRuns: 2000},
    )
  })

  test('a cut keeps the type as soon as the magic bytes are there', () => {
    for (const type of ['image/png', 'image/jpeg', 'image/gif', 'image/webp']) {
      for (let length = 14; length < file(type).length; length += 7) {
        expect(sniffImage(file(type).subarray(0, length))?.type, `${type} cut at ${length}`).toBe(type)
      }
    }
  })

  test('a tag of a megabyte, and a million chunks', () => {
    expect(sniffImage(utf8(`<svg ${'a="b" '.repeat(200_000)}/>`))).toMatchObject({type: 'image/svg+xml'})
    const chunks = new Uint8Array(12_000_000)
    chunks.set(file('image/png').subarray(0, 33))
    expect(sniffImage(chunks)).toMatchObject({type: 'image/png', width: 40})
  })
})

function file(type: string): Uint8Array {
  const bytes = files.get(type)
  if (!bytes) throw new Error(`no ${type}`)
  return bytes
}
