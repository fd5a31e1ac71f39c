/** Bytes as base64: by Node's `Buffer` where there is one, which takes a hundredth of the time of `btoa`. */
export function base64(bytes: Uint8Array): string {
  const {Buffer} = globalThis as {readonly Buffer?: Encoder}
  if (Buffer !== undefined) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  let binary = ''
  // In pieces: the arguments of one call must fit on the stack.
  for (let at = 0; at < bytes.length; at += 0x8000) binary += latin1(bytes.subarray(at, at + 0x8000))
  return btoa(binary)
}

/** The part of `Buffer` that is used; the builder runs elsewhere as well. */
interface Encoder {
  from(buffer: ArrayBufferLike, offset: number, length: number): {toString(encoding: 'base64'): string}
}

/** A spread would make an array of them first. */
function latin1(bytes: Uint8Array): string {
  return Reflect.apply(String.fromCharCode, undefined, bytes)
}
