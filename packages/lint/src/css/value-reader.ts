import {type CSSToken, TokenType} from '@csstools/css-tokenizer'
import type {Grammar} from './grammar.ts'
import {ImageSet} from './image-set.ts'
import {Layers} from './layers.ts'
import type {Text} from './tokens.ts'
import {readString, readUrlAt} from './url-token.ts'
import type {ValueReading, ValueUrl, ValueUse} from './value-reading.ts'

/** A function or bracket that is open. */
interface OpenFunction {
  readonly name: string
  readonly close: TokenType
  readonly certainty: ValueUrl['certainty']
  /** The `image-set()` whose option this is part of. */
  readonly set: ImageSet | undefined
  /** A string here would be a URL. */
  readonly candidate: boolean
}

/** Reads a value token by token, with the functions that are open around it. */
export class ValueReader {
  readonly #text: Text
  readonly #layers: Layers
  readonly #open: OpenFunction[] = []
  readonly #urls: ValueUrl[] = []
  readonly #strings: ValueUrl[] = []
  readonly #uses: ValueUse[] = []

  constructor(text: Text, grammar: Grammar) {
    this.#text = text
    this.#layers = new Layers(grammar)
  }

  /** Reads what starts at `tokens[at]` and returns where to go on. */
  read(tokens: readonly CSSToken[], at: number, from: number): number {
    const token = tokens[at]
    if (token === undefined) return at + 1
    const top = this.#open.at(-1)
    const type = token[0]
    const url = type === TokenType.URL || type === TokenType.Function ? readUrlAt(this.#text, tokens, at) : undefined
    if (url !== undefined) {
      if (url.url === undefined) this.#layers.refuse()
      else
        this.#place({...url.url, via: top?.set ? 'image-set()' : 'url()', certainty: top?.certainty ?? 'certain'}, top)
      return url.next
    }
    if (type === TokenType.BadURL || type === TokenType.BadString) this.#layers.refuse()
    else if (type === TokenType.Function) this.#call(token[4].value.toLowerCase(), tokens, at, from)
    else if (closers.has(type)) this.#push({...dead, close: closers.get(type) ?? type})
    else if (top !== undefined && top.close === type) this.#pop()
    else if (type === TokenType.String) this.#string(token, top)
    else if (top === undefined) this.#layers.token(token)
    else if (isOpenSet(top)) this.#option(token, top.set)
    return at + 1
  }

  finish(): ValueReading {
    while (this.#open.length > 0) this.#pop()
    return {urls: this.#urls, strings: this.#strings, uses: this.#uses, validity: this.#layers.close()}
  }

  #place(url: ValueUrl, top: OpenFunction | undefined): void {
    this.#urls.push(url)
    if (top === undefined) this.#layers.image()
    else if (isOpenSet(top)) top.set.image(url)
    else if (top.name === 'light-dark' && this.#open.length === 1) this.#layers.choice()
    else top.set?.maybe(url)
  }

  #string(token: CSSToken, top: OpenFunction | undefined): void {
    const string: ValueUrl = {...readString(this.#text, token), via: 'string', certainty: top?.certainty ?? 'certain'}
    if (top === undefined) this.#layers.token(token)
    if (top?.name === 'type' && top.set !== undefined) top.set.type(string.url)
    else if (top?.candidate && top.certainty !== 'dead') this.#place({...string, via: 'image-set()'}, top)
    else this.#strings.push(string)
  }

  #call(name: string, tokens: readonly CSSToken[], at: number, from: number): void {
    const top = this.#open.at(-1)
    const isDashed = name.startsWith('--')
    const substitutes = isDashed || substitutions.has(name)
    if (top === undefined) this.#layers.call(name)
    const isWhole = at === from && tokens.length === from + 3
    this.#use(tokens, at, name, top?.candidate === true, isWhole)
    const inSet = top !== undefined && isOpenSet(top)
    const isSet = name === 'image-set' || name === '-webkit-image-set'
    if (inSet) {
      if (isSet || name.endsWith('cross-fade')) top.set.refuse()
      else if (substitutes || name === 'calc') top.set.forget()
      else if (name === 'type') top.set.openType()
      else top.set.image(undefined)
    }
    this.#push({
      name,
      close: TokenType.CloseParen,
      certainty: least(top?.certainty ?? 'certain', isSet ? 'certain' : certaintyInside(name, isDashed)),
      set: isSet ? new ImageSet() : inSet || top?.candidate ? top.set : undefined,
      candidate: isSet || (substitutes && top?.candidate === true),
    })
  }

  #use(tokens: readonly CSSToken[], at: number, name: string, candidate: boolean, isWhole: boolean): void {
    const call = tokens[at]
    const argument = tokens[at + 1]
    // Custom names keep their case.
    if (name.startsWith('--') && call?.[0] === TokenType.Function) {
      this.#uses.push({key: `${call[4].value}()`, candidate, whole: false})
    } else if (name === 'var' && argument?.[0] === TokenType.Ident) {
      this.#uses.push({key: argument[4].value, candidate, whole: isWhole})
    }
  }

  #option(token: CSSToken, set: ImageSet): void {
    if (token[0] === TokenType.Comma) set.next()
    else set.resolution(token)
  }

  #push(open: OpenFunction): void {
    if (open.name === '' && this.#open.length === 0) this.#layers.refuse()
    this.#open.push(open)
  }

  #pop(): void {
    const open = this.#open.pop()
    if (open !== undefined && isOpenSet(open) && !open.set.close()) this.#layers.refuse()
  }
}

function isOpenSet(open: OpenFunction): open is OpenFunction & {readonly set: ImageSet} {
  return open.set !== undefined && (open.name === 'image-set' || open.name === '-webkit-image-set')
}

function certaintyInside(name: string, isDashed: boolean): ValueUrl['certainty'] {
  if (name === '-webkit-cross-fade') return 'certain'
  return isDashed || choices.has(name) ? 'may' : 'dead'
}

function least(a: ValueUrl['certainty'], b: ValueUrl['certainty']): ValueUrl['certainty'] {
  if (a === 'dead' || b === 'dead') return 'dead'
  return a === 'may' || b === 'may' ? 'may' : 'certain'
}

const substitutions: ReadonlySet<string> = new Set(['var', 'env', 'if'])
/** One of several arguments is taken, or only some browsers know the function. */
const choices: ReadonlySet<string> = new Set(['var', 'env', 'if', 'light-dark', 'cross-fade', 'filter'])
const closers: ReadonlyMap<TokenType, TokenType> = new Map([
  [TokenType.OpenParen, TokenType.CloseParen],
  [TokenType.OpenSquare, TokenType.CloseSquare],
  [TokenType.OpenCurly, TokenType.CloseCurly],
])
const dead: Omit<OpenFunction, 'close'> = {name: '', certainty: 'dead', set: undefined, candidate: false}
