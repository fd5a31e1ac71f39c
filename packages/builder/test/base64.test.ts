import fc from 'fast-check'
import {afterEach, expect, test, vi} from 'vitest'
import {base64} from '../src/base64.ts'

afterEach(() => vi.unstubAllGlobals())

test('is the same with and without a Buffer, and gives back the bytes', () => {
  const bytesOf = fc.uint8Array({maxLength: 300})
  const {Buffer} = globalThis
  fc.assert(
    fc.property(bytesOf, fc.nat(3), (bytes, skipped) => {
      const part = bytes.subarray(Math.min(skipped, bytes.length))
      const fast = base64(part)
      vi.stubGlobal('Buffer', undefined)
      const plain = base64(part)
      vi.stubGlobal('Buffer', Buffer)
      expect(plain).toBe(fast)
      expect(Uint8Array.from(atob(plain), (char) => char.charCodeAt(0))).toEqual(Uint8Array.from(part))
    }),
  )
})

test('takes more bytes than a call takes arguments', () => {
  const bytes = new Uint8Array(300_000).fill(7)
  const fast = base64(bytes)
  vi.stubGlobal('Buffer', undefined)
  expect(base64(bytes) === fast).toBe(true)
})
