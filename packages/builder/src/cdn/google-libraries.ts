import type {CdnjsPackage} from './cdnjs-packages.ts'

/** Names in ajax.googleapis.com/ajax/libs. */
export const googleLibraries: Readonly<Record<string, CdnjsPackage | readonly CdnjsPackage[]>> = {
  angularjs: {package: 'angular', folders: ['']},
  d3js: {package: 'd3', folders: ['dist', 'build', '']},
  hammerjs: {package: 'hammerjs', folders: ['']},
  jquery: {package: 'jquery', folders: ['dist']},
  jqueryui: {package: 'jquery-ui', folders: ['dist', '']},
  'model-viewer': {package: '@google/model-viewer', folders: ['dist']},
  threejs: {package: 'three', folders: ['build']},
  webfont: {package: 'webfontloader', folders: ['']},
}

/** Names in bootstrapcdn.com. */
export const bootstrapLibraries: Readonly<Record<string, CdnjsPackage | readonly CdnjsPackage[]>> = {
  bootstrap: {package: 'bootstrap', folders: ['dist']},
  'twitter-bootstrap': {package: 'bootstrap', folders: ['dist']},
  bootswatch: {package: 'bootswatch', folders: ['dist', '']},
  'font-awesome': {package: 'font-awesome', folders: ['']},
}
