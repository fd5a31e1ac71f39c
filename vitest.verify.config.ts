import {mergeConfig} from 'vitest/config'
import base from './vitest.config.ts'

/** All pages with a known fault, each in a browser; `npm test` takes one for each rule. */
export default mergeConfig(
  {...base, test: {...base.test, include: [], exclude: ['**/node_modules/**']}},
  {
    test: {
      include: ['packages/ampoule/test/verify/**/*.test.ts', 'test/verify/**/*.test.ts', 'test/run-agreement.test.ts'],
      env: {VERIFY: 'whole'},
      testTimeout: 600_000,
      hookTimeout: 1_200_000,
    },
  },
)
