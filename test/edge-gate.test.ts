import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll} from 'vitest'
import {createGate} from '../examples/edge-gate/src/gate.ts'
import {nodeListener} from '../examples/edge-gate/src/middleware.ts'
import {memoryBucket, pagesIn} from '../examples/edge-gate/src/pages.ts'
import {exchanges} from './edge-gate/exchanges.ts'

// The gate behind Node's own server; `npm run edge` has the same exchanges with workerd and Hono.

const token = 'token-of-the-test'
let server: Server
beforeAll(async () => {
  server = createServer(nodeListener(createGate({pages: pagesIn(memoryBucket()), token})))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => new Promise((done) => server.close(done)))

exchanges({url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token})
