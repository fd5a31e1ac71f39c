import {mergeConfig} from 'vitest/config'
import base from './vitest.config.ts'

/** What no other test may run beside: one ends all processes of esbuild there are, one looks at pages as they are painted. */
export default mergeConfig(
  {...base, test: {...base.test, include: [], exclude: []}},
  {
    test: {
      include: ['packages/ampoule/test/capabilities/esbuild.test.ts', 'test/cases.test.ts'],
      fileParallelism: false,
    },
  },
)
