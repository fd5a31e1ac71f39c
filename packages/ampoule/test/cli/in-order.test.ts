import {expect, test} from 'vitest'
import {inOrder} from '../../src/cli/in-order.ts'

test('results come in the order of the items, with no more at once than asked for', async () => {
  let [running, most] = [0, 0]
  const seen: (readonly [number, number])[] = []
  for await (const found of inOrder([5, 1, 4, 2, 3, 0], 2, async (item) => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, item * 3))
    running--
    return item * 10
  }))
    seen.push(found)
  expect(seen).toEqual([
    [5, 50],
    [1, 10],
    [4, 40],
    [2, 20],
    [3, 30],
    [0, 0],
  ])
  expect(most).toBe(2)
})

test('what goes wrong ahead is thrown in its turn', async () => {
  const seen: number[] = []
  const all = async (): Promise<void> => {
    for await (const [item] of inOrder([0, 1, 2], 3, async (next) => {
      if (next === 1) throw new Error('one')
    }))
      seen.push(item)
  }
  await expect(all()).rejects.toThrow('one')
  expect(seen).toEqual([0])
})
