/** Characters encoded at a time: large enough to amortise the call, small enough to stay in the processor's cache. */
const chunk = 1 << 16

/**
 * Length in UTF-8 of `text` between two offsets (UTF-16 code units), as `TextEncoder` writes it: a lone surrogate takes
 * three bytes. Nothing is allocated but one small buffer, however long the text.
 */
export function byteLength(text: string, start = 0, end: number = text.length): number {
  return end - start < shortText ? countUnits(text, start, end) : encodeChunks(text, start, end)
}

/** Below this the encoder's call costs more than it saves. */
const shortText = 256

function encodeChunks(text: string, start: number, end: number): number {
  const encoder = new TextEncoder()
  // Three bytes for a code unit is the most that UTF-8 takes.
  const buffer = new Uint8Array(3 * Math.min(chunk, end - start))
  let bytes = 0
  let at = start
  while (at < end) {
    let to = Math.min(at + chunk, end)
    // A pair of surrogates is one character of four bytes; cut apart it would be two of three.
    if (to < end && splitsPair(text, to)) to -= 1
    bytes += encoder.encodeInto(text.slice(at, to), buffer).written
    at = to
  }
  return bytes
}

function countUnits(text: string, start: number, end: number): number {
  let bytes = end - start
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) continue
    if (unit < 0x800) bytes += 1
    else if (isHigh(unit) && at + 1 < end && isLow(text.charCodeAt(at + 1))) {
      bytes += 2
      at++
    } else bytes += 2
  }
  return bytes
}

function splitsPair(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}
