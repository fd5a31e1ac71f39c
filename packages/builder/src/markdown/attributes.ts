import type {Properties} from 'hast'
import {find, html} from 'property-information'

/** Attributes of `{#id .class key=value}`. */
export interface Attributes {
  readonly id?: string
  readonly classes: readonly string[]
  readonly values: Readonly<Record<string, string>>
}

const item = String.raw`(?:[#.][\p{L}\p{N}_:-]+|[a-zA-Z][\w:-]*=(?:"[^"]*"|'[^']*'|[^\s"'{}]+))`
/** A list of attributes, as pandoc, kramdown and Docusaurus write it. */
const list = new RegExp(String.raw`\{:?[ \t]*(${item}(?:[ \t]+${item})*)[ \t]*\}`, 'u')
const atEnd = new RegExp(String.raw`[ \t]*${list.source}[ \t]*$`, 'u')
const atStart = new RegExp(`^${list.source}`, 'u')
const items = new RegExp(item, 'gu')
/** A longer list is none. In characters. */
const MAX_LENGTH = 1000

/** The attributes that a text ends with, and the text before them. */
export function endingAttributes(text: string): {attributes: Attributes; text: string} | undefined {
  const from = text.lastIndexOf('{')
  if (from === -1 || text.length - from > MAX_LENGTH || !text.trimEnd().endsWith('}')) return undefined
  const found = atEnd.exec(text.slice(from))
  return found === null ? undefined : {attributes: readAttributes(found[1] ?? ''), text: text.slice(0, from).trimEnd()}
}

/** The attributes that a text begins with, and the text behind them. */
export function leadingAttributes(text: string): {attributes: Attributes; text: string} | undefined {
  const found = text.startsWith('{') ? atStart.exec(text.slice(0, MAX_LENGTH)) : null
  return found === null ? undefined : {attributes: readAttributes(found[1] ?? ''), text: text.slice(found[0].length)}
}

/** As properties of an element. */
export function toProperties({id, classes, values}: Attributes): Properties {
  const named = Object.entries(values).map(([name, value]) => [find(html, name).property, value])
  return {
    ...Object.fromEntries(named),
    ...(id !== undefined && {id}),
    ...(classes.length > 0 && {className: [...classes]}),
  }
}

function readAttributes(text: string): Attributes {
  const classes: string[] = []
  const values: Record<string, string> = {}
  let id: string | undefined
  for (const [part] of text.matchAll(items)) {
    if (part.startsWith('#')) id ??= part.slice(1)
    else if (part.startsWith('.')) classes.push(part.slice(1))
    else {
      const at = part.indexOf('=')
      values[part.slice(0, at)] = part.slice(at + 1).replace(/^(["'])(.*)\1$/, '$2')
    }
  }
  return {classes, values, ...(id !== undefined && {id})}
}
