import {type CSSToken, TokenType} from '@csstools/css-tokenizer'
import type {Grammar} from './grammar.ts'
import {imageAlone} from './grammars.ts'
import {Layers} from './layers.ts'
import type {Text} from './tokens.ts'
import {readString} from './url-token.ts'
import {ValueReader} from './value-reader.ts'
import type {ValueReading, ValueUrl} from './value-reading.ts'

/** The tokens of a value: from index `from` up to `to`, without white space and comments. */
export interface ValueSpan {
  readonly tokens: readonly CSSToken[]
  readonly from: number
  readonly to: number
}

/** Reads a value in one pass. A plain one holds no function, bracket or URL. */
export function parseValue(
  text: Text,
  {tokens, from, to}: ValueSpan,
  isPlain: boolean,
  grammar: Grammar,
): ValueReading {
  if (isPlain) {
    const layers = new Layers(grammar)
    for (let at = from; at < to; at++) {
      const token = tokens[at]
      if (token !== undefined) layers.token(token)
    }
    const validity = layers.close()
    return validity === 'valid' ? plainReading : {...plainReading, validity}
  }
  const reader = new ValueReader(text, grammar)
  const value = to === tokens.length ? tokens : tokens.slice(0, to)
  for (let at = from; at < to; ) at = reader.read(value, at, from)
  return reader.finish()
}

/** Reads the value of a custom property, where any string may come to be a URL. */
export function parseDefinition(text: Text, span: ValueSpan, isPlain: boolean): ValueReading {
  if (!isPlain) return parseValue(text, span, false, imageAlone)
  let strings: ValueUrl[] | undefined
  for (let at = span.from; at < span.to; at++) {
    const token = span.tokens[at]
    if (token?.[0] !== TokenType.String) continue
    strings ??= []
    strings.push({...readString(text, token), via: 'string', certainty: 'certain'})
  }
  return strings === undefined ? plainReading : {...plainReading, strings}
}

/** Nothing in it matters. */
export const plainReading: ValueReading = {urls: [], strings: [], uses: [], validity: 'valid'}
