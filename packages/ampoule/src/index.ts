/**
 * All of `@ampoule/build`, `lint` and `measure` of `@ampoule/lint`, and the world as Node gives it. `build` with the capabilities of `createNodeCapabilities` is where to begin.
 *
 * @module ampoule
 */
export * from '@ampoule/build'
export {
  type Finding,
  type LintOptions,
  lint,
  type MeasureOptions,
  type Measures,
  measure,
  type Profile,
} from '@ampoule/lint'
export {createNodeCapabilities, type NodeCapabilitiesOptions} from './capabilities/node.ts'
export type {LockMode} from './capabilities/vendor/lock.ts'
export {type Config, type ConfigOverride, type ConfigSection, defineConfig} from './config/config.ts'
export type {GivenProfile} from './config/profile-files.ts'
