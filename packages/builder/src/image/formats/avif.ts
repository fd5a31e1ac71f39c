import {ascii, u8, u16be, u32be} from './bytes.ts'
import {header, type ImageHeader, isHdrTransfer} from './header.ts'

interface Box {
  readonly type: string
  /** Offsets of the content in the file. */
  readonly start: number
  readonly end: number
}

export function isAvif(bytes: Uint8Array): boolean {
  return brands(bytes).some((brand) => brand === 'avif' || brand === 'avis')
}

/** ISO/IEC 23008-12 (HEIF), section 9.3: the size and the turn are properties of the primary item. */
export function readAvif(bytes: Uint8Array): ImageHeader {
  let [width, height] = [0, 0]
  let hdr = false
  for (const {type, start} of primaryProperties(bytes)) {
    if (type === 'ispe') [width, height] = [u32be(bytes, start + 4), u32be(bytes, start + 8)]
    if (type === 'irot' && u8(bytes, start) & 1) [width, height] = [height, width]
    if (type === 'colr' && ascii(bytes, start, 4) === 'nclx') hdr = isHdrTransfer(u16be(bytes, start + 6))
  }
  const animated = brands(bytes)[0] === 'avis'
  return header(width, height, {animated, lossy: true, hdr})
}

/** Overwrites EXIF and XMP with zeros: every offset in the file stays as it is. */
export function stripAvif(bytes: Uint8Array): Uint8Array {
  const meta = childrenOfMeta(bytes)
  const secret = new Set(metadataItems(bytes, meta))
  if (secret.size === 0) return bytes
  // Not `slice`: that of a Node buffer shares its memory.
  const copy = new Uint8Array(bytes)
  const data = meta.find(({type}) => type === 'idat')?.start ?? 0
  for (const {id, inMeta, offset, length} of locations(bytes, meta)) {
    const from = offset + (inMeta ? data : 0)
    if (secret.has(id)) copy.fill(0, from, from + length)
  }
  return copy
}

function brands(bytes: Uint8Array): string[] {
  if (ascii(bytes, 4, 4) !== 'ftyp') return []
  const end = Math.min(u32be(bytes, 0), bytes.length, 256)
  const found = [ascii(bytes, 8, 4)]
  for (let at = 16; at + 4 <= end; at += 4) found.push(ascii(bytes, at, 4))
  return found
}

function childrenOfMeta(bytes: Uint8Array): Box[] {
  const meta = boxes(bytes, 0, bytes.length).find(({type}) => type === 'meta')
  return meta ? boxes(bytes, meta.start + 4, meta.end) : []
}

function primaryProperties(bytes: Uint8Array): Box[] {
  const meta = childrenOfMeta(bytes)
  const pitm = meta.find(({type}) => type === 'pitm')
  const iprp = meta.find(({type}) => type === 'iprp')
  if (!pitm || !iprp) return []
  const primary = u8(bytes, pitm.start) === 0 ? u16be(bytes, pitm.start + 4) : u32be(bytes, pitm.start + 4)
  const children = boxes(bytes, iprp.start, iprp.end)
  const ipco = children.find(({type}) => type === 'ipco')
  const properties = ipco ? boxes(bytes, ipco.start, ipco.end) : []
  return children
    .filter(({type}) => type === 'ipma')
    .flatMap((ipma) => associations(bytes, ipma, primary))
    .flatMap((index) => properties[index - 1] ?? [])
}

/** Indices from 1 of the properties that belong to an item. */
function associations(bytes: Uint8Array, ipma: Box, item: number): number[] {
  const wideId = u8(bytes, ipma.start) > 0
  const wideIndex = (u8(bytes, ipma.start + 3) & 1) === 1
  const found: number[] = []
  let at = ipma.start + 8
  while (at < ipma.end) {
    const id = wideId ? u32be(bytes, at) : u16be(bytes, at)
    at += wideId ? 4 : 2
    const count = u8(bytes, at++)
    for (let index = 0; index < count; index++) {
      if (id === item) found.push(wideIndex ? u16be(bytes, at) & 0x7fff : u8(bytes, at) & 0x7f)
      at += wideIndex ? 2 : 1
    }
  }
  return found
}

function metadataItems(bytes: Uint8Array, meta: readonly Box[]): number[] {
  const iinf = meta.find(({type}) => type === 'iinf')
  if (!iinf) return []
  const entries = boxes(bytes, iinf.start + (u8(bytes, iinf.start) === 0 ? 6 : 8), iinf.end)
  return entries.flatMap(({start}) => {
    const wide = u8(bytes, start) >= 3
    const type = ascii(bytes, start + (wide ? 10 : 8), 4)
    if (type !== 'Exif' && type !== 'mime') return []
    return [wide ? u32be(bytes, start + 4) : u16be(bytes, start + 4)]
  })
}

/** The stretches of the file, or of the `idat` box, that items are stored in (ISO/IEC 14496-12, section 8.11.3). */
function* locations(
  bytes: Uint8Array,
  meta: readonly Box[],
): Generator<{id: number; inMeta: boolean; offset: number; length: number}> {
  const iloc = meta.find(({type}) => type === 'iloc')
  if (!iloc) return
  const version = u8(bytes, iloc.start)
  let at = iloc.start + 4
  const sized = (size: number): number => {
    const value = size === 0 ? 0 : size === 2 ? u16be(bytes, at) : u32be(bytes, at + size - 4)
    at += size
    return value
  }
  const sizes = sized(2)
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexSize = version > 0 ? sizes & 15 : 0
  const count = sized(version < 2 ? 2 : 4)
  for (let item = 0; item < count && at < iloc.end; item++) {
    const id = sized(version < 2 ? 2 : 4)
    const inMeta = version > 0 && (sized(2) & 15) === 1
    sized(2)
    const base = sized(baseSize)
    const extents = sized(2)
    for (let extent = 0; extent < extents && at < iloc.end; extent++) {
      sized(indexSize)
      const offset = base + sized(offsetSize)
      yield {id, inMeta, offset, length: sized(lengthSize)}
    }
  }
}

function boxes(bytes: Uint8Array, from: number, to: number): Box[] {
  const found: Box[] = []
  let at = from
  while (at + 8 <= to) {
    const size = u32be(bytes, at)
    const head = size === 1 ? 16 : 8
    // 0 reaches to the end; 1 is followed by 64 bits, of which the upper half is 0 in any file that fits in memory.
    const length = size === 0 ? to - at : size === 1 ? u32be(bytes, at + 12) : size
    if (length < head) break
    const end = Math.min(at + length, to)
    found.push({type: ascii(bytes, at + 4, 4), start: at + head, end})
    at = end
  }
  return found
}
