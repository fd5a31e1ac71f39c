import {mergeConfig} from 'vitest/config'
import base from './vitest.config.ts'

/** Engine and browser, page by page under each policy. */
export default mergeConfig(
  {...base, test: {...base.test, include: [], exclude: []}},
  {test: {include: ['test/conformance/**/*.test.ts'], hookTimeout: 1_200_000}},
)
