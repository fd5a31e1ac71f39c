import {describe, expect, test} from 'vitest'
import {type Case, linesOf, marksOf, read} from './read-lines.ts'

const navigation: readonly Case[] = [
  ["location = 'a'", '! navigation a'],
  ["location.href = 'a'", '! navigation a'],
  ["location['href'] = 'a'", '! navigation a'],
  ["window.location = 'a'", '! navigation a'],
  ["window.location.href = 'a'", '! navigation a'],
  ["document.location = 'a'", '! navigation a'],
  ["document.location.href = 'a'", '! navigation a'],
  ["top.location = 'a'", '! navigation a'],
  ["parent.location.href = 'a'", '! navigation a'],
  ["location.assign('a')", '! navigation a'],
  ["location.replace('a')", '! navigation a'],
  ["window.location.replace('a')", '! navigation a'],
  ["const {location: l} = window; l.replace('a')", '! navigation a'],
  ["navigation.navigate('a')", '! navigation a'],
  ["location.href = '#top'", '! navigation #top'],
  ["location.hash = 'top'"],
  ["location.search = '?a'", '! navigation ?a'],
  ["location.pathname = '/a'", '! navigation /a'],
  ["location.host = 'a.test'", '! navigation'],
  ['location.reload()'],
  ['const here = location.href'],
  ["history.pushState({}, '', 'a')"],
  ["history.replaceState({}, '', 'a')"],
  ["'location'.replace('a', 'b')"],
  ["const location_ = {}; location_.href = 'a'"],
  ["window.open('a')", '! popup a'],
  ["open('a', '_blank')", '! popup a'],
  ['window.open()', '! popup'],
  ["dialog.open('a')"],
  ["document.open('text/html')"],
  ["const open = () => {}; open('a')"],
]

const forms: readonly Case[] = [
  ["document.querySelector('form').submit()", '! form …'],
  ['document.forms[0].submit()', '! form …'],
  ['document.forms.login.submit()', '! form …'],
  ["const f = document.createElement('form'); document.body.append(f); f.submit()", '! form …'],
  ['input.form.submit()', '? form …'],
  ['x.requestSubmit()', '? form …'],
  ["document.querySelector('#f').requestSubmit()", '! form …'],
  ["document.getElementById('f').submit()", '! form …'],
  ['api.submit()'],
  ["document.querySelector('button').submit()"],
]

const storage: readonly Case[] = [
  ["localStorage.getItem('a')", '! storage'],
  ['localStorage.a = 1', '! storage'],
  ["window.localStorage['a']", '! storage'],
  ["window['localStorage']", '! storage'],
  ["window['local' + 'Storage']", '! storage'],
  ['const s = localStorage', '! storage'],
  ['typeof localStorage', '! storage'],
  ['if (window.localStorage) {}', '! storage'],
  ["'localStorage' in window"],
  ["sessionStorage.setItem('a', 1)", '! storage'],
  ["indexedDB.open('a')", '! storage'],
  ["caches.open('a')", '! storage'],
  ["cookieStore.get('a')", '! storage'],
  ["document.cookie = 'a=1'", '! storage'],
  ['const c = document.cookie', '! storage'],
  ['store.localStorage'],
  ['({localStorage: 1}).localStorage'],
  ["const text = 'localStorage'"],
  ['const caches = new Map(); caches.get(1)'],
  ['request.cookie'],
]

const peers: readonly Case[] = [
  ['new RTCPeerConnection(config)', '! peer'],
  ['new webkitRTCPeerConnection()', '! peer'],
  ['new (window.RTCPeerConnection || window.webkitRTCPeerConnection)()', '? peer'],
]

describe.each([
  ['navigation', navigation],
  ['forms', forms],
  ['storage', storage],
  ['peers', peers],
])('%s', (_, cases) => {
  test.each(cases)('%s', (code, ...lines) => expect(linesOf(read(code))).toEqual(lines))
})

const guards: readonly (readonly [code: string, guarded: boolean])[] = [
  ['localStorage.a', false],
  ['try { localStorage.a } catch {}', true],
  ['try { if (x) { localStorage.a } } catch (error) {}', true],
  ['try { localStorage.a } finally {}', false],
  ['try {} catch { localStorage.a }', false],
  ['try { try { localStorage.a } finally {} } catch {}', true],
  ['try {} catch {} finally { localStorage.a }', false],
  ['function f() { return localStorage.a } try { f() } catch {}', true],
  ['function f() { return localStorage.a } try { f() } catch {} f()', false],
  ['const f = () => localStorage.a; function g() { f() } try { g() } catch {}', true],
  ['function f() { return localStorage.a } b.onclick = f', false],
  ['try { (function () { localStorage.a })() } catch {}', true],
  ['try { [1].forEach(() => localStorage.a) } catch {}', true],
  ['try { setTimeout(() => localStorage.a) } catch {}', false],
  ['try { b.onclick = () => localStorage.a } catch {}', false],
  ['b.onclick = () => { try { localStorage.a } catch {} }', true],
  ['class A { load() { localStorage.a } init() { try { this.load() } catch {} } }', true],
]

test.each(guards)('exceptions caught: %s', (code, guarded) => {
  expect(read(code).found.map((found) => found.guarded)).toEqual([guarded])
})

test('storage is marked where it is touched', () => {
  expect(marksOf("window.localStorage.getItem('a'); document.cookie = 'b'")).toEqual([
    'window.localStorage',
    'document.cookie',
  ])
})

test('a javascript: URL is code, and is read', () => {
  expect(linesOf(read('location = \'javascript:fetch("a")\''))).toEqual([
    '! javascript-url javascript:fetch("a")',
    '! connect a',
  ])
  expect(read("location = 'javascript:1'").found[0]?.directive).toBe('script-src-elem')
  expect(marksOf('location = \'javascript:fetch("a")\'')[1]).toBe('a')
})

test('dialogs are told apart', () => {
  const modals = (code: string): unknown[] => read(code).modals.map(({via, certain}) => [via, certain])
  expect(modals("alert('a'); if (confirm('b')) window.prompt('c'); print()")).toEqual([
    ['alert', true],
    ['confirm', true],
    ['prompt', false],
    ['print', true],
  ])
  expect(modals('const say = alert; say(1)')).toEqual([['alert', true]])
  expect(modals('toast.alert(1); function confirm() {} confirm(); page.print()')).toEqual([])
  expect(read('alert(1)').found).toEqual([])
})
