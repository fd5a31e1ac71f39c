import {uint16, uint32} from './sfnt.ts'

/** Which of some characters a glyph is. Source: OpenType 1.9, `cmap`, formats 4 and 12. Throws `CapabilityError` for a broken table. */
export function charactersOfGlyphs(cmap: Buffer, characters: string): Map<number, string> {
  const found = new Map<number, string>()
  for (let record = 0; record < uint16(cmap, 2); record++) {
    const at = uint32(cmap, 4 + 8 * record + 4)
    const format = uint16(cmap, at)
    if (format !== 4 && format !== 12) continue
    for (const character of characters) {
      const code = character.codePointAt(0) ?? 0
      const glyph = format === 4 ? glyphOfSegments(cmap, at, code) : glyphOfGroups(cmap, at, code)
      if (glyph > 0 && !found.has(glyph)) found.set(glyph, character)
    }
    if (found.size > 0) break
  }
  return found
}

function glyphOfSegments(cmap: Buffer, at: number, code: number): number {
  const length = uint16(cmap, at + 6)
  for (let offset = 0; offset < length; offset += 2) {
    if (uint16(cmap, at + 14 + offset) < code) continue
    const starts = at + 16 + length + offset
    const start = uint16(cmap, starts)
    if (start > code) return 0
    const delta = uint16(cmap, starts + length)
    const ranges = starts + 2 * length
    const range = uint16(cmap, ranges)
    if (range === 0) return (code + delta) & 0xffff
    const glyph = uint16(cmap, ranges + range + 2 * (code - start))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}

function glyphOfGroups(cmap: Buffer, at: number, code: number): number {
  const count = Math.min(uint32(cmap, at + 12), cmap.length / 12)
  for (let group = 0; group < count; group++) {
    const from = uint32(cmap, at + 16 + 12 * group)
    if (code >= from && code <= uint32(cmap, at + 20 + 12 * group))
      return uint32(cmap, at + 24 + 12 * group) + (code - from)
  }
  return 0
}
