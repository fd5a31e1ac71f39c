export {mimeTypes} from '@ampoule/build'
