import {elementProperties} from './elements.ts'
import {modalApis, scriptSinks} from './table.ts'

/** Calls that take markup, a style sheet or a piece of style, or that set attributes, by their last name. */
const contentCalls: readonly string[] = [
  'write',
  'writeln',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'parseFromString',
  'insertRule',
  'addRule',
  'replaceSync',
  'replace',
  'setProperty',
  'set',
  'setAttribute',
  'setAttributeNS',
]

/** Calls that put an element into a tree. */
export const insertions: ReadonlySet<string> = new Set([
  'append',
  'appendChild',
  'prepend',
  'insertBefore',
  'insertAdjacentElement',
  'before',
  'after',
  'replaceWith',
  'replaceChild',
  'replaceChildren',
])

/** Properties that take markup, style or code as text. */
const contentProperties: readonly string[] = [
  'innerHTML',
  'outerHTML',
  'srcdoc',
  'cssText',
  'style',
  'textContent',
  'innerText',
  'text',
  'baseVal',
  'download',
]

/** Methods that call what they are given for each element, there and then. */
export const arrayMethods: ReadonlySet<string> = new Set([
  'forEach',
  'map',
  'flatMap',
  'filter',
  'some',
  'every',
  'find',
  'reduce',
  'sort',
])

/** Calls that run their argument, which then runs as certainly as the call. */
export const callbackCalls: ReadonlySet<string> = new Set([
  'addEventListener',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'requestIdleCallback',
  'queueMicrotask',
  'then',
  'finally',
  ...arrayMethods,
])

/** Handlers that run when a page loads. */
export const loadHandlers: ReadonlySet<string> = new Set(['onload', 'onpageshow', 'onreadystatechange'])
export const loadEvents: ReadonlySet<string> = new Set(['DOMContentLoaded', 'load', 'pageshow', 'readystatechange'])

/** Last names of calls that the walk writes down. */
export const calledNames: ReadonlySet<string> = new Set([
  ...lastNames('call'),
  ...modalApis,
  ...contentCalls,
  ...insertions,
  'click',
  'send', // of an XMLHttpRequest that is open
  'assign', // Object.assign(element, {src: …})
  'constructor', // [].constructor.constructor('code')
])

/** Of those, the functions of the global object itself, which may be called by another name. */
export const globalCalls: ReadonlySet<string> = new Set([
  ...scriptSinks.filter((row) => row.kind === 'call' && !/[.#]/.test(row.api)).map((row) => row.api),
  ...modalApis,
])

export const constructedNames: ReadonlySet<string> = new Set(lastNames('new'))
export const assignedNames: ReadonlySet<string> = new Set([
  ...lastNames('set'),
  ...elementProperties,
  ...contentProperties,
  'content', // of a <meta>
  ...loadHandlers,
])
export const readNames: ReadonlySet<string> = new Set(lastNames('get'))

function lastNames(kind: 'call' | 'new' | 'set' | 'get'): string[] {
  return scriptSinks.filter((row) => row.kind === kind).map((row) => row.api.split(/[.#]/).at(-1) ?? row.api)
}
