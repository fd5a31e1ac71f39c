import type {Page} from '../page.ts'
import {base64Alphabet, endOfRun} from '../source/base64-run.ts'
import type {Place} from '../source/place.ts'
import {printableTexts} from '../source/printable.ts'
import {attribute, type Element, isElement, isTemplate, nameOf, svgNamespace} from '../source/source.ts'
import type {Hiding} from './hiding.ts'
import {HidingStyles} from './hiding-styles.ts'
import {innerText, nodesOf} from './nodes.ts'

/** Text that a reader does not see. */
export interface HiddenText {
  readonly text: string
  readonly how: Hiding['words']
  /** Found when it is asked for: most hidden texts are harmless. */
  place(): Place
  readonly isOdd: boolean
  /** True for code: it may show its texts, or have a model of its own that it speaks to. */
  readonly isCode?: boolean
}

/** Comments, attributes, data and code that a browser shows nobody, and text in elements that styles hide, in no order. */
export function hiddenTexts(page: Page): readonly HiddenText[] {
  const texts: HiddenText[] = []
  const add = (text: HiddenText): void => {
    if (text.text.length >= shortestText) texts.push(text)
  }
  addUnshown(page, add)
  const styles = new HidingStyles(page)
  const hidden = new Set<unknown>()
  for (const element of page.elements) {
    // What is in a hidden element has been read with it.
    const isWithin = hidden.has(element.parentNode)
    const how = isWithin ? undefined : styles.hides(element)
    if (how !== undefined || isWithin) hidden.add(element)
    if (how !== undefined)
      add({text: innerText(element), how: how.words, place: () => page.placeOf(element), isOdd: how.isOdd})
  }
  return texts
}

/** Takes a text when it is long enough to say something. */
type Add = (text: HiddenText) => void

function addUnshown(page: Page, add: Add): void {
  for (const node of nodesOf(page.source.tree)) {
    if (node.nodeName === '#comment' && 'data' in node && node.sourceCodeLocation) {
      const {startOffset, endOffset} = node.sourceCodeLocation
      add({text: node.data, how: 'in a comment', place: () => page.source.place(startOffset, endOffset), isOdd: false})
    }
    if (!isElement(node)) continue
    for (const attr of node.attrs) if (attr.value.length >= shortestText) addAttribute(attr, node, page, add)
    const how = hiddenContent(node)
    if (how === undefined) continue
    // Rulers say nothing, and a build lints libraries as comments of dashes: megabytes of them.
    const text = innerText(isTemplate(node) ? node.content : node).replace(/-{16,}/g, '-')
    add({text, how, place: () => page.placeOf(node), isOdd: false, isCode: how === 'in a script'})
  }
}

function addAttribute(attr: Element['attrs'][number], element: Element, page: Page, add: Add): void {
  const name = nameOf(attr)
  if (settings.has(name) || name.startsWith('on')) return
  const place = (): Place => page.placeOfAttribute(element, name)
  const {value} = attr
  for (const text of addresses.has(name) ? carriedTexts(page.source.payloads.restore(value)) : [value])
    add({text, how: `in \`${name}\``, place, isOdd: false})
}

/** Attributes that are no text to anybody. */
const settings: ReadonlySet<string> = new Set(
  'class style id d points transform viewBox integrity sizes media'.split(' '),
)
const addresses: ReadonlySet<string> = new Set('src srcset href xlink:href poster action formaction data'.split(' '))
/** Less is no order to anybody. In UTF-16 code units; writing without spaces says much in few. */
const shortestText = 12

/** The texts that an address carries: of a picture what is written into it, else what it leads to. */
function carriedTexts(url: string): string[] {
  const [start = '', base64] = /^\s*data:[^,]{0,200}?(;base64)?,/i.exec(url) ?? []
  const rest = start === '' ? '' : url.slice(start.length)
  if (base64 !== undefined)
    return endsOf(rest).flatMap((end) => printableTexts(end.slice(0, endOfRun(end, 0, base64Alphabet))))
  // Escapes that are none stand for themselves.
  return rest === ''
    ? []
    : [rest.replace(/%([0-7][0-9a-f])/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)))]
}

/** Of a long file its beginning and its end: between them are pixels, and no metadata. */
function endsOf(base64: string): string[] {
  if (base64.length <= 2 * longestEnd) return [base64]
  return [base64.slice(0, longestEnd), base64.slice(Math.floor((base64.length - longestEnd) / 4) * 4)]
}

/** In characters of base64: a segment of JPEG has at most 64 KiB. */
const longestEnd = 96 * 1024

function hiddenContent(element: Element): string | undefined {
  const {tagName, namespaceURI} = element
  if (isTemplate(element)) return 'in `<template>`'
  if (tagName === 'style') return 'in a style sheet'
  if (tagName === 'script') return codeTypes.test(attribute(element, 'type') ?? '') ? 'in a script' : 'in data'
  const isMetadata = tagName === 'desc' || tagName === 'metadata' || tagName === 'title'
  return namespaceURI === svgNamespace && isMetadata ? `in \`<${tagName}>\` of an SVG` : undefined
}

const codeTypes = /^(?:|module|importmap|speculationrules|.*(?:java|ecma|j)script.*|text\/(?:babel|jsx|typescript))$/i
