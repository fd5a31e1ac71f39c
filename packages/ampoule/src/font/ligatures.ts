import {charactersOfGlyphs} from './cmap.ts'
import {type Table, uint16, uint32} from './sfnt.ts'

/** Ligatures that are looked at; no font of icons has as many. */
const mostLigatures = 100_000

/** Ligatures and contextual lookups may stand behind a longer offset. */
const ligature = 4
const extension = 7

/**
 * Leaves out ligatures by what one writes for them (`home`), so that a subset leaves out their glyphs. Those of anything but
 * letters, digits, underscores and hyphens stay. Source: OpenType 1.9, `GSUB`. Throws `CapabilityError` for a font that is broken.
 */
export function keepLigatures(tables: readonly Table[], isWanted: (name: string) => boolean): Table[] {
  const cmap = tables.find(({tag}) => tag === 'cmap')
  const letters = cmap === undefined ? new Map<number, string>() : charactersOfGlyphs(cmap.data, nameCharacters)
  return tables.map((table) =>
    table.tag === 'GSUB' ? {tag: table.tag, data: withLigatures(table.data, letters, isWanted)} : table,
  )
}

const nameCharacters = 'abcdefghijklmnopqrstuvwxyz0123456789_-'

function withLigatures(
  gsub: Buffer,
  letters: ReadonlyMap<number, string>,
  isWanted: (name: string) => boolean,
): Buffer {
  const data = Buffer.from(gsub)
  const seen = new Set<number>()
  let count = 0
  for (const subtable of ligatureSubtables(data)) {
    const firsts = glyphsOfCoverage(data, subtable + uint16(data, subtable + 2))
    for (const [index, first] of firsts.slice(0, uint16(data, subtable + 4)).entries()) {
      const set = subtable + uint16(data, subtable + 6 + 2 * index)
      if (seen.has(set)) continue
      seen.add(set)
      count += uint16(data, set)
      if (count > mostLigatures) return gsub
      keepOfSet(data, set, (at) => {
        const name = nameOf(data, at, first, letters)
        return name === undefined || isWanted(name)
      })
    }
  }
  return data
}

/** The offsets that are kept move to the front; what they leave is no one's. */
function keepOfSet(data: Buffer, set: number, isKept: (at: number) => boolean): void {
  const offsets = Array.from({length: uint16(data, set)}, (_, index) => uint16(data, set + 2 + 2 * index))
  const kept = offsets.filter((offset) => isKept(set + offset))
  data.writeUInt16BE(kept.length, set)
  for (const [index, offset] of kept.entries()) data.writeUInt16BE(offset, set + 2 + 2 * index)
}

/** Undefined when it is of other characters than names have, or too long for one. */
function nameOf(data: Buffer, at: number, first: number, letters: ReadonlyMap<number, string>): string | undefined {
  const length = uint16(data, at + 2)
  if (length > 100) return undefined
  const glyphs = Array.from({length: Math.max(0, length - 1)}, (_, index) => uint16(data, at + 4 + 2 * index))
  let name = ''
  for (const glyph of [first, ...glyphs]) {
    const letter = letters.get(glyph)
    if (letter === undefined) return undefined
    name += letter
  }
  return name
}

function ligatureSubtables(data: Buffer): number[] {
  const list = uint16(data, 8)
  return Array.from({length: uint16(data, list)}, (_, index) => list + uint16(data, list + 2 + 2 * index)).flatMap(
    (lookup) => {
      const type = uint16(data, lookup)
      const subtables = Array.from(
        {length: uint16(data, lookup + 4)},
        (_, index) => lookup + uint16(data, lookup + 6 + 2 * index),
      )
      if (type === ligature) return subtables
      if (type !== extension) return []
      return subtables.flatMap((at) => (uint16(data, at + 2) === ligature ? [at + uint32(data, at + 4)] : []))
    },
  )
}

function glyphsOfCoverage(data: Buffer, at: number): number[] {
  const [format, count] = [uint16(data, at), uint16(data, at + 2)]
  if (format === 1) return Array.from({length: count}, (_, index) => uint16(data, at + 4 + 2 * index))
  return Array.from({length: count}, (_, index) => at + 4 + 6 * index).flatMap((range) => {
    const [from, to] = [uint16(data, range), uint16(data, range + 2)]
    return Array.from({length: Math.max(0, to - from + 1)}, (_, index) => from + index)
  })
}
