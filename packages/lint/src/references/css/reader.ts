import {type CSSToken, TokenType} from '@csstools/css-tokenizer'
import {endsImports, openAtRule} from './at-rule.ts'
import {Collector} from './collector.ts'
import {type Descriptor, readFontSources} from './font-face.ts'
import type {CssReading} from './found.ts'
import {Frame, type Pending} from './frame.ts'
import {imageAlone} from './grammar.ts'
import {type ReadImport, readImport} from './import-rule.ts'
import {findProperty, type Property} from './properties.ts'
import {isSelector} from './selector.ts'
import {parse, type Visitor} from './syntax.ts'
import {openText, type Text} from './tokens.ts'
import {readString, writtenUrls} from './url-token.ts'
import {readTokens} from './value.ts'

/** Reads a style sheet, without looking at other texts. */
export function readSheet(css: string): CssReading {
  const text = openText(css)
  return new Reader(text).read(new Frame('sheet', 'rules', null, {text}))
}

/** Reads the value of a `style` attribute. */
export function readAttribute(css: string): CssReading {
  const text = openText(css)
  return new Reader(text).read(new Frame('attribute', 'descriptors', null, {text}))
}

/** Reads the value of an SVG presentation attribute. */
export function readPresentation(property: string, value: string): CssReading {
  const text = openText(value)
  const reader = new Reader(text)
  const frame = new Frame('attribute', 'descriptors', null, {text})
  const tokens: CSSToken[] = []
  for (let token = text.next(); token[0] !== TokenType.EOF; token = text.next()) tokens.push(token)
  const row = findProperty(property.toLowerCase())
  const [first] = tokens
  if (row?.isAttribute !== true || first === undefined) reader.dropped(tokens, frame)
  else reader.pend(property.toLowerCase(), row, {name: first, tokens, important: false}, frame)
  reader.close(frame)
  return reader.finish()
}

class Reader implements Visitor<Frame> {
  readonly #text: Text
  readonly #collector: Collector
  readonly #descriptors = new Map<Frame, Descriptor[]>()
  /** Whether an `@import` still counts. `may`: a rule stood before it that the browser may not know. */
  #imports: 'yes' | 'may' | 'no' = 'yes'

  constructor(text: Text) {
    this.#text = text
    this.#collector = new Collector(text)
  }

  read(root: Frame): CssReading {
    parse(this.#text, root, this)
    this.close(root)
    return this.finish()
  }

  finish(): CssReading {
    return this.#collector.finish()
  }

  openAtRule(name: string, _at: CSSToken, prelude: readonly CSSToken[], parent: Frame): Frame {
    const frame = openAtRule(this.#text, name, prelude, parent)
    if (parent.kind === 'sheet' && endsImports(name))
      this.#imports = this.#imports === 'no' || frame.kind !== 'dead' ? 'no' : 'may'
    if (frame.kind === 'function') this.#parameters(prelude, frame)
    else this.dropped(prelude, frame)
    return frame
  }

  openRule(prelude: readonly CSSToken[], parent: Frame): Frame {
    const details = {text: this.#text, prelude}
    if (parent.kind === 'keyframes') return new Frame('keyframe', 'descriptors', parent, details)
    if (parent.body === 'descriptors' || !isSelector(prelude, parent.body === 'style')) {
      this.dropped(prelude, parent)
      return new Frame('dead', 'skip', parent, details)
    }
    const frame = new Frame('style', 'style', parent, details)
    if (parent.kind === 'sheet' && this.#imports !== 'no') this.#imports = frame.demand === 'unknown' ? 'may' : 'no'
    return frame
  }

  statement(name: string, at: CSSToken, prelude: readonly CSSToken[], end: number, parent: Frame): void {
    if (name === 'import') this.#import(at, prelude, end, parent)
    else if (name === 'namespace') this.#namespace(prelude, parent)
    else this.dropped(prelude, parent)
  }

  declaration(name: CSSToken, tokens: readonly CSSToken[], important: boolean, parent: Frame): void {
    const written = name[0] === TokenType.Ident ? name[4].value : ''
    const property = written.startsWith('--') ? written : written.toLowerCase()
    const declared = {name, tokens, important}
    if (parent.kind === 'font-face') this.#descriptor(parent, {name: property, value: tokens, important})
    else if (parent.kind === 'property' || parent.kind === 'function') {
      const isValue = property === (parent.kind === 'property' ? 'initial-value' : 'result')
      if (property.startsWith('--')) this.#define(property, property, declared, parent)
      else if (isValue && parent.needs !== null) this.#define(property, parent.needs, declared, parent)
      else this.dropped(tokens, parent)
    } else if (property.startsWith('--')) this.#define(property, property, declared, parent)
    else {
      const row = findProperty(property)
      if (row === undefined || (important && parent.kind === 'keyframe')) this.dropped(tokens, parent, property)
      else this.pend(property, row, declared, parent)
    }
  }

  close(frame: Frame): void {
    const descriptors = this.#descriptors.get(frame)
    if (descriptors !== undefined) this.#fontFace(frame, descriptors)
    this.#descriptors.delete(frame)
    this.#collector.block(frame)
  }

  dropped(tokens: readonly CSSToken[], parent: Frame, property?: string): void {
    for (const url of writtenUrls(this.#text, tokens)) {
      this.#collector.inert(url, parent, {via: 'url()', sink: 'image', ...(property !== undefined && {property})})
    }
  }

  pend(property: string, row: Property, declared: Declared, frame: Frame): void {
    const value = readTokens(this.#text, declared.tokens, row.grammar ?? imageAlone)
    frame.pending.push({...declared, property, value: row.grammar === null ? {...value, validity: 'valid'} : value})
  }

  #define(property: string, needs: string, declared: Declared, frame: Frame): void {
    const value = readTokens(this.#text, declared.tokens, imageAlone)
    this.#collector.definition({...declared, property, value}, needs, frame)
  }

  /** Defaults of the parameters of `@function`. */
  #parameters(prelude: readonly CSSToken[], frame: Frame): void {
    for (const url of writtenUrls(this.#text, prelude)) this.#collector.found(url, frame, {via: 'url()', sink: 'image'})
  }

  #import(at: CSSToken, prelude: readonly CSSToken[], end: number, parent: Frame): void {
    const read = readImport(this.#text, prelude, this.#text.original(at[2]), this.#text.original(end - 1) + 1)
    if (read === null) {
      this.dropped(prelude, parent)
      return
    }
    const about = {via: '@import', sink: 'style', importRule: read.rule} as const
    const state = parent.kind === 'sheet' ? least(read.fetches, this.#imports) : 'no'
    // `@import "#a"` would be the page itself, and no page imports itself.
    if (state === 'no' || read.url.url.startsWith('#')) this.#collector.inert(read.url, parent, about)
    else this.#collector.found(read.url, parent, {...about, isStatic: true, isCertain: state === 'yes'})
  }

  #namespace(prelude: readonly CSSToken[], parent: Frame): void {
    const last = prelude.at(-1)
    const about = {via: '@namespace', sink: 'style'} as const
    if (last?.[0] === TokenType.String) this.#collector.inert(readString(this.#text, last), parent, about)
    for (const url of writtenUrls(this.#text, prelude)) this.#collector.inert(url, parent, about)
    const isValid = prelude.length <= 2 && (last?.[0] === TokenType.String || last?.[0] === TokenType.URL)
    if (parent.kind === 'sheet' && this.#imports !== 'no') this.#imports = isValid ? 'no' : 'may'
  }

  #descriptor(frame: Frame, descriptor: Descriptor): void {
    const descriptors = this.#descriptors.get(frame)
    if (descriptors === undefined) this.#descriptors.set(frame, [descriptor])
    else descriptors.push(descriptor)
  }

  #fontFace(frame: Frame, descriptors: readonly Descriptor[]): void {
    const {fetched, passed} = readFontSources(this.#text, descriptors)
    const about = {via: '@font-face', sink: 'font', property: 'src'} as const
    for (const url of fetched) this.#collector.found(url, frame, {...about, isStatic: true, isCertain: !frame.isGated})
    for (const url of passed) this.#collector.inert(url, frame, about)
  }
}

type Declared = Pick<Pending, 'name' | 'tokens' | 'important'>

function least(a: ReadImport['fetches'], b: ReadImport['fetches']): ReadImport['fetches'] {
  if (a === 'no' || b === 'no') return 'no'
  return a === 'may' || b === 'may' ? 'may' : 'yes'
}
