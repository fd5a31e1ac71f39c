import type {Sink} from '@ampoule/lint/internals'
import type {Element, Root} from 'hast'
import {sanitize} from 'hast-util-sanitize'
import {elementsOf} from '../hast.ts'
import type {LedgerEntry} from '../ledger.ts'
import {untrustedSchema} from './schema.ts'

/** A tree without what could run, ask for anything or act; and what was taken out, with its place. */
export interface Cleaned {
  readonly tree: Root
  readonly dropped: readonly LedgerEntry[]
}

/** Takes out of a page of a stranger all that `untrustedSchema` does not name. */
export function cleanTree(source: Root, file: string): Cleaned {
  const before = inventory(source)
  for (const {node} of elementsOf(source)) cleanPaint(node)
  const tree = sanitize(source, untrustedSchema) as Root
  const left = new Map<string, number>()
  for (const {key} of inventory(tree)) left.set(key, (left.get(key) ?? 0) + 1)
  const dropped = before.flatMap(({key, entry}): LedgerEntry[] => {
    const count = left.get(key) ?? 0
    if (count === 0) return [{...entry, file, status: 'dropped', reason: 'pages of strangers hold none'}]
    left.set(key, count - 1)
    return []
  })
  return {tree, dropped}
}

/** Takes out paint that would be asked for from elsewhere: what it names has to be a part of the page. */
function cleanPaint({properties}: Element): void {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'string' && !addresses.test(name) && /url\(/i.test(value) && !ownPaint.test(value))
      delete properties[name]
  }
}

const ownPaint = /^\s*url\(\s*['"]?#[\w.:-]+['"]?\s*\)\s*$/i

interface Thing {
  /** By which it is found again in the cleaned tree. */
  readonly key: string
  readonly entry: Pick<LedgerEntry, 'url' | 'sink' | 'place'>
}

/** Elements and attributes of a tree, in its order. */
function inventory(tree: Root): Thing[] {
  return elementsOf(tree).flatMap(({node}): Thing[] => {
    const {tagName, position: place, properties} = node
    // The frame of the document is made anew.
    if (/^(?:html|head|body|title)$/.test(tagName) && place === undefined) return []
    const at = place === undefined ? {} : {place}
    const key = `${tagName} ${place?.start.offset ?? ''}`
    const attributes = Object.entries(properties).map(([name, value]): Thing => {
      const text = Array.isArray(value) ? value.join(' ') : String(value)
      return {
        key: `${key} ${name}`,
        entry: {url: addresses.test(name) ? text : `${name.toLowerCase()}=`, sink: sinkOf(name), ...at},
      }
    })
    return [{key, entry: {url: `<${tagName}>`, sink: sinks[tagName] ?? 'object', ...at}}, ...attributes]
  })
}

const addresses = /^(?:src|href|srcSet|action|formAction|poster|data|background|xLinkHref)$/

const sinks: Readonly<Record<string, Sink>> = {
  script: 'inline-script',
  style: 'inline-style',
  link: 'style',
  base: 'base',
  meta: 'navigation',
  iframe: 'frame',
  frame: 'frame',
  form: 'form',
  input: 'form',
  button: 'form',
  select: 'form',
  textarea: 'form',
}

function sinkOf(name: string): Sink {
  if (/^on/i.test(name)) return 'handler'
  if (name === 'style') return 'style-attribute'
  if (/^(?:action|formAction)$/.test(name)) return 'form'
  return name === 'href' ? 'link' : 'image'
}
