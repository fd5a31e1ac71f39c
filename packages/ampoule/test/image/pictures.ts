import {crc32 as crc, deflateSync} from 'node:zlib'
import sharp, {type Sharp} from 'sharp'

/** Pseudo-random numbers from 0 to 1, the same on every run (Numerical Recipes' generator). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Something like a photograph: soft shapes, grain, no two rows alike. */
export function photograph(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const next = random(7)
  const data = new Uint8Array(width * height * channels)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += channels) {
      const light = 128 + 70 * Math.sin(x / 37) * Math.cos(y / 23) + 40 * Math.sin((x + y) / 11)
      const grain = (next() - 0.5) * 16
      data[at] = light + grain
      data[at + 1] = light * 0.8 + 30 + grain
      data[at + 2] = 255 - light + grain
      if (channels === 4) data[at + 3] = Math.min(255, Math.hypot(x - width / 2, y - height / 2) * 3)
    }
  }
  return sharp(data, {raw: {width, height, channels}})
}

/** A diagram of six colours. */
export function diagram(width: number, height: number): Sharp {
  const colors = ['#fff', '#1a4d8f', '#f59e0b', '#222', '#0a0', '#c00']
  const boxes = colors.map(
    (color, index) => `<rect x="${index * 60 + 5}" y="${index * 40 + 5}" width="90" height="55" fill="${color}"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/>${boxes.join('')}</svg>`
  return sharp(Buffer.from(svg))
}

/** An animation; `paint` gives the colour of a pixel of a frame. */
export function film(
  {width, height, frames, channels = 3}: {width: number; height: number; frames: number; channels?: 3 | 4},
  paint: (x: number, y: number, frame: number) => readonly number[],
): Sharp {
  const data = new Uint8Array(width * height * frames * channels)
  for (let at = 0; at < width * height * frames; at++) {
    const frame = Math.floor(at / (width * height))
    data.set(paint(at % width, Math.floor(at / width) % height, frame), at * channels)
  }
  return sharp(data, {raw: {width, height: height * frames, channels, pageHeight: height}})
}

/** A black PNG of any size in a few kilobytes; above a gigapixel its end is missing. */
export function blackPng(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1 // one bit a pixel, grey
  const rows = Buffer.alloc(Math.min((Math.ceil(width / 8) + 1) * height, 120_000_000))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, sum])
}
