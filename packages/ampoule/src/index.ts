/**
 * All of `@ampoule/build`, and the world as Node gives it. `build` with the capabilities of `createNodeCapabilities` is where to begin.
 *
 * @module ampoule
 */
export * from '@ampoule/build'
export {createNodeCapabilities, type NodeCapabilitiesOptions} from './capabilities/node.ts'
export {type Config, type ConfigOverride, type ConfigSection, defineConfig} from './config/config.ts'
