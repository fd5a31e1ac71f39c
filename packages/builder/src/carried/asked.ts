import {type Place, readStrings, type ScriptType} from '@ampoule/lint'
import type {Element, Root} from 'hast'
import type {MappedText} from '../capabilities.ts'
import {elementsOf, getAttribute, textOf} from '../hast.ts'
import {sourcePositionAt} from '../mapped-text.ts'
import {hole, namesIn} from './names.ts'

/** A name that may be one of a file, and where it is written. */
export interface Asked {
  /** As it is written; `hole` stands for what only a run would tell. */
  readonly name: string
  /** The file it is written in, from the root folder, and the place in it. */
  readonly file: string
  readonly place?: Place
  readonly by: 'code' | 'markup' | 'data'
}

/** What the page says by which it may ask for files. */
export interface PageNames {
  readonly asked: readonly Asked[]
  /** All code of the page, for what it mentions. */
  readonly code: readonly string[]
}

/** The names in the scripts of a page, in its handlers, its attributes and its blocks of data. */
export function namesOfPage(tree: Root, path: string): PageNames {
  const asked: Asked[] = []
  const code: string[] = []
  for (const {node} of elementsOf(tree)) {
    const at = {file: node.data?.file ?? path, ...(node.position && {place: node.position})}
    for (const [name, value] of attributesOf(node)) {
      if (name.startsWith('on')) {
        code.push(value)
        asked.push(...stringsIn(value, 'handler').map((one) => ({name: one.name, ...at, by: 'code' as const})))
      } else asked.push(...namesIn(value).map((one) => ({name: one, ...at, by: 'markup' as const})))
    }
    if (node.tagName !== 'script') continue
    const type = (getAttribute(node, 'type') ?? '').trim().toLowerCase()
    const [text] = node.children
    if (text?.type !== 'text' || /^(?:importmap|speculationrules|application\/ld\+json)$/.test(type)) continue
    if (type === '' || type === 'module' || /(?:java|ecma)script/.test(type)) {
      const mapped = text.data?.mapped ?? {text: text.value, segments: []}
      code.push(mapped.text)
      // What a library names is beside the library, not beside the page.
      if (mapped.segments[0]?.position.file.startsWith('npm:/')) continue
      asked.push(...namesOfCode(mapped, type === 'module' ? 'module' : 'classic', path))
    } else asked.push(...namesIn(textOf(node)).map((one) => ({name: one, ...at, by: 'data' as const})))
  }
  return {asked, code}
}

/** The names in a piece of code. */
export function namesOfCode(code: MappedText, type: ScriptType, path: string): readonly Asked[] {
  return stringsIn(code.text, type).map(({name, start}) => {
    const position = sourcePositionAt(code.segments, start)
    if (position === undefined) return {name, file: path, by: 'code' as const}
    const point = {line: position.line, column: position.column}
    return {name, file: position.file, place: {start: point, end: point}, by: 'code' as const}
  })
}

function stringsIn(code: string, type: ScriptType): {name: string; start: number}[] {
  return readStrings(code, type).flatMap(({parts, start}) =>
    namesIn(parts.map((part) => part ?? hole).join('')).map((name) => ({name, start})),
  )
}

/** Attributes in which scripts, or the reader's click, may find the address of a file. */
function attributesOf(node: Element): [name: string, value: string][] {
  if (node.tagName === 'meta' || node.tagName === 'link') return []
  return Object.entries(node.properties).flatMap(([property, value]): [string, string][] => {
    if (typeof value !== 'string' || value.startsWith('data:')) return []
    const name = property.toLowerCase()
    const isLink = node.tagName === 'a' || node.tagName === 'area'
    if (shownBefore.has(name) && !(isLink && name === 'href')) return []
    return [[name, value]]
  })
}

/** What other passes take in, and what holds no address. */
const shownBefore: ReadonlySet<string> = new Set([
  'alt',
  'href',
  'id',
  'poster',
  'placeholder',
  'src',
  'srcdoc',
  'srcset',
  'style',
  'title',
  'xlinkhref',
])
