import type {ExactPlace} from '../source/place.ts'
import {type Element, textOf} from '../source/source.ts'
import {alignText} from './align.ts'

/** A text that an HTML parser has read, and how to say where something stands in it. */
export class TextContext {
  /** The text that the parser was given; its offsets are of this one. */
  readonly text: string
  readonly locate: (start: number, end: number) => ExactPlace
  /** By attributes, and by elements for the text in them: a long one may have a finding for every few characters. */
  readonly #aligned = new Map<object, Aligned>()

  constructor(text: string, locate: (start: number, end: number) => ExactPlace) {
    this.text = text
    this.locate = locate
  }

  aligned(what: object, align: () => Aligned): Aligned {
    let aligned = this.#aligned.get(what)
    if (aligned === undefined) {
      aligned = align()
      this.#aligned.set(what, aligned)
    }
    return aligned
  }
}

/** From an offset in what was read to the one in the text; undefined for what has no extent. */
type Aligned = ((offset: number) => number) | undefined

/** Turns offsets in a decoded attribute value into a place. Without a position: the start of the text. */
export function locateInAttribute(
  context: TextContext,
  element: Element,
  name: string,
  start: number,
  end: number,
): ExactPlace {
  const location = element.sourceCodeLocation?.attrs?.[name]
  const attr = element.attrs.find(
    (candidate) => candidate.name === name || `${candidate.prefix}:${candidate.name}` === name,
  )
  if (location === undefined || attr === undefined) return locateElement(context, element)
  const toText = context.aligned(attr, () => {
    const raw = rawValue(context.text.slice(location.startOffset, location.endOffset), name.length)
    if (raw.text.length === 0) return undefined
    const toRaw = alignText(raw.text, attr.value)
    const from = location.startOffset + raw.start
    return (offset) => from + toRaw(offset)
  })
  if (toText === undefined) return context.locate(location.startOffset, location.endOffset)
  return context.locate(toText(start), toText(end))
}

/** Turns offsets in the text inside an element (`<style>`, `<script>`) into a place. */
export function locateInText(context: TextContext, element: Element, start: number, end: number): ExactPlace {
  const location = element.sourceCodeLocation
  const open = location?.startTag
  if (location === undefined || location === null || open === undefined) return locateElement(context, element)
  const toText = context.aligned(element, () => {
    const raw = context.text.slice(open.endOffset, location.endTag?.startOffset ?? location.endOffset)
    const toRaw = alignText(raw, textOf(element))
    return (offset) => open.endOffset + toRaw(offset)
  })
  return toText === undefined ? locateElement(context, element) : context.locate(toText(start), toText(end))
}

/** The start tag of an element; the whole element when it has none of its own. */
export function locateElement(context: TextContext, element: Element): ExactPlace {
  const location = element.sourceCodeLocation
  const tag = location?.startTag ?? location
  return tag === undefined || tag === null ? context.locate(0, 0) : context.locate(tag.startOffset, tag.endOffset)
}

/** The value in `name = "value"` as it is written, and where it starts. */
function rawValue(written: string, nameLength: number): {text: string; start: number} {
  const match = /^\s*=\s*(["']?)/.exec(written.slice(nameLength))
  if (match === null) return {text: '', start: written.length}
  const start = nameLength + match[0].length
  return {text: written.slice(start, match[1] === '' ? undefined : -1), start}
}
