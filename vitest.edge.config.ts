import {defaultServerConditions} from 'vite'
import {defineConfig} from 'vitest/config'

// The edge gate in workerd and behind Hono; their packages are no part of the project's own.
export default defineConfig({
  ssr: {resolve: {conditions: ['@ampoule/source', ...defaultServerConditions]}},
  test: {
    include: ['test/edge-gate/*.test.mjs'],
    exclude: ['**/node_modules/**'],
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
