/** Format and size of a raster image, as its first bytes tell them. */
export interface Raster {
  readonly format: 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp'
  readonly width: number
  readonly height: number
  /** At most 256 colours, by a palette. */
  readonly palette: boolean
}

/** Enough for the header of every format, and for what cameras write before the size in a JPEG. In base64 characters. */
const headLength = 87_384

/** Reads the header of a base64 image; undefined when it is not one, or too broken. */
export function readRaster(text: string, start: number, end: number): Raster | undefined {
  const length = Math.min(end - start, headLength) & ~3
  let head: string
  try {
    head = atob(text.slice(start, start + length))
  } catch {
    return undefined
  }
  return readPng(head) ?? readGif(head) ?? readJpeg(head) ?? readWebp(head) ?? readBmp(head)
}

function readPng(head: string): Raster | undefined {
  if (!head.startsWith('\x89PNG\r\n\x1a\n') || head.length < 26) return undefined
  return {format: 'png', width: big(head, 16, 4), height: big(head, 20, 4), palette: head.charCodeAt(25) === 3}
}

function readGif(head: string): Raster | undefined {
  if (!/^GIF8[79]a/.test(head)) return undefined
  return {format: 'gif', width: little(head, 6, 2), height: little(head, 8, 2), palette: true}
}

function readBmp(head: string): Raster | undefined {
  if (!head.startsWith('BM') || head.length < 26) return undefined
  return {format: 'bmp', width: little(head, 18, 4), height: little(head, 22, 4), palette: false}
}

/** The lossy form gives its size in the frame, the extended in its own chunk, the lossless in bits. */
function readWebp(head: string): Raster | undefined {
  if (!head.startsWith('RIFF') || head.slice(8, 12) !== 'WEBP') return undefined
  const size = (width: number, height: number): Raster => ({format: 'webp', width, height, palette: false})
  const chunk = head.slice(12, 16)
  if (chunk === 'VP8X') return size(little(head, 24, 3) + 1, little(head, 27, 3) + 1)
  if (chunk === 'VP8 ') return size(little(head, 26, 2) & 0x3fff, little(head, 28, 2) & 0x3fff)
  const bits = little(head, 21, 4)
  return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
}

/** Steps over the segments to the start of the frame. */
function readJpeg(head: string): Raster | undefined {
  if (!head.startsWith('\xff\xd8')) return undefined
  let at = 2
  while (at + 9 < head.length && head.charCodeAt(at) === 0xff) {
    const marker = head.charCodeAt(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return {format: 'jpeg', width: big(head, at + 7, 2), height: big(head, at + 5, 2), palette: false}
    at += 2 + big(head, at + 2, 2)
  }
  return undefined
}

function big(bytes: string, at: number, length: number): number {
  let value = 0
  for (let index = 0; index < length; index++) value = value * 256 + bytes.charCodeAt(at + index)
  return value
}

function little(bytes: string, at: number, length: number): number {
  let value = 0
  for (let index = length - 1; index >= 0; index--) value = value * 256 + bytes.charCodeAt(at + index)
  return value
}
