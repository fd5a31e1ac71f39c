import type {Finding} from '@ampoule/lint'
import {parseScript} from '@ampoule/lint/internals'
import {expect, test} from 'vitest'
import {Ledger} from '../src/ledger.ts'
import {isAboutPreloads, withoutPolyfill} from '../src/module-preloads.ts'

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

test('a link of the page itself is no part of what Vite asks for, however near it stands', () => {
  const helper = 's.href=a.href,head.append(s);on("error",()=>no(Error("Unable to preload CSS for "+a)))'
  const page = `<script>l.href=location.hash;m.f||(m.f=["assets/a.css"]);${helper}</script>`
  const ledger = new Ledger()
  const at = (text: string): Finding => {
    const point = {line: 1, column: page.indexOf(text) + 1, offset: page.indexOf(text)}
    const place = {start: point, end: point}
    return {rule: 'no-external-style', severity: 'warning', message: '', place, file: 'a.html', instead: ''} as Finding
  }
  expect(isAboutPreloads(at('s.href'), page, ledger)).toBe(false)
  ledger.record({url: 'a.css', sink: 'style', status: 'carried', file: 'a.html', path: 'dist/assets/a.css'})
  expect(isAboutPreloads(at('s.href'), page, ledger)).toBe(true)
  expect(isAboutPreloads(at('l.href'), page, ledger)).toBe(false)
})
