// Names of the tokens.
import type {} from 'micromark-extension-math'
import type {Code, Construct, Effects, Extension, Previous, State, TokenizeContext} from 'micromark-util-types'

const [dollar, backslash, space, backtick] = [36, 92, 32, 96]

/**
 * The extension for `$…$` as GitHub and pandoc have it. Dollars may be escaped within, `$\$5 + x$`; a formula holds no code, and may be
 * written as code, `` $`x`$ ``; and `$5 and $6` is none: a dollar that opens is followed by no space, one that closes follows none and is
 * followed by no digit. micromark-extension-math takes each dollar for an end. All else is its own.
 */
export function withPlainDollars(extension: Extension): Extension {
  const construct = extension.text?.[dollar]
  if (construct === undefined || Array.isArray(construct)) return extension
  const plain: Construct = {...construct, tokenize, previous}
  return {...extension, text: {...extension.text, [dollar]: plain}}
}

/** A formula may follow another, and a dollar that is escaped. */
const previous: Previous = function (this: TokenizeContext, code) {
  return code !== dollar || /^(?:characterEscape|mathText)$/.test(this.events.at(-1)?.[1].type ?? '')
}

function tokenize(effects: Effects, ok: State, nok: State): State {
  let [opened, closed] = [0, 0]
  /** The last character of the formula; undefined where it begins. */
  let last: Code | undefined
  let [isCode, isBegun] = [false, false]
  let end: ReturnType<Effects['enter']>

  const start: State = (code) => {
    effects.enter('mathText')
    effects.enter('mathTextSequence')
    return open(code)
  }
  const open: State = (code) => {
    if (code === dollar) {
      effects.consume(code)
      opened++
      return open
    }
    effects.exit('mathTextSequence')
    isCode = code === backtick
    return opened === 1 && isSpace(code) ? nok(code) : between(code)
  }
  const between: State = (code) => {
    if (code === null) return nok(code)
    if (code === dollar) {
      end = effects.enter('mathTextSequence')
      closed = 0
      return close(code)
    }
    if (isSpace(code)) {
      const type = code === space ? 'space' : 'lineEnding'
      effects.enter(type)
      effects.consume(code)
      effects.exit(type)
      last = code
      return between
    }
    effects.enter('mathTextData')
    return data(code)
  }
  const data: State = (code) => {
    if (code === null || code === dollar || isSpace(code)) {
      effects.exit('mathTextData')
      return between(code)
    }
    // Code has a backtick at its begin and its end, and is followed by the dollar.
    if (opened === 1 && (isCode ? last === backtick && isBegun : code === backtick)) return nok(code)
    isBegun = last !== undefined
    last = code
    effects.consume(code)
    return code === backslash ? escaped : data
  }
  /** Behind a backslash: a dollar or another backslash ends nothing. */
  const escaped: State = (code) => {
    if (code !== dollar && code !== backslash) return data(code)
    effects.consume(code)
    return data
  }
  const close: State = (code) => {
    if (code === dollar && (opened > 1 || closed === 0)) {
      effects.consume(code)
      closed++
      return close
    }
    if (closed === opened) {
      if (opened === 1 && (isSpace(last ?? null) || isDigit(code) || (isCode && last !== backtick))) return nok(code)
      effects.exit('mathTextSequence')
      effects.exit('mathText')
      return ok(code)
    }
    end.type = 'mathTextData'
    return data(code)
  }
  return start
}

function isSpace(code: Code): boolean {
  return code === space || (code !== null && code < -2)
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57
}
