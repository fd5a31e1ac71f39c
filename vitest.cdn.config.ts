import {defaultServerConditions} from 'vite'
import {defineConfig} from 'vitest/config'

// Pages of every library that pages ask CDNs for; their packages are a gigabyte, and no part of the project's own.
export default defineConfig({
  ssr: {resolve: {conditions: ['@ampoule/source', ...defaultServerConditions]}},
  test: {
    include: ['test/cdn/all.test.ts'],
    exclude: ['**/node_modules/**'],
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
