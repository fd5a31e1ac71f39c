import {defaultServerConditions} from 'vite'
import {defineConfig} from 'vitest/config'

export default defineConfig({
  ssr: {resolve: {conditions: ['@ampoule/source', ...defaultServerConditions]}},
  test: {
    // By themselves, with a configuration each: vitest.<name>.config.ts.
    exclude: [
      'packages/ampoule/test/capabilities/esbuild.test.ts',
      'test/conformance/**',
      'test/verify/**',
      'test/apps/**',
      'test/cdn/all.test.ts',
      'test/recipes/**',
      'test/diagrams/**',
      '**/node_modules/**',
    ],
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    pool: 'threads',
    maxWorkers: '100%',
    // Against hanging alone: a busy machine may take many times as long as an idle one.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    expect: {poll: {timeout: 60_000}},
  },
})
