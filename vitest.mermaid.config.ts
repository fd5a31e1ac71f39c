import {defaultServerConditions} from 'vite'
import {defineConfig} from 'vitest/config'

// Kinds of diagrams that Mermaid itself draws; it is no part of the project's own packages.
export default defineConfig({
  ssr: {resolve: {conditions: ['@ampoule/source', ...defaultServerConditions]}},
  test: {
    include: ['test/mermaid/*.test.ts'],
    exclude: ['**/node_modules/**'],
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
