import {expect, test} from 'vitest'
import {readPage} from '../../src/page.ts'
import {defaultProfile} from '../../src/policy/profiles/index.ts'
import {htmlRows} from '../../src/references/html-rows.ts'
import type {Row} from '../../src/references/row.ts'
import {svgRows} from '../../src/references/svg-rows.ts'
import {htmlExamples, svgExamples} from './row-examples.ts'

const nameOf = ({element, attribute}: Row): string => `${element} ${attribute}`

test('each row has an example, and no example is left over', () => {
  expect(Object.keys(htmlExamples)).toEqual(htmlRows.map(nameOf))
  expect(Object.keys(svgExamples)).toEqual(svgRows.map(nameOf))
})

test.each([
  ...htmlRows.map((row) => [nameOf(row), row, htmlExamples] as const),
  ...svgRows.map((row) => [`svg ${nameOf(row)}`, row, svgExamples] as const),
])('%s', (_, row, examples) => {
  const {spec, example} = examples[nameOf(row)] ?? {spec: '', example: ''}
  expect(new URL(spec).hash).not.toBe('')
  const found = readPage(example.replaceAll('{url}', 'https://a.test/x'), defaultProfile).references.map(
    ({sink}) => sink,
  )
  expect(found).toContain(row.syntax === 'document' ? 'image' : row.sink)
})
