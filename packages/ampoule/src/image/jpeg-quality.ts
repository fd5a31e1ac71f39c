/** The quality at which most tools would have written a JPEG: 1 to 100, by its table for brightness. Undefined where it has none. */
export function jpegQuality(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const [marker, end] = [bytes[at + 1], at + 2 + view.getUint16(at + 2)]
    if (marker === startOfScan) return undefined
    const values = marker === quantisation && end <= bytes.length ? brightness(view, at + 4) : undefined
    if (values !== undefined) return qualityOf(values)
    at = end
  }
  return undefined
}

/** Markers of ITU-T T.81, table B.1. */
const [quantisation, startOfScan] = [0xdb, 0xda]

/** Sum of the table for brightness, when it is the one that begins here. */
function brightness(view: DataView, at: number): number | undefined {
  if (at >= view.byteLength) return undefined
  const [precision, id] = [view.getUint8(at) >> 4, view.getUint8(at) & 15]
  const width = precision === 0 ? 1 : 2
  if (id !== 0 || at + 1 + 64 * width > view.byteLength) return undefined
  let sum = 0
  for (let index = 0; index < 64; index++)
    sum += width === 1 ? view.getUint8(at + 1 + index) : view.getUint16(at + 1 + 2 * index)
  return sum
}

/** Sum of the table that the standard gives as an example (T.81, K.1), which quality 50 stands for. */
const usual = 3688

/** The scale of libjpeg, backward. */
function qualityOf(sum: number): number {
  const percent = (100 * sum) / usual
  return Math.round(percent <= 100 ? 100 - percent / 2 : 5000 / percent)
}
