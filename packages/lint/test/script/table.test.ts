import {expect, test} from 'vitest'
import {modalApis, readScript, scriptSinks} from '../../src/script/script.ts'
import {sinkExamples} from './sink-examples.ts'

const url = 'https://a.test/x'

test.each(scriptSinks.map((row) => [`${row.kind} ${row.api}`, row] as const))('%s', (name, row) => {
  const {spec, example} = sinkExamples[name] ?? {spec: '', example: ''}
  const code = example.replaceAll('{url}', url)
  const type = row.kind === 'syntax' && row.api !== 'import()' ? 'module' : 'classic'
  const found = readScript(code, {type}).found.filter(
    ({sink, directive}) => sink === row.sink && directive === row.directive,
  )
  const expected = row.reads === 'url' || row.reads === 'font' ? (row.prefix ?? '') + url : ''
  expect(found.map((reference) => [reference.url, reference.certain])).toEqual([[expected, true]])
  expect(new URL(spec).hash).not.toBe('')
})

test('no row stands twice', () => {
  const keys = scriptSinks.map(({kind, api}) => `${kind} ${api}`)
  expect(new Set(keys).size).toBe(keys.length)
  expect(Object.keys(sinkExamples)).toEqual(keys)
})

test.each(modalApis)('%s opens a dialog', (api) => {
  expect(readScript(`${api}()`, {type: 'classic'}).modals.map(({via}) => via)).toEqual([api])
})
