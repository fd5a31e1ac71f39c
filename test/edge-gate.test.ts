import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createGate} from '../examples/edge-gate/src/gate.ts'
import {nodeListener} from '../examples/edge-gate/src/middleware.ts'
import {memoryBucket, pagesIn} from '../examples/edge-gate/src/pages.ts'
import {exchanges} from './edge-gate/exchanges.ts'

// The gate behind Node's own server; `npm run edge` has the same exchanges with workerd and Hono.

const token = 'token-of-the-test'
let server: Server
beforeAll(async () => {
  server = createServer(nodeListener(createGate({pages: pagesIn(memoryBucket()), token})))
  // A page that takes long to lint keeps this process from telling a client that its connection has ended.
  server.keepAliveTimeout = 0
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => new Promise((done) => server.close(done)))

exchanges({url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token})

describe('a gate of small limits', () => {
  const pages = pagesIn(memoryBucket())
  const gate = createGate({pages, token, maxBytes: 1000})
  const put = (body: ReadableStream, authorization = `Bearer ${token}`, at = gate) =>
    at.fetch(
      new Request('http://gate.test/pages/x', {
        method: 'PUT',
        body,
        headers: {authorization},
        duplex: 'half',
      } as RequestInit),
    )

  test('a page of as many bytes as it may have is taken, and one of a byte more is not', async () => {
    const bodyOf = (length: number) => new Response('<title>x</title><p>'.padEnd(length, 'y')).body as ReadableStream
    expect((await put(bodyOf(1000))).status).toBe(201)
    expect((await put(bodyOf(1001))).status).toBe(413)
  })

  // A gate that is out of patience at once is asked for nothing else: what comes in time elsewhere is late for it.
  const impatient = createGate({pages, token, maxTime: 20})
  test.each([
    ['is silent', () => new ReadableStream(), impatient, 408],
    [
      'has begun',
      () => new ReadableStream({start: (controller) => controller.enqueue(new Uint8Array(10))}),
      impatient,
      408,
    ],
    ['breaks off after its answer', () => brokenAfter(2), gate, 413],
  ])('a body that %s is answered', async (_, body, at, status) => {
    const answer = await put(body(), undefined, at)
    expect([answer.status, await answer.json()]).toEqual([status, {error: expect.any(String)}])
  })

  test('a body without end is answered before more is read, and read no further than to twice the limit', async () => {
    for (const [given, status, before] of [
      [`Bearer ${token}`, 413, 1100],
      ['Bearer x', 401, 100],
    ] as const) {
      let read = 0
      const body = new ReadableStream({
        pull(controller) {
          read += 100
          controller.enqueue(new Uint8Array(100))
        },
      })
      const answer = await put(body, given)
      expect([answer.status, read]).toEqual([status, expect.toSatisfy((bytes: number) => bytes <= before + 200)])
      await answer.text()
      expect(read).toBeLessThanOrEqual(2200)
    }
  })
})

/** Parts of 600 bytes, and then an error. */
function brokenAfter(parts: number): ReadableStream {
  let left = parts
  return new ReadableStream({
    pull(controller) {
      if (left-- > 0) controller.enqueue(new Uint8Array(600))
      else controller.error(new Error('gone'))
    },
  })
}
