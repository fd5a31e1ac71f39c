import {mergeConfig} from 'vitest/config'
import base from './vitest.config.ts'

/** Apps that are built by their own bundlers, and pages with well-known libraries: `npm run apps`. */
export default mergeConfig(
  {...base, test: {...base.test, include: [], exclude: []}},
  {test: {include: ['test/apps/*.test.ts'], hookTimeout: 300_000, testTimeout: 900_000}},
)
