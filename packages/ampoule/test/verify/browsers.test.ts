import type {Browser} from 'playwright-core'
import {expect, test} from 'vitest'
import {Browsers} from '../../src/verify/browsers.ts'

/** Browsers that are none, and the numbers of those that were closed, in turn. */
function launched() {
  const closed: number[] = []
  const all: {isConnected(): boolean; close(): Promise<void>; die(): void}[] = []
  const browsers = new Browsers(async () => {
    const number = all.length
    let isConnected = true
    const browser = {
      isConnected: () => isConnected,
      async close() {
        isConnected = false
        closed.push(number)
      },
      die() {
        isConnected = false
      },
    }
    all.push(browser)
    return browser as unknown as Browser
  })
  return {browsers, closed, all}
}

test('pages share a browser, which is closed in the end', async () => {
  const {browsers, closed, all} = launched()
  const [one, two] = [await browsers.take(), await browsers.take()]
  expect(one).toBe(two)
  await browsers.give(one, false)
  await browsers.give(two, false)
  expect(await browsers.take()).toBe(one)
  expect(closed).toEqual([])
  await browsers.close()
  expect([closed, all.length]).toEqual([[0], 1])
})

test('a browser that a page holds on to is left to the other that it is at, and closed after it', async () => {
  const {browsers, closed} = launched()
  const [held, other] = [await browsers.take(), await browsers.take()]
  await browsers.give(held, true)
  expect(closed).toEqual([])
  const next = await browsers.take()
  expect(next).not.toBe(held)
  await browsers.give(other, false)
  expect(closed).toEqual([0])
  await browsers.give(next, false)
  await browsers.close()
  expect(closed).toEqual([0, 1])
})

test('the next page gets another when a browser has died', async () => {
  const {browsers, all} = launched()
  const one = await browsers.take()
  all[0]?.die()
  const two = await browsers.take()
  expect(two).not.toBe(one)
  await browsers.give(one, false)
  await browsers.give(two, false)
  expect(two.isConnected()).toBe(true)
})
