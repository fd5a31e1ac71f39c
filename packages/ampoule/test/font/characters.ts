import {decompress} from 'wawoff2'
import {readTables, type Table} from '../../src/font/sfnt.ts'

/** Tables of a WOFF2 font. */
export async function unpacked(font: Uint8Array): Promise<Table[]> {
  return readTables(Buffer.from(await decompress(font)))
}

/** Code points of a font, from its `cmap` (formats 4 and 12). */
export async function charactersOf(font: Uint8Array): Promise<number[]> {
  const cmap = (await unpacked(font)).find(({tag}) => tag === 'cmap')?.data ?? Buffer.alloc(4)
  const found = new Set<number>()
  for (let record = 0; record < cmap.readUInt16BE(2); record++) {
    const at = cmap.readUInt32BE(4 + 8 * record + 4)
    const format = cmap.readUInt16BE(at)
    if (format === 12) {
      for (let group = 0; group < cmap.readUInt32BE(at + 12); group++) {
        const [from, to] = [cmap.readUInt32BE(at + 16 + 12 * group), cmap.readUInt32BE(at + 20 + 12 * group)]
        for (let code = from; code <= to; code++) found.add(code)
      }
    }
    if (format === 4) {
      const half = cmap.readUInt16BE(at + 6)
      for (let segment = 0; segment < half; segment += 2) {
        const [to, from] = [cmap.readUInt16BE(at + 14 + segment), cmap.readUInt16BE(at + 16 + half + segment)]
        for (let code = from; code <= to && code < 0xffff; code++) found.add(code)
      }
    }
  }
  return [...found].toSorted((a, b) => a - b)
}
