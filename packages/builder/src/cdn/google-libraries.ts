import type {LibraryTable} from './library-package.ts'

/** Names in ajax.googleapis.com/ajax/libs. */
export const googleLibraries: LibraryTable = {
  angularjs: {package: 'angular', folders: ['']},
  d3js: {package: 'd3', folders: ['dist', 'build', '']},
  hammerjs: {package: 'hammerjs', folders: ['']},
  jquery: {package: 'jquery', folders: ['dist']},
  jqueryui: {package: 'jquery-ui', folders: ['dist', '']},
  'model-viewer': {package: '@google/model-viewer', folders: ['dist']},
  threejs: {package: 'three', folders: ['build']},
  webfont: {package: 'webfontloader', folders: [''], names: {'webfont.js': 'webfontloader.js'}},
}

/** Names in bootstrapcdn.com. */
export const bootstrapLibraries: LibraryTable = {
  bootstrap: {package: 'bootstrap', folders: ['dist']},
  'twitter-bootstrap': {package: 'bootstrap', folders: ['dist']},
  bootswatch: {package: 'bootswatch', folders: ['dist', '']},
  'font-awesome': {package: 'font-awesome', folders: ['']},
}

/** Names in the addresses that jsDelivr had before it knew npm: `/name/version/file`. */
export const oldJsdelivrLibraries: LibraryTable = {
  bootstrap: {package: 'bootstrap', folders: ['dist']},
  'bootstrap.daterangepicker': {package: 'daterangepicker', folders: ['']},
  'clipboard.js': {package: 'clipboard', folders: ['dist']},
  jquery: {package: 'jquery', folders: ['dist']},
  'jquery.slick': {package: 'slick-carousel', folders: ['slick']},
  lodash: {package: 'lodash', folders: ['']},
  momentjs: {package: 'moment', folders: ['min', '']},
  'particles.js': {package: 'particles.js', folders: ['']},
  sweetalert2: {package: 'sweetalert2', folders: ['dist']},
}
