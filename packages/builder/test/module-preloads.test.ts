import {parseScript} from '@ampoule/lint/internals'
import {expect, test} from 'vitest'
import {withoutPolyfill} from '../src/module-preloads.ts'

const without = (text: string): string =>
  withoutPolyfill({text, segments: []}, 'module', (code, type) => parseScript(code, type)).text

test.each([
  `(function(){const r=document.createElement("link").relList;if(r&&r.supports&&r.supports("modulepreload"))return;fetch(r)})();go()`,
  '(()=>{let r=document.createElement(`link`).relList;if(r?.supports(`modulepreload`)){return}fetch(r)})();go()',
])('the polyfill is left out: %s', (code) => expect(without(code)).toBe('go()'))

test.each([
  `(function(){const r=document.createElement("link").relList;if(!r.supports("modulepreload"))return;fetch(r)})();go()`,
  `(function(){const r=document.createElement("link").relList;if(r.supports("modulepreload"))warm();fetch(r)})();go()`,
  `(function(){const r=document.createElement("link").relList;fetch(r);if(r.supports("modulepreload"))return})();go()`,
  `const r=document.createElement("link").relList;if(r.supports("modulepreload"))go()`,
  `go("relList", 'r.supports("modulepreload")')`,
  'relList.supports("modulepreload"',
])('all else stays: %s', (code) => expect(without(code)).toBe(code))
