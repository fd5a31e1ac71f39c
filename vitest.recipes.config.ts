import {defaultServerConditions} from 'vite'
import {defineConfig} from 'vitest/config'

// The recipes for tools that cache builds, run by those tools; their packages are no part of the project's own.
export default defineConfig({
  ssr: {resolve: {conditions: ['@ampoule/source', ...defaultServerConditions]}},
  test: {
    include: ['test/recipes/recipes.test.ts'],
    exclude: ['**/node_modules/**'],
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
