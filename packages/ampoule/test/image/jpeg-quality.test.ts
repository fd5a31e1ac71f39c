import fc from 'fast-check'
import sharp from 'sharp'
import {expect, test} from 'vitest'
import {jpegQuality} from '../../src/image/jpeg-quality.ts'

const picture = sharp({create: {width: 16, height: 16, channels: 3, background: '#369'}})

test.each([20, 50, 75, 88, 95])('a JPEG of quality %i says so', async (quality) => {
  const read = jpegQuality(await picture.clone().jpeg({quality}).toBuffer()) ?? 0
  expect(Math.abs(read - quality)).toBeLessThanOrEqual(1)
})

test('what is no JPEG, or ends early, has no quality or that of its table', async () => {
  expect(jpegQuality(await picture.clone().png().toBuffer())).toBeUndefined()
  const whole = await picture.clone().jpeg({quality: 80}).toBuffer()
  for (let length = 0; length <= whole.length; length++) {
    const quality = jpegQuality(whole.subarray(0, length))
    expect([undefined, jpegQuality(whole)]).toContain(quality)
  }
})

test('no bytes make it fail', () => {
  const segment = fc.tuple(fc.constantFrom(0xdb, 0xda, 0xe0), fc.uint8Array({maxLength: 200}))
  fc.assert(
    fc.property(fc.array(segment, {maxLength: 5}), (segments) => {
      const bytes = segments.flatMap(([marker, data]) => [0xff, marker, 0, data.length, ...data])
      expect(() => jpegQuality(Uint8Array.from([0xff, 0xd8, ...bytes]))).not.toThrow()
    }),
  )
})
