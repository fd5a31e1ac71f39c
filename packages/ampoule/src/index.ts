export * from '@ampoule/build'
export {createNodeHost, type NodeHostOptions} from './host/node.ts'
