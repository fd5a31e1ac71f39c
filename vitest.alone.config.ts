import {mergeConfig} from 'vitest/config'
import base from './vitest.config.ts'

/** What no other test may run beside: it ends all processes of esbuild there are. */
export default mergeConfig(
  {...base, test: {...base.test, include: [], exclude: []}},
  {test: {include: ['packages/ampoule/test/capabilities/esbuild.test.ts']}},
)
