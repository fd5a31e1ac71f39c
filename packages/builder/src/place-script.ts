import type {Element, Parents, Root} from 'hast'
import type {MappedText, ScriptEntry, Segment} from './capabilities.ts'
import {documentParts} from './document.ts'
import {element, getAttribute, removeAttribute, replaceIn, setAttribute} from './hast.ts'
import {dropLanguage, isCompiledScript} from './script-kind.ts'
import {escapeScript, runLater} from './script-text.ts'

/** A script and where it stands. */
export interface StandingScript {
  readonly node: Element
  readonly parent: Parents
  readonly entry: ScriptEntry
  /** The address that it had; undefined of a script that stood in the page. */
  readonly src: string | undefined
}

/** Facts about the other scripts of a page that decide where one goes. */
export interface OtherScripts {
  /** True when one before is a module: what is deferred runs after it. */
  readonly followsModule: boolean
  /** True when any looks for scripts by their addresses. */
  readonly searches: boolean
  /** True when one that is deferred asks how far the page is read. */
  readonly asksState: boolean
}

/** True when code looks for the scripts of its page. A quick look: to be wrong costs a few bytes. */
export function searchesScripts(code: string): boolean {
  return /document\s*\.\s*scripts\b|(?:getElementsByTagName|querySelector(?:All)?)\(\s*["'`]script\b/.test(code)
}

/** True when code asks how far the page is read, as `searchesScripts` looks for it. */
export function asksReadyState(code: string): boolean {
  return /\bdocument\s*\.\s*readyState\b/.test(code)
}

/**
 * Puts the text where the script ran: in its place; when it was deferred, among the modules or after the page; `async` ones at the end,
 * the one moment that suits whatever they touch. It knows its address and its attributes, and its `load` is told as before.
 */
export function placeScript(script: StandingScript, mapped: MappedText, others: OtherScripts, tree: Root): void {
  const {node, parent, entry, src} = script
  const isAsync = isCompiledScript(node) || (src !== undefined && getAttribute(node, 'async') !== undefined)
  const isDeferred = src !== undefined && getAttribute(node, 'defer') !== undefined
  const told = src !== undefined && getAttribute(node, 'onload') !== undefined
  for (const name of addressAttributes) {
    if (src !== undefined || name === 'lang') removeAttribute(node, name)
  }
  dropLanguage(node, entry.module)
  if (entry.module) {
    placeModule(script, mapped, told, others)
    return
  }
  const knows =
    src !== undefined && !/^\s*data:/i.test(src) && (others.searches || /\bcurrentScript\b/.test(entry.text))
  const text = knows ? knowing(src, mapped) : mapped
  const isModuleNow = (others.followsModule && (isAsync || isDeferred)) || (others.asksState && isDeferred)
  if (!isModuleNow && !(isDeferred && others.searches)) {
    node.children = [scriptText(text)]
    if (!isAsync && !isDeferred) after(node, parent, told ? [telling()] : [])
    else {
      replaceIn(parent, node)
      documentParts(tree).body.children.push(node, ...(told ? [telling()] : []))
    }
    return
  }
  const mark = hasOwnAttributes(node) || knows ? markOf(entry) : undefined
  if (mark !== undefined) setAttribute(node, marker, mark)
  node.properties.type = 'module'
  const later = runLater(text, mark, told)
  node.children = [{type: 'text', value: later.text, data: {mapped: later, code: text}}]
  if (isAsync) {
    replaceIn(parent, node)
    documentParts(tree).body.children.push(node)
  } else after(node, parent, others.searches && src !== undefined ? [naming(src)] : [])
}

/** Of a script that stood in a file; of one in SVG as well. */
const addressAttributes = [
  'src',
  'href',
  'xlink:href',
  'integrity',
  'crossorigin',
  'defer',
  'async',
  'charset',
  'lang',
  'fetchpriority',
]

function placeModule(
  {node, parent, src}: StandingScript,
  mapped: MappedText,
  told: boolean,
  {searches}: OtherScripts,
): void {
  if (mapped.text === '') {
    // Its code runs in the bundle that it shares with another module.
    replaceIn(parent, node)
    return
  }
  node.children = [scriptText(mapped)]
  const follow = searches && src !== undefined ? [naming(src)] : []
  if (told) {
    const mark = src ?? ''
    setAttribute(node, marker, mark)
    const code = `document.querySelector(${JSON.stringify(`script[${marker}=${JSON.stringify(mark)}]`)}).dispatchEvent(new Event("load"))`
    follow.push(element('script', {type: 'module'}, [{type: 'text', value: escapeScript(code)}]))
  }
  after(node, parent, follow)
}

/** By which a module finds its element. */
const marker = 'data-ampoule-script'

function markOf({path}: ScriptEntry): string {
  return path
}

function hasOwnAttributes(node: Element): boolean {
  return Object.keys(node.properties).some((name) => name !== 'type')
}

/** Once it runs, an address fetches nothing any more. */
function knowing(src: string, mapped: MappedText): MappedText {
  const code = `(s=>{${named(src)}})(document.currentScript);`
  const directive = /^\s*(["'])use strict\1;?/.exec(mapped.text)?.[0] ?? ''
  const prefix = `${directive && '"use strict";'}${code}`
  // Made by the first who asks for it: most scripts are not looked up in, others once for each of their strings.
  let segments: readonly Segment[] | undefined
  return {
    text: prefix + mapped.text,
    get segments() {
      segments ??= mapped.segments.map((segment) => ({...segment, offset: segment.offset + prefix.length}))
      return segments
    },
  }
}

/** Gives the script before its address back. */
function naming(src: string): Element {
  return helper(named(src))
}

/** Code that gives the script `s` its address; as an attribute of its own, since `setAttribute` would seem to ask for something. */
function named(src: string): string {
  return `s.setAttributeNode(Object.assign(document.createAttribute("src"),{value:${JSON.stringify(src)}}))`
}

/** Tells the script before that it is loaded. */
function telling(): Element {
  return helper('s.dispatchEvent(new Event("load"))')
}

function helper(code: string): Element {
  return element('script', {}, [
    {
      type: 'text',
      value: escapeScript(`{const h=document.currentScript,s=h.previousElementSibling;${code};h.remove()}`),
    },
  ])
}

function after(node: Element, parent: Parents, following: readonly Element[]): void {
  if (following.length > 0) parent.children.splice(parent.children.indexOf(node) + 1, 0, ...following)
}

function scriptText(mapped: MappedText): Element['children'][number] {
  return {type: 'text', value: escapeScript(mapped.text), data: {mapped}}
}
