export {mimeTypes} from '@ampoule/build/internals'
