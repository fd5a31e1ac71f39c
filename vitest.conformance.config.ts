import {mergeConfig} from 'vitest/config'
import base from './vitest.config.ts'

/** Engine and browser, page by page under each policy; and what no other test may run beside. */
export default mergeConfig(
  {...base, test: {...base.test, include: [], exclude: []}},
  {
    test: {
      include: ['test/conformance/**/*.test.ts', 'packages/ampoule/test/capabilities/esbuild.test.ts'],
      hookTimeout: 1_200_000,
    },
  },
)
