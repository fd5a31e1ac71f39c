import {expect, test} from 'vitest'
import {type Case, linesOf, marksOf, read} from './read-lines.ts'

const modules: readonly Case[] = [
  ["import 'https://a.test/a.js'", '! module https://a.test/a.js'],
  ["import a from 'three'", '! module three'],
  ["import {a as b} from './a.js'", '! module ./a.js'],
  ["import * as a from 'a'", '! module a'],
  ["import a, {b} from 'https://esm.sh/a@1'", '! module https://esm.sh/a@1'],
  ["export * from 'a'", '! module a'],
  ["export * as b from 'a'", '! module a'],
  ["export {b} from 'a'", '! module a'],
  ['const b = 1; export {b}'],
  ["export const b = fetch('a')", '! connect a'],
  ["export default fetch('a')", '! connect a'],
  ["export function load() { fetch('a') }", '? connect a'],
  ["export default function () { fetch('a') }", '? connect a'],
  ["import('a')", '! module a'],
  ["const a = await import('a')", '! module a'],
  ["import(`a`).then((a) => import('b'))", '! module a', '? module b'],
  ["if (x) import('a')", '? module a'],
  ["const base = 'https://a.test/'; import(base + 'a.js')", '! module https://a.test/a.js'],
  ['import(name)', '! module …'],
  ['import.meta.url'],
  ["import.meta.resolve('a')"],
  ["fetch('b'); import 'a'", '! module a', '! connect b'],
]

test.each(modules)('%s', (code, ...lines) => expect(linesOf(read(code, {type: 'module'}))).toEqual(lines))

test('import() works in classic scripts', () => {
  expect(linesOf(read("import('a')"))).toEqual(['! module a'])
  expect(linesOf(read("import('a')", {type: 'handler'}))).toEqual(['? module a'])
})

test('what is imported as JSON or CSS is judged as that', () => {
  const uses = (code: string): unknown[] =>
    read(code, {type: 'module'}).found.map(({sink, directive}) => [sink, directive])
  expect(uses("import a from 'a' with {type: 'json'}")).toEqual([['module', 'connect-src']])
  expect(uses("import a from 'a' with {type: 'css'}")).toEqual([['style', 'style-src-elem']])
  expect(uses("export * from 'a' with {'type': 'json'}")).toEqual([['module', 'connect-src']])
  expect(uses("import('a', {with: {type: 'css'}})")).toEqual([['style', 'style-src-elem']])
  expect(uses("import('a', {with: {type: kind}})")).toEqual([['module', 'script-src-elem']])
  expect(uses("import 'a'")).toEqual([['module', 'script-src-elem']])
})

test('a module that imports statically stops when an import is refused', () => {
  const stopped = (code: string): boolean => read(code, {type: 'module'}).stopped
  expect(stopped("import 'a'; fetch('b')")).toBe(true)
  expect(stopped("export * from 'a'")).toBe(true)
  expect(stopped("import('a')")).toBe(false)
  expect(stopped("export const fetch_ = fetch('b')")).toBe(false)
})

test('marks the specifier', () => {
  expect(marksOf("import a from 'three'; import('b')", {type: 'module'})).toEqual(['three', 'b'])
  expect(marksOf('import(name)')).toEqual(['import(name)'])
})
