import type {Element, Root} from 'hast'
import {decodeEscapes} from './decode-escapes.ts'
import {elementsOf, getAttribute, textOf} from './hast.ts'
import {nameMatcher, wordsOf} from './icon-names.ts'
import {shownStrings} from './shown-strings.ts'

/**
 * Every character that a reader may see, sorted and once each: text, attributes that are shown, strings of stylesheets,
 * in both cases since CSS may change it, and what the browser itself writes. A script may write more: its own strings are
 * kept, all of ASCII, Latin-1 and common punctuation, and the digits of the page's writing systems. Of the icons in stylesheets
 * those whose class something names.
 */
export function charactersOf(tree: Root): string {
  const seen = new Set<string>()
  const add = (text: string): void => {
    for (const sign of text) seen.add(sign)
  }
  const nodes = elementsOf(tree).map(({node}) => node)
  let named: ((name: string) => boolean) | undefined
  const isNamed = (): ((name: string) => boolean) => (named ??= nameMatcher(wordsOf(tree)))
  for (const node of nodes) {
    const text = textOf(node)
    if (node.tagName === 'style') for (const string of shownStrings(text, isNamed)) add(string)
    else if (node.tagName === 'script') add(decodeEscapes(text))
    else add(text)
    for (const [name, value] of Object.entries(node.properties))
      if (isShown(name) && typeof value === 'string') add(value)
  }
  add([...seen].map((sign) => sign.toUpperCase() + sign.toLowerCase()).join(''))
  add(writtenByBrowser(nodes))
  if (nodes.some(({tagName}) => tagName === 'script')) {
    for (const range of commonRanges) add(charactersIn(range))
    for (const range of digitsOf(seen)) add(charactersIn(range))
  }
  return [...seen].sort().join('')
}

type Range = readonly [from: number, to: number]

function isShown(property: string): boolean {
  return /^(?:alt|title|placeholder|value|label|summary|aria|data|style)/.test(property)
}

/** List markers, ellipses and hyphens; quotation marks, emphasis marks and counters where the page asks for them. */
function writtenByBrowser(nodes: readonly Element[]): string {
  const css = nodes
    .map((node) => (node.tagName === 'style' ? textOf(node) : (getAttribute(node, 'style') ?? '')))
    .join('\n')
  const has = (...names: readonly string[]): boolean => nodes.some(({tagName}) => names.includes(tagName))
  let signs = ' 0123456789.•…-–‐'
  if (has('q') || /quote/i.test(css)) signs += '“”‘’„‚«»‹›'
  if (has('summary') || /disclosure/i.test(css)) signs += '▸▾'
  if (/text-emphasis/i.test(css)) signs += '•◦●○◉◎▲△﹅﹆'
  if (
    /\b(?:alpha|latin|roman)\b/i.test(css) ||
    nodes.some((node) => node.tagName === 'ol' && getAttribute(node, 'type') !== undefined)
  ) {
    signs += charactersIn([0x41, 0x5a]) + charactersIn([0x61, 0x7a])
  }
  return signs
}

/** ASCII, Latin-1, punctuation, the euro and trade mark signs, arrows, the minus sign. */
const commonRanges: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
]

/** Zero of each writing system; the Arabic ones go on with percent sign and separators. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810,
]

/** The digits of the blocks that characters are from: formatted numbers and dates have them. */
function digitsOf(seen: ReadonlySet<string>): Range[] {
  const blocks = new Set([...seen].map((sign) => (sign.codePointAt(0) ?? 0) >> 7))
  return zeros.filter((zero) => blocks.has(zero >> 7)).map((zero) => [zero, zero + (zero === 0x660 ? 12 : 9)])
}

function charactersIn([from, to]: Range): string {
  return Array.from({length: to - from + 1}, (_, index) => String.fromCodePoint(from + index)).join('')
}
