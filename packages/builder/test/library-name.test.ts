import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {libraryOf} from '../src/library-name.ts'

const folder = new URL('../../../node_modules/', import.meta.url)
const minified = `(()=>{${'let a=1;'.repeat(400)}})()`

test.each([
  ['d3/dist/d3.min.js', 'd3 7.9.2'],
  ['bootstrap/dist/js/bootstrap.bundle.min.js', 'Bootstrap 5.3.8'],
  ['bootstrap/dist/js/bootstrap.js', 'Bootstrap 5.3.8'],
])('%s by its banner', (file, name) => {
  expect(libraryOf('js/renamed.js', readFileSync(new URL(file, folder), 'utf8'), true)).toEqual({name, isKnown: true})
})

test.each([
  ['/*! jQuery v3.7.1 | (c) OpenJS Foundation */', 'jQuery 3.7.1'],
  ['/*!\n * modernizr v3.13.0\n * Build https://modernizr.com/download', 'modernizr 3.13.0'],
  ['/**\n* vue v3.5.13\n* (c) 2018-present', 'vue 3.5.13'],
  ['/* @preserve\n * Leaflet 1.9.4, a JS library', undefined],
  ['/* My app 1.0 */', undefined],
  ['let version = 3.1', undefined],
])('%s', (head, name) => {
  expect(libraryOf('js/own.js', head, true)?.name).toBe(name)
})

test.each([
  'jquery.min.js',
  'js/jquery-3.7.1.slim.min.js',
  'leaflet.js',
  'three.module.js',
  'a/react-dom.production.min.js',
])('%s by its name', (path) => {
  expect(libraryOf(path, '', false)?.isKnown).toBe(true)
})

test.each(['app.js', 'videos.js', 'reactive.js', 'main.min.js', 'acecard.js'])(
  '%s is not known by its name',
  (path) => {
    expect(libraryOf(path, '', false)).toBeUndefined()
  },
)

test('what is minified and unlike the code of the page', () => {
  expect(libraryOf('vendor.js', minified, true)).toEqual({name: 'vendor.js', isKnown: false})
  expect(libraryOf('vendor.js', minified, false)).toBeUndefined()
  expect(libraryOf('vendor.js', '/* my vendor 1.2 */\n', true)).toBeUndefined()
})
