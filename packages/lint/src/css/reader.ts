import {type CSSToken, TokenType} from '@csstools/css-tokenizer'
import {maxRuleDepth} from '../limits.ts'
import {isKnownRule, openAtRule} from './at-rule.ts'
import {Collector} from './collector.ts'
import {demandOf} from './demand.ts'
import {type Descriptor, readFontSources} from './font-face.ts'
import type {CssReading} from './found.ts'
import {imageAlone} from './grammars.ts'
import {Imports} from './imports.ts'
import {isSelector} from './is-selector.ts'
import {OpenBlock, type Pending} from './open-block.ts'
import {findProperty, type Property} from './properties.ts'
import {parse, type Visitor} from './syntax.ts'
import {openText, readTokens, type Text} from './tokens.ts'
import {writtenUrls} from './url-token.ts'
import {parseDefinition, parseValue, plainReading} from './value.ts'

/** Reads a style sheet, without looking at other texts. */
export function readSheet(css: string): CssReading {
  const text = openText(css)
  return new Reader(text).read(new OpenBlock('sheet', 'rules', undefined, {text}))
}

/** Reads the value of a `style` attribute. */
export function readAttribute(css: string): CssReading {
  const text = openText(css)
  return new Reader(text).read(new OpenBlock('attribute', 'descriptors', undefined, {text}))
}

/** Reads the value of an SVG presentation attribute. */
export function readPresentation(property: string, value: string): CssReading {
  const text = openText(value)
  const reader = new Reader(text)
  const block = new OpenBlock('attribute', 'descriptors', undefined, {text})
  const tokens = readTokens(text)
  const row = findProperty(property.toLowerCase())
  if (row?.isAttribute !== true) reader.dropped(tokens, block)
  else
    reader.pend(
      {property: property.toLowerCase(), tokens, from: 0, to: tokens.length, important: false},
      false,
      row,
      block,
    )
  reader.close(block)
  return reader.finish()
}

class Reader implements Visitor<OpenBlock> {
  readonly #text: Text
  readonly #collector: Collector
  readonly #descriptors = new Map<OpenBlock, Descriptor[]>()
  readonly #imports: Imports

  constructor(text: Text) {
    this.#text = text
    this.#collector = new Collector(text)
    this.#imports = new Imports(text, this.#collector)
  }

  read(root: OpenBlock): CssReading {
    parse(this.#text, root, this)
    this.close(root)
    return this.finish()
  }

  finish(): CssReading {
    return this.#collector.finish()
  }

  openAtRule(name: string, at: CSSToken, prelude: readonly CSSToken[], parent: OpenBlock): OpenBlock {
    if (parent.depth >= maxRuleDepth) return this.#tooDeep(at, prelude, parent)
    const block = openAtRule(this.#text, name, prelude, parent)
    if (parent.kind === 'sheet') this.#imports.rule(isKnownRule(name, block))
    if (block.kind === 'function') this.#parameters(prelude, block)
    else this.dropped(prelude, block)
    return block
  }

  openRule(prelude: readonly CSSToken[], parent: OpenBlock): OpenBlock {
    const details = {text: this.#text, prelude}
    if (parent.depth >= maxRuleDepth) return this.#tooDeep(prelude[0], prelude, parent)
    if (parent.kind === 'keyframes') return new OpenBlock('keyframe', 'descriptors', parent, details)
    if (parent.body === 'descriptors' || !isSelector(this.#text, prelude, parent.body === 'style')) {
      this.dropped(prelude, parent)
      return new OpenBlock('dead', 'skip', parent, details)
    }
    const block = new OpenBlock('style', 'style', parent, details)
    if (parent.kind === 'sheet' && !this.#imports.areOver) {
      this.#imports.rule(demandOf(prelude) === 'unknown' ? 'may' : 'yes')
    }
    return block
  }

  statement(name: string, at: CSSToken, prelude: readonly CSSToken[], end: number, parent: OpenBlock): void {
    if (name === 'import') this.#imports.import(at, prelude, end, parent)
    else if (name === 'namespace') this.#imports.namespace(prelude, parent)
    else this.dropped(prelude, parent)
  }

  declaration(tokens: readonly CSSToken[], important: boolean, isPlain: boolean, parent: OpenBlock): void {
    const name = tokens[0]
    if (name?.[0] !== TokenType.Ident) return
    const written = name[4].value
    const isCustom = written.charCodeAt(0) === hyphen && written.charCodeAt(1) === hyphen
    const property = isCustom ? written : lowerCase(written)
    if (parent.kind === 'font-face') {
      this.#descriptor(parent, {name: property, value: tokens.slice(2), important})
      return
    }
    const needs = isCustom ? property : definitionOf(parent, property)
    const row = needs === undefined && canHold(parent, important) ? findProperty(property) : undefined
    if (needs === undefined && row === undefined) {
      if (!isPlain) this.dropped(tokens, parent, property)
      return
    }
    const span = {property, tokens, from: 2, to: important ? tokens.length - 2 : tokens.length, important}
    if (row !== undefined) this.pend(span, isPlain, row, parent)
    else if (needs !== undefined) this.#define(span, isPlain, needs, parent)
  }

  close(block: OpenBlock): void {
    const descriptors = this.#descriptors.get(block)
    if (descriptors !== undefined) this.#fontFace(block, descriptors)
    this.#descriptors.delete(block)
    this.#collector.block(block)
  }

  dropped(tokens: readonly CSSToken[], parent: OpenBlock, property?: string): void {
    for (const url of writtenUrls(this.#text, tokens)) {
      this.#collector.inert(url, parent, {via: 'url()', sink: 'image', ...(property !== undefined && {property})})
    }
  }

  pend(span: Span, isPlain: boolean, row: Property, block: OpenBlock): void {
    const {property, tokens, from, to, important} = span
    // Of `display` only `none` matters, and it is among the most frequent properties.
    if (property === 'display' && !(to === from + 1 && tokens[from]?.[1].toLowerCase() === 'none')) return
    let value = plainReading
    if (row.grammar !== undefined || !isPlain) value = parseValue(this.#text, span, isPlain, row.grammar ?? imageAlone)
    if (row.grammar === undefined && value.validity !== 'valid') value = {...value, validity: 'valid'}
    block.add({property, tokens, from, to, important, value})
  }

  #define({property, tokens, from, to, important}: Span, isPlain: boolean, needs: string, block: OpenBlock): void {
    const value = parseDefinition(this.#text, {tokens, from, to}, isPlain)
    this.#collector.definition({property, tokens, from, to, important, value}, needs, block)
  }

  #tooDeep(first: CSSToken | undefined, prelude: readonly CSSToken[], parent: OpenBlock): OpenBlock {
    this.#collector.deep(first === undefined ? 0 : this.#text.original(first[2]))
    return new OpenBlock('dead', 'skip', parent, {text: this.#text, prelude})
  }

  /** Defaults of the parameters of `@function`. */
  #parameters(prelude: readonly CSSToken[], block: OpenBlock): void {
    for (const url of writtenUrls(this.#text, prelude)) this.#collector.found(url, block, {via: 'url()', sink: 'image'})
  }

  #descriptor(block: OpenBlock, descriptor: Descriptor): void {
    const descriptors = this.#descriptors.get(block)
    if (descriptors === undefined) this.#descriptors.set(block, [descriptor])
    else descriptors.push(descriptor)
  }

  #fontFace(block: OpenBlock, descriptors: readonly Descriptor[]): void {
    const {fetched, passed} = readFontSources(this.#text, descriptors)
    const about = {kind: 'css-font', via: '@font-face', sink: 'font', property: 'src'} as const
    for (const url of fetched) this.#collector.found(url, block, {...about, isStatic: true, isCertain: !block.isGated})
    for (const url of passed) this.#collector.inert(url, block, about)
  }
}

/** Properties mean nothing in these; `!important` is not for keyframes. */
function canHold({kind}: OpenBlock, important: boolean): boolean {
  return kind !== 'property' && kind !== 'function' && !(kind === 'keyframe' && important)
}

/** The definition that this descriptor gives, by the key of its uses. */
function definitionOf({kind, needs}: OpenBlock, property: string): string | undefined {
  if (kind === 'property') return property === 'initial-value' ? needs : undefined
  return kind === 'function' && property === 'result' ? needs : undefined
}

/** Most names are in lower case already, and looking is cheaper than converting. */
function lowerCase(name: string): string {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    if (code >= 0x41 && code <= 0x5a) return name.toLowerCase()
  }
  return name
}

const hyphen = 0x2d

type Span = Omit<Pending, 'value'>
