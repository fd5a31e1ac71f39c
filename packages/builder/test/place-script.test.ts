import type {Element, Root} from 'hast'
import {expect, test} from 'vitest'
import type {MappedText} from '../src/capabilities.ts'
import {placeScript} from '../src/place-script.ts'

test('the map of a script that knows its address is made once, however often it is looked into', () => {
  let asked = 0
  const mapped: MappedText = {
    text: 'a(document.currentScript.src)',
    get segments() {
      asked++
      return [{offset: 2, position: {file: 'a.js', line: 1, column: 3}}]
    },
  }
  const node: Element = {type: 'element', tagName: 'script', properties: {src: 'a.js'}, children: []}
  const tree: Root = {type: 'root', children: [node]}
  const entry = {path: 'a.js', text: mapped.text, module: false, language: 'js'} as const
  const others = {followsModule: false, searches: false, asksState: false}
  placeScript({node, parent: tree, entry, src: 'a.js'}, mapped, others, tree)
  const [text] = node.children
  const placed = text?.type === 'text' ? text.data?.mapped : undefined
  const [first] = placed?.segments ?? []
  expect(placed?.text.slice(first?.offset)).toBe('document.currentScript.src)')
  expect(placed?.segments).toBe(placed?.segments)
  expect(asked).toBe(1)
})
