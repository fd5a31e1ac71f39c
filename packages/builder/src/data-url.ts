import {base64} from './base64.ts'
import type {EncodedImage} from './capabilities.ts'

export function dataUrl({bytes, type}: Pick<EncodedImage, 'bytes' | 'type'>): string {
  return `data:${type};base64,${base64(bytes)}`
}
