import type {EncodedImage} from './capabilities.ts'

export function dataUrl({bytes, type}: Pick<EncodedImage, 'bytes' | 'type'>): string {
  return `data:${type};base64,${base64(bytes)}`
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  // In pieces: the arguments of one call must fit on the stack.
  for (let at = 0; at < bytes.length; at += 0x8000) binary += latin1(bytes.subarray(at, at + 0x8000))
  return btoa(binary)
}

/** A spread would make an array of them first. */
function latin1(bytes: Uint8Array): string {
  return Reflect.apply(String.fromCharCode, undefined, bytes)
}
