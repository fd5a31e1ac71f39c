import {ascii, concat, u8, u16le} from './bytes.ts'
import {header, type ImageHeader} from './header.ts'

const IMAGE = 0x2c
const EXTENSION = 0x21
const TRAILER = 0x3b

export function isGif(bytes: Uint8Array): boolean {
  return /^GIF8[79]a$/.test(ascii(bytes, 0, 6))
}

export function readGif(bytes: Uint8Array): ImageHeader {
  let frames = 0
  for (const {kind} of blocks(bytes)) {
    if (kind === IMAGE) frames++
    if (frames > 1) break
  }
  return header(u16le(bytes, 6), u16le(bytes, 8), {animated: frames > 1})
}

export function stripGif(bytes: Uint8Array): Uint8Array {
  const parts = [bytes.subarray(0, bodyStart(bytes))]
  let ended = false
  for (const {kind, all} of blocks(bytes)) {
    if (!isMetadata(kind, all)) parts.push(all)
    ended ||= kind === TRAILER
  }
  return ended ? concat(parts) : bytes
}

/** GIF89a specification, sections 17 to 27. */
function* blocks(bytes: Uint8Array): Generator<{kind: number; all: Uint8Array}> {
  let at = bodyStart(bytes)
  while (at < bytes.length) {
    const kind = u8(bytes, at)
    let end = at + 1
    if (kind === EXTENSION) end = subBlocksEnd(bytes, at + 2)
    else if (kind === IMAGE) end = subBlocksEnd(bytes, at + 10 + tableSize(u8(bytes, at + 9)) + 1)
    else if (kind !== TRAILER) return
    if (end > bytes.length) return
    yield {kind, all: bytes.subarray(at, end)}
    if (kind === TRAILER) return
    at = end
  }
}

function bodyStart(bytes: Uint8Array): number {
  return 13 + tableSize(u8(bytes, 10))
}

function tableSize(flags: number): number {
  return flags & 0x80 ? 3 << ((flags & 7) + 1) : 0
}

function subBlocksEnd(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length) {
    const size = u8(bytes, at)
    at += size + 1
    if (size === 0) return at
  }
  return at + 1
}

/** Comments, and application blocks other than those that tell how often to loop. */
function isMetadata(kind: number, block: Uint8Array): boolean {
  if (kind !== EXTENSION) return false
  const label = u8(block, 1)
  return label === 0xfe || (label === 0xff && !/^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(ascii(block, 3, 11)))
}
