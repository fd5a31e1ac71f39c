/**
 * A seeded stream of numbers in [0, 1) (xorshift32).
 *
 * @param {number} seed anything but 0
 * @returns {() => number}
 */
export function createRandom(seed) {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 0x1_0000_0000
  }
}

/**
 * A number in [0, 1) that belongs to a pair of whole numbers: the same pair, the same number.
 *
 * @param {number} a
 * @param {number} b
 */
export function hash(a, b) {
  let h = Math.imul(a, 0x27d4eb2d) ^ Math.imul(b, 0x165667b1)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return ((h ^ (h >>> 15)) >>> 0) / 0x1_0000_0000
}
