import type {Directive} from '../../policy/directive.ts'
import {htmlRows} from '../../references/html-rows.ts'
import {linkRows, preloadRows} from '../../references/link-rows.ts'
import type {Sink} from '../../references/reference.ts'
import type {Syntax} from '../../references/row.ts'
import {svgRows} from '../../references/svg-rows.ts'

/** The effect of an attribute of an element when a script sets it. */
export interface ElementSink {
  readonly sink: Sink
  readonly directive: Directive | undefined
  readonly syntax: Syntax
}

/** The reference table of HTML and SVG by tag and attribute; `<link>` is asked for by `rel`. */
export function elementSink(tag: string, attribute: string): ElementSink | undefined {
  return sinks.get(`${tag} ${attribute}`)
}

/** The effect of an attribute on an element whose tag is not known: that on most elements that have it. */
export function likelySink(attribute: string): ElementSink | undefined {
  const tag = likelyTags.get(attribute)
  return tag === undefined ? undefined : elementSink(tag, attribute)
}

/** The request of `<link rel as href>`; undefined when it fetches nothing. */
export function linkSink(rel: string, as: string): ElementSink | undefined {
  for (const keyword of rel.toLowerCase().split(/\s+/)) {
    const row =
      keyword === 'preload'
        ? preloadRows.find((preload) => preload.as === as.toLowerCase())
        : linkRows.find((link) => link.rel === keyword)
    if (row !== undefined) return {sink: row.sink, directive: row.directive, syntax: 'url'}
  }
  return undefined
}

/** Elements that do their work only in a document; the others fetch as soon as the attribute is set. */
export const worksInDocument: ReadonlySet<string> = new Set([
  'base',
  'button',
  'embed',
  'feImage',
  'form',
  'frame',
  'iframe',
  'link',
  'object',
  'script',
  'style',
  'use',
])

/** DOM properties whose assignment may be a row of the HTML table. */
export const elementProperties: readonly string[] = [
  'src',
  'srcset',
  'href',
  'poster',
  'data',
  'action',
  'formAction',
  'background',
  'ping',
]

const sinks: ReadonlyMap<string, ElementSink> = new Map([
  ...[...htmlRows, ...svgRows].map((row): [string, ElementSink] => [`${row.element} ${row.attribute}`, row]).reverse(),
  ['script src', {sink: 'script', directive: 'script-src-elem', syntax: 'url'}],
])

const likelyTags: ReadonlyMap<string, string> = new Map([
  ['src', 'img'],
  ['srcset', 'img'],
  ['href', 'a'],
  ['xlink:href', 'image'],
  ['poster', 'video'],
  ['background', 'body'],
  ['formaction', 'button'],
  ['action', 'form'],
  ['ping', 'a'],
])
