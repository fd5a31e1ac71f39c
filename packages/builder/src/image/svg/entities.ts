import {CapabilityError} from '../../capabilities.ts'
import {skipProlog} from './doctype.ts'

const MAX_EXPANSION = 256 * 1024
const MAX_ENTITIES = 1000
const PREDEFINED = new Set(['lt', 'gt', 'amp', 'quot', 'apos'])
// Comments and character data hold no references.
const REFERENCE = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|&([^#&;\s<>]+);/g

export interface Expanded {
  readonly text: string
  /** Entities that stand in other files, which no browser reads. */
  readonly external: readonly string[]
}

/**
 * Replaces the entities that the document type declares and blanks the declaration, line breaks kept. How much text
 * they would give is known before any is written: more than 256 KiB, or an entity in itself, throws `CapabilityError`.
 */
export function expandEntities(text: string): Expanded {
  const {doctype} = skipProlog(text)
  if (!doctype) return {text, external: []}
  const body = text.slice(doctype.end)
  const external = [...doctype.entities].filter(([, value]) => value === undefined).map(([name]) => name)
  const values = new Map([...doctype.entities].filter((entity): entity is [string, string] => entity[1] !== undefined))
  checkExpansion(body, values)
  const blank = text.slice(doctype.start, doctype.end).replace(/[^\n]+/g, '')
  return {
    text: text.slice(0, doctype.start) + blank + expand(body, values),
    external,
  }
}

function expand(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(REFERENCE, (all, name: string | undefined) => {
    const value = name === undefined || PREDEFINED.has(name) ? undefined : values.get(name)
    if (value === undefined) return all
    const expanded = expand(value, values)
    // Quotes in an entity do not end the attribute that it stands in; markup in an entity is markup.
    return value.includes('<') ? expanded : expanded.replaceAll('"', '&quot;').replaceAll("'", '&apos;')
  })
}

function checkExpansion(body: string, values: ReadonlyMap<string, string>): void {
  if (values.size > MAX_ENTITIES) throw new CapabilityError('too-large', `SVG has more than ${MAX_ENTITIES} entities`)
  const lengths = new Map<string, number>()
  const open = new Set<string>()
  const lengthOf = (name: string): number => {
    const known = lengths.get(name)
    if (known !== undefined) return known
    if (open.has(name)) throw new CapabilityError('invalid', `Entity \`${name}\` contains itself`)
    open.add(name)
    const value = values.get(name) ?? ''
    const length = value.length + added(value)
    open.delete(name)
    lengths.set(name, length)
    return length
  }
  const added = (text: string): number => {
    let sum = 0
    for (const [, name] of text.matchAll(REFERENCE)) {
      if (name !== undefined && values.has(name)) sum += lengthOf(name)
      if (sum > MAX_EXPANSION) {
        throw new CapabilityError('too-large', `Entities expand to more than ${MAX_EXPANSION} characters`)
      }
    }
    return sum
  }
  added(body)
}
