import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {Script as VmScript} from 'node:vm'
import {describe, expect, test} from 'vitest'
import {readScript, Script, type ScriptReading} from '../../src/script/script.ts'
import {linesOf, read} from './read-lines.ts'

describe('syntax', () => {
  test.each([
    ["fetch('a'", 6],
    ["fetch('a'); let x = ;", 20],
    ["fetch('a'); return", 12],
    ["import 'a'", 7],
    ["await fetch('a')", 6],
    ["fetch('a'); @decorated class A {}", 12],
    ["fetch('a'); let a; let a", 19],
    ["fetch('a'); const b = 1; function b() {}", 25],
    ["fetch('a'); x = import.meta", 22],
  ])('a browser does not run %s', (code, offset) => {
    const {found, error} = readScript(code, {type: 'classic'})
    expect([found, error?.kind, error?.offset]).toEqual([[], 'syntax', offset])
    expect(error?.message).not.toBe('')
  })

  test.each([
    ["<!-- fetch('b')\nfetch('a')\n--> fetch('c')"],
    ["with (x) fetch('a')"],
    ["var x = 010, y = '\\07'; fetch('a')"],
    ["var await = 1, yield_ = 2, async = 3, let_ = 4; fetch('a')"],
    ["if (1) function f() {}\nfetch('a')"],
    ["{ function f() {} function f() {} } fetch('a')"],
    ["{ function f() {} } let f; fetch('a')"],
    ["var f; function f() {} var f; fetch('a')"],
    ["try {} catch (e) { var e } fetch('a')"],
    ["class A { #x = 1; static { this.y = 2 } static async *#g() {} get z() { return #x in this } } fetch('a')"],
    ["x ??= y?.z?.[0] ?? 1n ** 2n; fetch('a')"],
    ["/(?<year>\\d{4})/dv.test(x); fetch('a')"],
    ["{ using x = y } fetch('a')"],
    ["#!/usr/bin/env node\nfetch('a')"],
    ["fetch('a') // \u2028"],
    ["f() = 1; fetch('a')"],
    ["for (var i = 0 in {}); fetch('a')"],
  ])('a browser runs %s', (code) => {
    const {error} = read(code)
    expect(error).toBeUndefined()
    expect(linesOf(read(code)).filter((line) => line.endsWith(' a'))).toHaveLength(1)
  })

  test('a handler may return, a module may await and import with attributes', () => {
    expect(readScript("fetch('a'); return false", {type: 'handler'}).error).toBeUndefined()
    expect(
      readScript("import a from 'a' with {type: 'json'}; await fetch('b'); export {}", {type: 'module'}).error,
    ).toBeUndefined()
  })

  test('names declared twice are refused as V8 refuses them', () => {
    const declarations = [
      'var a',
      'let a',
      'const a = 1',
      'class a {}',
      'function a() {}',
      '{ function a() {} }',
      '{ var a }',
      '{ let a }',
    ]
    for (const one of declarations) {
      for (const other of declarations) {
        const code = `fetch('x'); ${one}; ${other}`
        expect([code, readScript(code, {type: 'classic'}).error === undefined]).toEqual([code, isScript(code)])
      }
    }
  })
})

function isScript(code: string): boolean {
  try {
    return new VmScript(code) instanceof VmScript
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

describe('depth', () => {
  const repeat = (text: string, count: number): string => text.repeat(count)
  test.each([
    ['parentheses', `fetch(${repeat('(', 20_000)}1${repeat(')', 20_000)})`],
    ['arrays', `fetch(${repeat('[', 20_000)}${repeat(']', 20_000)})`],
    ['blocks', `${repeat('{', 40_000)}fetch(1)${repeat('}', 40_000)}`],
    ['functions', `${repeat('(function () {', 10_000)}fetch(1)${repeat('})()', 10_000)}`],
    ['members', `fetch(a${repeat('.b', 100_000)})`],
    ['unary operators', `fetch(${repeat('!', 100_000)}1)`],
  ])('too many nested %s are reported, not thrown', (_, code) => {
    const {found, error} = readScript(code, {type: 'classic'})
    expect([found, error?.kind]).toEqual([[], 'too-deep'])
  })

  test.each([
    ['sums', `fetch('a'); x = ${repeat('a + ', 50_000)}a`],
    ['alternatives', `fetch('a'); x = ${repeat('a || ', 20_000)}a`],
    ['statements', `fetch('a'); ${repeat('f();', 50_000)}`],
    ['lists', `fetch('a'); x = [${repeat('1,', 100_000)}]`],
    ['functions that call each other', `${chainOf(2000)} f0()`],
  ])('long %s are read', (_, code) => {
    expect(linesOf(readScript(code, {type: 'classic'}))).toEqual(['! connect a'])
  })

  test('a long address is put together', () => {
    const [found] = readScript(`fetch(${repeat("'a' + ", 50_000)}'b')`, {type: 'classic'}).found
    expect(found?.url).toHaveLength(50_001)
  })
})

function chainOf(length: number): string {
  const links = Array.from({length}, (_, index) => `function f${index}() { f${index + 1}() }`)
  return `${links.join('\n')}\nfunction f${length}() { fetch('a') }`
}

test('a script is parsed once and read as often as more is known', () => {
  const script = new Script("fetch('a'); document.getElementById('x').src = 'b'", 'classic')
  expect(linesOf(script.read({}))).toEqual(['! connect a', '? image b'])
  expect(linesOf(script.read({globals: new Set(['fetch'])}))).toEqual(['? image b'])
  const tags = {byId: () => ['iframe'], bySelector: () => [], valuesOf: () => []}
  expect(linesOf(script.read({tags, certain: false}))).toEqual(['? connect a', '? frame b'])
  expect(linesOf(script.read({}))).toEqual(['! connect a', '? image b'])
})

const packages = [
  'd3-geo',
  'parse5',
  'acorn',
  'meriyah',
  'valibot',
  'svgo',
  'typescript',
  'fast-check',
  'vite',
  'postcss',
]

describe('real code is read without a fault', () => {
  const files = packages.flatMap(filesOf)

  test('there is some', () => expect(files.length).toBeGreaterThan(30))

  test.each(files)('%s', (file) => {
    const code = readFileSync(file, 'utf8')
    const isModule = /^\s*(?:import|export)\b/m.test(code)
    const reading = readScript(code, {type: isModule ? 'module' : 'classic'})
    expectOffsets(reading, code)
  })
})

function filesOf(name: string): string[] {
  for (const from of ['packages/lint', 'packages/builder', 'packages/ampoule', '.']) {
    try {
      const main = createRequire(join(process.cwd(), from, 'package.json')).resolve(name)
      return scripts(dirname(main)).slice(0, 12)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
    }
  }
  return []
}

function scripts(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.[cm]?js$/.test(entry.name))
    .map((entry) => join(folder, entry.name))
}

function expectOffsets({found, markup, css, modals}: ScriptReading, code: string): void {
  for (const {start, end} of [...found, ...markup, ...css, ...modals]) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThanOrEqual(start)
    expect(end).toBeLessThanOrEqual(code.length)
  }
}
