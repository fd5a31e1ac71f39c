import {expect, test} from 'vitest'
import {OnDemand} from '../../src/diagram/on-demand.ts'

/** Counts how often it is started and ended. */
function counted() {
  const seen = {started: 0, ended: 0}
  const shared = new OnDemand(
    async () => ({isAlive: true, number: ++seen.started}),
    async () => void seen.ended++,
    ({isAlive}) => isAlive,
  )
  return {seen, shared}
}

test('those who ask at once share one, in turn, and it is ended behind the last of them', async () => {
  const {seen, shared} = counted()
  const order: number[] = []
  const job = (at: number) =>
    shared.use(async ({number}) => {
      order.push(at)
      await new Promise((done) => setImmediate(done))
      order.push(at)
      return number
    })
  expect(await Promise.all([job(1), job(2), job(3)])).toEqual([1, 1, 1])
  expect(order).toEqual([1, 1, 2, 2, 3, 3])
  expect(seen).toEqual({started: 1, ended: 1})
})

test('while it is held it is not ended, and without need it is not started', async () => {
  const {seen, shared} = counted()
  await shared.hold(async () => undefined)
  expect(seen).toEqual({started: 0, ended: 0})
  await shared.hold(async () => {
    await shared.use(async () => undefined)
    await shared.use(async () => undefined)
    expect(seen).toEqual({started: 1, ended: 0})
  })
  expect(seen).toEqual({started: 1, ended: 1})
})

test('work that fails, dies or is given up harms no other', async () => {
  const {seen, shared} = counted()
  const fails = shared.use(async () => {
    throw new TypeError('no')
  })
  const dies = shared.use(async (resource) => {
    resource.isAlive = false
  })
  const isGivenUp = shared.use(() => shared.discard())
  const last = shared.use(async ({number}) => number)
  await expect(fails).rejects.toThrow('no')
  await Promise.all([dies, isGivenUp])
  expect(await last).toBe(3)
  expect(seen.started).toBe(3)
})

test('a start that fails is not tried again by those who wait for it', async () => {
  let tried = 0
  const shared = new OnDemand<string>(
    async () => {
      tried++
      throw new TypeError('not installed')
    },
    async () => undefined,
    () => true,
  )
  const all = await Promise.allSettled([1, 2].map(() => shared.use(async (resource) => resource)))
  expect(all.map(({status}) => status)).toEqual(['rejected', 'rejected'])
  expect(tried).toBe(1)
})
