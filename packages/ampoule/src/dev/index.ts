/**
 * A viewer that shows a page as its host would, builds it anew when a file of it changes, and tells what is wrong with it.
 * `createDevServer` is where to begin.
 *
 * @module ampoule/dev
 */
export {createDevServer} from './dev-server.ts'
export type {DevConfiguration, DevServer, DevServerOptions} from './options.ts'
