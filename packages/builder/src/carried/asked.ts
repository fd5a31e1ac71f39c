import type {Place} from '@ampoule/lint'
import {
  type AddressRead,
  type LibraryRequest,
  mentionedAddressReads,
  type Replacement,
  type ScriptType,
} from '@ampoule/lint/internals'
import type {Element, Root} from 'hast'
import type {MappedText} from '../capabilities.ts'
import {elementsOf, getAttribute, textOf} from '../hast.ts'
import {sourcePositionAt} from '../mapped-text.ts'
import {isElsewhere} from '../resolve-url.ts'
import {typeOf} from '../script-kind.ts'
import {namesOfAmd, namesOfAmdModule, usesAmd} from './amd-names.ts'
import {CodeReader} from './code-reader.ts'
import {linksIntoFrames} from './frame-links.ts'
import {makesScripts, type ScriptMaker} from './named-scripts.ts'
import {type Asked, hole} from './names.ts'
import {namesInCode, namesOfAttribute, namesOfData, stringsIn} from './text-names.ts'

/** Names in the page by which it may ask for files. */
export interface PageNames {
  readonly asked: readonly Asked[]
  /** All code of the page, for what it mentions; attributes that libraries run are code as well. */
  readonly code: readonly string[]
  /** Its own scripts, those that packages brought in left out. */
  readonly scripts: readonly PageScript[]
  /** Scripts that may make others. */
  readonly makers: readonly ScriptMaker[]
  /** Parts of its addresses that the page reads back. */
  readonly reads: ReadonlySet<AddressRead>
  /** Replacements that it makes in addresses. */
  readonly replacements: readonly Replacement[]
  /** Requests through libraries, which no rule of the linter knows. */
  readonly requests: readonly PageRequest[]
}

/** A script of the page. */
export interface PageScript {
  readonly code: MappedText
  readonly type: ScriptType
}

/** A request through a library, and where it is written. */
interface PageRequest extends Pick<LibraryRequest, 'api' | 'url' | 'whole' | 'sent'> {
  readonly file: string
  readonly place?: Place
}

/**
 * The names in the scripts of a page, in its handlers, its attributes and its blocks of data. Of scripts whose paths are `known` it is
 * known what they ask for.
 */
export function namesOfPage(
  tree: Root,
  path: string,
  reader: CodeReader,
  known: ReadonlySet<string> = new Set(),
): PageNames {
  const asked: Asked[] = []
  const code: string[] = []
  const reads = new Set<AddressRead>()
  const requests: PageRequest[] = []
  const replacements: Replacement[] = []
  const makers: ScriptMaker[] = []
  const scripts: PageScript[] = []
  const note = (text: string, type: ScriptType): void => {
    code.push(text)
    for (const read of reader.addressReads(text, type)) reads.add(read)
    replacements.push(...reader.replacements(text, type))
  }
  const links: {node: Element; found: Asked[]}[] = []
  for (const {node} of elementsOf(tree)) {
    const at = {file: node.data?.file ?? path, ...(node.position && {place: node.position})}
    for (const [name, value] of attributesOf(node)) {
      if (name.startsWith('on')) {
        note(value, 'handler')
        requests.push(...reader.libraryRequests(value, 'handler').map((one) => ({...one, ...at})))
        asked.push(...namesInCode(value, 'handler').map((one) => ({name: one, ...at, by: 'code' as const})))
      } else {
        const found = namesOfAttribute(value).map((one) => ({name: one, ...at, by: 'markup' as const}))
        if (name === 'href' && node.tagName !== 'link') links.push({node, found})
        else asked.push(...found)
        if (/^[@:]|^(?:x|v|ng|data)-/.test(name) && /[(=]/.test(value)) code.push(value)
        const [, method] = /^(?:data-?)?hx-?(get|post|put|patch|delete)$/.exec(name) ?? []
        if (method !== undefined && value !== '')
          requests.push({api: `hx-${method}`, url: value, whole: true, sent: method !== 'get', ...at})
      }
    }
    // Scripts put what is in one into the page.
    if (node.tagName === 'noscript')
      asked.push(...namesOfData(textOf(node), 'text/html').map((one) => ({name: one, ...at, by: 'data' as const})))
    if (node.tagName !== 'script') continue
    const type = typeOf(node).toLowerCase()
    const [text] = node.children
    if (text?.type !== 'text' || /^(?:importmap|speculationrules|application\/ld\+json)$/.test(type)) continue
    if (runs(type)) {
      const mapped = text.data?.code ?? text.data?.mapped ?? {text: text.value, segments: []}
      const kind = type === 'module' && text.data?.code === undefined ? 'module' : 'classic'
      const source = mapped.segments[0]?.position.file ?? path
      const isKnown = known.has(source)
      if (!isKnown && makesScripts(mapped.text)) makers.push({file: source, code: mapped.text})
      // A library is not parsed; what it names is beside the library, not beside the page.
      if (isKnown || isElsewhere(source)) {
        code.push(mapped.text)
        for (const read of mentionedAddressReads(mapped.text)) reads.add(read)
        continue
      }
      note(mapped.text, kind)
      scripts.push({code: mapped, type: kind})
      asked.push(...namesOfCode(mapped, kind, path, reader))
      if (usesAmd.test(mapped.text)) asked.push(...namesOfAmdModule(mapped, path))
      for (const {start, ...request} of reader.libraryRequests(mapped.text, kind))
        requests.push({...request, ...placeIn(mapped, start, path)})
    } else asked.push(...namesOfData(textOf(node), type).map((one) => ({name: one, ...at, by: 'data' as const})))
  }
  const intoFrames = new Set(linksIntoFrames(tree, code))
  for (const {node, found} of links)
    asked.push(...(intoFrames.has(node) ? found : found.map((one) => ({...one, by: 'link' as const}))))
  const numbers = numbersAsked(
    asked,
    scripts.map((script) => script.code.text),
    path,
  )
  return {
    asked: [...numbers, ...asked, ...namesOfAmd(tree, path)],
    code,
    scripts,
    makers,
    reads,
    replacements,
    requests,
  }
}

/** The names in a piece of code. */
export function namesOfCode(
  code: MappedText,
  type: ScriptType,
  path: string,
  reader: CodeReader = new CodeReader(),
): Asked[] {
  return stringsIn(reader.strings(code.text, type)).map(({name, start, isFolder}) => ({
    name,
    by: isFolder ? 'folder' : 'code',
    ...placeIn(code, start, path),
  }))
}

/** Numbers in code that bundlers make names of scripts of: `612 + '.js'`. */
export function numbersAsked(asked: readonly Asked[], codes: readonly string[], path: string): Asked[] {
  if (!asked.some(({name}) => scriptOfAnyName.test(name))) return []
  const written = codes.flatMap((code) => [...code.matchAll(/(?<![\w.$])\d{1,6}(?![\w.])/g)].map(([number]) => number))
  return [...new Set(written)].map((name) => ({name, by: 'number', file: path}))
}

const scriptOfAnyName = new RegExp(`^${hole}\\.m?js$`)

/** Place of an offset in code, in the file that it was written in. */
export function placeIn({segments}: MappedText, offset: number, path: string): Pick<Asked, 'file' | 'place'> {
  const position = sourcePositionAt(segments, offset)
  if (position === undefined) return {file: path}
  const point = {line: position.line, column: position.column}
  return {file: position.file, place: {start: point, end: point}}
}

/** Attributes in which scripts, or the reader's click, may find the address of a file. */
function attributesOf(node: Element): [name: string, value: string][] {
  const {tagName} = node
  if (tagName === 'meta' || (tagName === 'link' && !sheetOfLibrary.test(getAttribute(node, 'rel') ?? ''))) return []
  // No browser takes in what these name, and a library may: `<script type="systemjs-importmap" src>`.
  const isForLibrary = tagName === 'link' || (tagName === 'script' && !runs(typeOf(node)))
  return Object.entries(node.properties).flatMap(([property, value]): [string, string][] => {
    if (typeof value !== 'string' || value.startsWith('data:')) return []
    const name = property.toLowerCase()
    const isLink = tagName === 'a' || tagName === 'area'
    // What an element of the page's own makes of an attribute only its code knows.
    const isOwn = tagName.includes('-') || isForLibrary
    if (shownBefore.has(name) && !(isLink && name === 'href') && !(isOwn && addresses.has(name))) return []
    return [[name, value]]
  })
}

/** `rel="stylesheet/less"` */
const sheetOfLibrary = /^\s*stylesheet\//i

/** True for types of scripts that browsers run. */
function runs(type: string): boolean {
  return /^(?:|module|.*(?:java|ecma)script.*)$/is.test(type)
}

const addresses: ReadonlySet<string> = new Set(['href', 'poster', 'src', 'srcset'])

/** Attributes that other passes take in, or that hold no address. */
const shownBefore: ReadonlySet<string> = new Set([
  'alt',
  'datacarrieddata',
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
