import pixelmatch from 'pixelmatch'
import sharp from 'sharp'

/** Share of pixels that differ to the eye, 0 to 1. Pictures of different size differ in all. */
export async function difference(a: Buffer, b: Buffer): Promise<number> {
  if (a.equals(b)) return 0
  const [first, second] = await Promise.all([pixels(a), pixels(b)])
  const {width, height} = first.info
  if (width !== second.info.width || height !== second.info.height) return 1
  return (
    pixelmatch(first.data, second.data, undefined, width, height, {threshold: 0.1, includeAA: true}) / (width * height)
  )
}

/** How many colours a picture has, up to `limit`: a page that shows nothing has one. */
export async function colourCount(png: Buffer, limit: number): Promise<number> {
  const {data} = await pixels(png)
  const words = new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4)
  const seen = new Set<number>()
  for (const word of words) {
    seen.add(word)
    if (seen.size >= limit) break
  }
  return seen.size
}

function pixels(png: Buffer) {
  return sharp(png).ensureAlpha().raw().toBuffer({resolveWithObject: true})
}
