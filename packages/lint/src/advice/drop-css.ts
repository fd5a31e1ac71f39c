import type {Part} from '../measure/attribute.ts'
import {readLines} from '../source/lines.ts'
import {attribute, type ChildNode, type Document, isElement, isTemplate, type Source} from '../source/source.ts'
import {type Advice, adviseOn, type Weighed} from './advice.ts'
import {type Name, readRules} from './css-rules.ts'

/**
 * Rules that cannot match: every selector names a class, id or tag that is neither in the markup nor a word of any
 * script, which might write it.
 */
export function dropCss({source, attribution, knowsSources}: Weighed): Advice[] {
  const sheets = attribution.parts.filter(
    ({element, kind, file}) => element === 'style' && kind === 'css' && (!knowsSources || file !== undefined),
  )
  if (sheets.length === 0) return []
  const known = namesOf(source)
  return sheets.flatMap((part) => adviseSheet(source, part, known))
}

/** In bytes. */
const minBytes = 512
const namedRules = 3

function adviseSheet(source: Source, part: Part, known: Known): Advice[] {
  const css = source.text.slice(part.place.start.offset, part.place.end.offset)
  const unused = readRules(css).filter(({alternatives}) =>
    alternatives.every((names) => names.some((name) => !isKnown(name, known))),
  )
  const length = unused.reduce((sum, {start, end}) => sum + end - start, 0)
  const [first] = unused
  if (first === undefined || length < minBytes) return []
  const named = unused.slice(0, namedRules).map(({selector}) => `\`${shorten(selector)}\``)
  const more = unused.length > namedRules ? ' …' : ''
  const message = `Drop ${unused.length} CSS rules that match nothing: ${named.join(', ')}${more}`
  const offset = part.place.start.offset
  const place = readLines(source.text).place(offset + first.start, offset + first.end)
  return [adviseOn(part, Math.min(1, length / part.bytes), {id: 'drop-css', message}, place)]
}

function shorten(selector: string): string {
  const line = selector.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}

interface Known {
  readonly classes: ReadonlySet<string>
  readonly ids: ReadonlySet<string>
  readonly tags: ReadonlySet<string>
  /** Words of scripts and of their strings. */
  readonly words: ReadonlySet<string>
}

function isKnown({kind, name}: Name, known: Known): boolean {
  if (known.words.has(name)) return true
  if (kind === 'class') return known.classes.has(name)
  return kind === 'id' ? known.ids.has(name) : known.tags.has(name)
}

function namesOf(source: Source): Known {
  const known = {classes: new Set<string>(), ids: new Set<string>(), tags: new Set<string>(), words: new Set<string>()}
  const stack: (ChildNode | Document)[] = [source.tree]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node)) {
      known.tags.add(node.tagName.toLowerCase())
      known.ids.add(attribute(node, 'id') ?? '')
      for (const name of (attribute(node, 'class') ?? '').split(/\s+/)) known.classes.add(name)
      for (const {name, value} of node.attrs) if (name.startsWith('on')) addWords(known.words, value)
      if (isTemplate(node)) stack.push(...node.content.childNodes)
    }
    if ('value' in node && node.parentNode?.nodeName === 'script') addWords(known.words, node.value)
    if ('childNodes' in node) stack.push(...node.childNodes)
  }
  return known
}

function addWords(words: Set<string>, code: string): void {
  for (const [word] of code.matchAll(/[\w-]+/g)) words.add(word)
}
