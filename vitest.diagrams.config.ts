import {defaultServerConditions} from 'vite'
import {defineConfig} from 'vitest/config'

// Diagrams that Mermaid itself and D2 draw; they are no part of the project's own packages.
export default defineConfig({
  ssr: {resolve: {conditions: ['@ampoule/source', ...defaultServerConditions]}},
  test: {
    include: ['test/diagrams/*.test.ts'],
    exclude: ['**/node_modules/**'],
    maxWorkers: 1,
    testTimeout: 400_000,
    hookTimeout: 120_000,
  },
})
