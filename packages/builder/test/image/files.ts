import sharp, {type Sharp} from 'sharp'

/** A picture with edges and gradients, the same on every run. */
export function picture(width = 40, height = 30, channels: 3 | 4 = 3): Sharp {
  const data = new Uint8Array(width * height * channels)
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)]
    data.set([(x * 6) % 256, (y * 8) % 256, (x ^ y) * 4], at * channels)
    if (channels === 4) data[at * channels + 3] = x < width / 2 ? 255 : 128
  }
  return sharp(data, {raw: {width, height, channels}})
}

/** Frames of one colour each, as an animation. */
export async function animation(format: 'gif' | 'webp', frames = 3): Promise<Uint8Array> {
  const [width, height] = [16, 12]
  const data = new Uint8Array(width * height * 3 * frames).map((_, at) => Math.floor(at / (width * height * 3)) * 80)
  const tall = sharp(data, {raw: {width, height: height * frames, channels: 3, pageHeight: height}})
  return tall[format]({delay: Array.from({length: frames}, () => 120), loop: 2}).toBuffer()
}

/** What a phone writes: orientation, place, camera, XMP. */
export function withMetadata(image: Sharp, orientation = 1): Sharp {
  return image
    .withMetadata({orientation})
    .withExifMerge({
      IFD0: {Make: 'Camera-Maker', Orientation: String(orientation)},
      IFD3: {GPSLatitude: '52/1 30/1 0/1', GPSLatitudeRef: 'N'},
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret/></x:xmpmeta>')
}

/** A BMP of 24 bits a pixel, all red. */
export function bmp(width: number, height: number): Uint8Array {
  const row = Math.ceil((width * 3) / 4) * 4
  const bytes = new Uint8Array(54 + row * Math.abs(height))
  const view = new DataView(bytes.buffer)
  bytes.set([0x42, 0x4d])
  view.setUint32(2, bytes.length, true)
  view.setUint32(10, 54, true)
  view.setUint32(14, 40, true)
  view.setInt32(18, width, true)
  view.setInt32(22, height, true)
  view.setUint16(26, 1, true)
  view.setUint16(28, 24, true)
  for (let at = 54; at + 2 < bytes.length; at += 3) bytes[at + 2] = 0xff
  return bytes
}

/** An icon file that holds PNGs. */
export function ico(images: readonly {size: number; png: Uint8Array}[]): Uint8Array {
  const head = 6 + images.length * 16
  const bytes = new Uint8Array(images.reduce((sum, {png}) => sum + png.length, head))
  const view = new DataView(bytes.buffer)
  view.setUint16(2, 1, true)
  view.setUint16(4, images.length, true)
  let at = head
  for (const [index, {size, png}] of images.entries()) {
    const entry = 6 + index * 16
    bytes.set([size % 256, size % 256], entry)
    view.setUint32(entry + 8, png.length, true)
    view.setUint32(entry + 12, at, true)
    bytes.set(png, at)
    at += png.length
  }
  return bytes
}

/** Puts a chunk behind the header of a PNG. Its checksum is left zero. */
export function withPngChunk(png: Uint8Array, type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length)
  new DataView(chunk.buffer).setUint32(0, data.length)
  chunk.set(latin1(type), 4)
  chunk.set(data, 8)
  return join(png.subarray(0, 33), chunk, png.subarray(33))
}

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
