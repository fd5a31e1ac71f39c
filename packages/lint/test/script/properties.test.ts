import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readScript, type ScriptType, scriptSinks} from '../../src/script/script.ts'
import {sinkExamples} from './sink-examples.ts'

const examples = scriptSinks
  .filter(({kind}) => kind !== 'syntax')
  .flatMap(({kind, api}) => sinkExamples[`${kind} ${api}`] ?? [])
  .map(({example}) => example.replaceAll('{url}', 'https://a.test/'))
const example = fc.constantFrom(...examples)
const types = fc.constantFrom<ScriptType>('classic', 'module', 'handler', 'function', 'javascript-url')
const name = fc.constantFrom(
  'fetch',
  'Worker',
  'localStorage',
  'eval',
  'location',
  'document',
  'XMLHttpRequest',
  'window',
)

/** Pieces of JavaScript, put together without regard to grammar. */
const soup = fc
  .array(
    fc.oneof(
      example,
      name,
      fc.constantFrom(
        '(',
        ')',
        '{',
        '}',
        '[',
        ']',
        ';',
        ',',
        '.',
        '=>',
        '=',
        '+',
        '?',
        ':',
        '`',
        "'",
        '"',
        '/',
        '<!--',
        '-->',
      ),
      fc.constantFrom(
        'function',
        'class',
        'const',
        'let',
        'if',
        'for',
        'of',
        'try',
        'catch',
        'await',
        'import',
        'export',
        'new',
        '\\u0066',
        '${',
      ),
      fc.string({unit: 'binary', maxLength: 4}),
    ),
    {maxLength: 24},
  )
  .map((parts) => parts.join(' '))

const wrappers: readonly ((code: string) => string)[] = [
  (code) => `{ ${code} }`,
  (code) => `(function () { ${code} })()`,
  (code) => `(() => { ${code} })()`,
  (code) => `try { ${code} } catch {}`,
  (code) => `if (x) { ${code} } else { ${code} }`,
  (code) => `for (const x of [1]) { ${code} }`,
  (code) => `class A { constructor() { ${code} } } new A()`,
  (code) => `const o = {m() { ${code} }}; o.m()`,
  (code) => `document.addEventListener('DOMContentLoaded', () => { ${code} })`,
  (code) => `switch (1) { default: ${code} }`,
  (code) => `async function f() { ${code} } f()`,
]
const wrapped = fc
  .tuple(example, fc.array(fc.constantFrom(...wrappers), {maxLength: 4}))
  .map(([code, list]) => list.reduce((inner, wrap) => wrap(inner), code))

test('any text is read without a fault, and every offset is in it', () => {
  fc.assert(
    fc.property(fc.oneof(soup, wrapped, fc.string({unit: 'binary'})), types, (code, type) => {
      const {found, markup, css, modals, error} = readScript(code, {type})
      for (const {start, end} of [...found, ...markup, ...css, ...modals]) {
        expect(0 <= start && start <= end && end <= code.length).toBe(true)
      }
      if (error !== undefined) {
        expect(found).toEqual([])
        expect(error.offset).toBeLessThanOrEqual(code.length)
      }
    }),
    {numRuns: 2000},
  )
})

test('what stands in a comment, a string, a template or a regular expression raises nothing', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const line = text.replaceAll(/[\r\n\u2028\u2029]/g, ' ')
      const codes = [
        `// ${line}`,
        `/* ${text.replaceAll('*/', '')} */`,
        `const text = ${JSON.stringify(text)}`,
        `const text = \`${text.replaceAll(/[`\\$]/g, '\\$&')}\``,
        `const pattern = /[${line.replaceAll(/[\]\\[/]/g, '\\$&')}]x/`,
      ]
      for (const code of codes) {
        const {found, markup, css, modals} = readScript(code, {type: 'classic'})
        expect([code, found, markup, css, modals]).toEqual([code, [], [], [], []])
      }
    }),
    {numRuns: 500},
  )
})

test('the same code is found wherever it stands', () => {
  fc.assert(
    fc.property(wrapped, (code) => {
      expect(readScript(code, {type: 'classic'}).found.length).toBeGreaterThan(0)
    }),
    {numRuns: 500},
  )
})

test('a script in a function that nobody calls is never sure', () => {
  fc.assert(
    fc.property(wrapped, (code) => {
      const reading = readScript(`function unused() { ${code} }`, {type: 'classic'})
      expect(reading.found.filter((found) => found.certain)).toEqual([])
    }),
    {numRuns: 500},
  )
})

test('a script that is not certain is never sure', () => {
  fc.assert(
    fc.property(wrapped, (code) => {
      expect(readScript(code, {type: 'classic', certain: false}).found.filter((found) => found.certain)).toEqual([])
    }),
  )
})

test('the name of a binding that shadows nothing changes nothing', () => {
  const plain = fc.stringMatching(/^[a-z]{6,9}$/).filter((word) => !examples.some((code) => code.includes(word)))
  fc.assert(
    fc.property(wrapped, plain, plain, (code, one, other) => {
      const lines = (word: string): readonly unknown[] =>
        readScript(`(function (${word.padEnd(9, 'x')}) { ${code} })(1)`, {type: 'classic'}).found
      expect(lines(one)).toEqual(lines(other))
    }),
    {numRuns: 300},
  )
})

test('a parameter that shadows a global hides it, whatever the wrapper', () => {
  const shadowable = ['fetch', 'WebSocket', 'Worker', 'EventSource', 'localStorage', 'indexedDB', 'eval', 'setTimeout']
  fc.assert(
    fc.property(
      fc.constantFrom(...shadowable),
      fc.array(fc.constantFrom(...wrappers), {maxLength: 3}),
      (global, list) => {
        const use = list.reduce((inner, wrap) => wrap(inner), `${global}('a'); new ${global}('a'); ${global}.a`)
        expect(readScript(`(function (${global}) { ${use} })(mock)`, {type: 'classic'}).found).toEqual([])
      },
    ),
    {numRuns: 300},
  )
})

test('reading twice gives the same', () => {
  fc.assert(
    fc.property(fc.oneof(soup, wrapped), types, (code, type) => {
      expect(readScript(code, {type})).toEqual(readScript(code, {type}))
    }),
  )
})
