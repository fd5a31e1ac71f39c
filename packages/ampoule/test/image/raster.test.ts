import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {sameColors, withoutOpaqueAlpha} from '../../src/image/raster.ts'

/** Colours of a line of pixels, and how far from the beginning of a word their bytes begin. */
const colours = fc.array(fc.tuple(channel(), channel(), channel()), {minLength: 1, maxLength: 40})
const offset = fc.nat({max: 3})

function channel() {
  return fc.nat({max: 255})
}

function bytesAt(offset: number, bytes: readonly number[]): Uint8Array {
  return Uint8Array.from([...Array.from({length: offset}, () => 0), ...bytes]).subarray(offset)
}

describe('alpha', () => {
  test('that hides nothing is dropped, and every colour stays', () => {
    const property = fc.property(colours, offset, (line, from) => {
      const rgba = bytesAt(
        from,
        line.flatMap((rgb) => [...rgb, 255]),
      )
      const {data, channels} = withoutOpaqueAlpha(rgba, line.length, 1)
      expect(channels).toBe(3)
      expect([...data]).toEqual(line.flat())
    })
    fc.assert(property)
  })

  test('stays when one pixel lets something through', () => {
    const property = fc.property(colours, offset, fc.nat(), fc.nat({max: 254}), (line, from, where, alpha) => {
      const seen = where % line.length
      const data = bytesAt(
        from,
        line.flatMap((rgb, index) => [...rgb, index === seen ? alpha : 255]),
      )
      expect(withoutOpaqueAlpha(data, line.length, 1)).toEqual({data, width: line.length, height: 1, channels: 4})
    })
    fc.assert(property)
  })
})

describe('colours of two pictures', () => {
  const raster = (data: Uint8Array) => ({data, width: data.length / 3, height: 1, channels: 3}) as const

  test.each([
    ['look the same after a small change', [1, 24], true],
    ['do not after a large one', [49, 127], false],
  ] as const)('%s, wherever it is', (_what, [min, max], alike) => {
    const property = fc.property(colours, offset, fc.nat(), fc.integer({min, max}), (line, from, where, by) => {
      const before = line.flat()
      const changed = where % before.length
      const after = before.map((value, index) => (index !== changed ? value : value < 128 ? value + by : value - by))
      expect(sameColors(raster(bytesAt(from, before)), raster(bytesAt(0, after)))).toBe(alike)
    })
    fc.assert(property)
  })
})
