import {expect, test} from 'vitest'
import {EncodedOnce} from '../../src/encoders/encoded-once.ts'

const request = {maxWidth: 100, minSimilarity: 1}

test('the same bytes with the same request are encoded once, while it is done and after', async () => {
  const once = new EncodedOnce()
  let count = 0
  const encode = (size: number) => async () => {
    count++
    return {bytes: new Uint8Array(size), type: 'image/png', width: 1, height: 1}
  }
  const job = (value: number, maxWidth = 100) =>
    ({kind: 'image', bytes: Uint8Array.of(value), request: {...request, maxWidth}}) as const
  const [one, other] = await Promise.all([once.of(job(1), encode(10)), once.of(job(1), encode(10))])
  expect(one).toBe(other)
  expect(await once.of(job(1), encode(10))).toBe(one)
  expect(count).toBe(1)
  await once.of(job(2), encode(10))
  await once.of(job(1, 50), encode(10))
  expect(count).toBe(3)
  // More than is held: what came first goes.
  await once.of(job(3), encode(33 * 1024 * 1024))
  await once.of(job(1), encode(10))
  expect(count).toBe(5)
})

test('a failure is no result', async () => {
  const once = new EncodedOnce()
  const job = {kind: 'image', bytes: Uint8Array.of(1), request} as const
  await expect(once.of(job, () => Promise.reject(new Error('not now')))).rejects.toThrow('not now')
  const encoded = {bytes: Uint8Array.of(2), type: 'image/png', width: 1, height: 1}
  expect(await once.of(job, async () => encoded)).toBe(encoded)
})
