/**
 * All of `@ampoule/build`, and the world as Node gives it. `build` with the host of `createNodeHost` is where to begin.
 *
 * @module ampoule
 */
export * from '@ampoule/build'
export {type Config, type ConfigOverride, type ConfigSection, defineConfig} from './config/config.ts'
export {createNodeHost, type NodeHostOptions} from './host/node.ts'
