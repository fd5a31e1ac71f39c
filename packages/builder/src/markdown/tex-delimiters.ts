// Names of the tokens.
import type {} from 'micromark-extension-math'
import type {Code, Effects, Extension, State} from 'micromark-util-types'

const [backslash, openRound, closeRound, openSquare, closeSquare] = [92, 40, 41, 91, 93]
/** A longer formula is none: what is not closed would be read to its end again and again. */
const MAX_LENGTH = 2000

/**
 * Syntax extension of micromark: `\(…\)` and `\[…\]` are formulas, as in LaTeX. They give the tokens of micromark-extension-math, so
 * that the same nodes come of them. In Markdown they are escapes too: brackets without a letter or digit between them, and
 * square ones without a sign of mathematics, stay what they were.
 */
export function texDelimiters(): Extension {
  return {text: {[backslash]: [{name: 'texDelimiters', tokenize}]}}
}

function tokenize(effects: Effects, ok: State, nok: State): State {
  let close = closeRound
  let [length, hasSign, hasOperator] = [0, false, false]

  const start: State = (code) => {
    effects.enter('mathText')
    effects.enter('mathTextSequence')
    effects.consume(code)
    return open
  }
  const open: State = (code) => {
    if (code !== openRound && code !== openSquare) return nok(code)
    close = code === openRound ? closeRound : closeSquare
    effects.consume(code)
    effects.exit('mathTextSequence')
    return between
  }
  const between: State = (code) => {
    if (code === null || length > MAX_LENGTH) return nok(code)
    if (isLineEnding(code)) {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return between
    }
    if (code === backslash) {
      effects.enter('mathTextSequence')
      effects.consume(code)
      return escaped
    }
    effects.enter('mathTextData')
    return data(code)
  }
  const data: State = (code) => {
    if (code === null || code === backslash || isLineEnding(code)) {
      effects.exit('mathTextData')
      return between(code)
    }
    length++
    hasSign ||= isLetterOrDigit(code)
    hasOperator ||= code > 0 && '^_=+<>'.includes(String.fromCharCode(code))
    effects.consume(code)
    return data
  }
  /** Behind a backslash: the end, or a command. */
  const escaped: State = (code) => {
    if (code === close && hasSign && (close === closeRound || hasOperator)) {
      effects.consume(code)
      effects.exit('mathTextSequence')
      effects.exit('mathText')
      return ok
    }
    const isPair = code === backslash
    if (isPair) effects.consume(code)
    effects.exit('mathTextSequence').type = 'mathTextData'
    length += 2
    hasOperator ||= isLetterOrDigit(code)
    return isPair ? between : between(code)
  }
  return start
}

function isLineEnding(code: Code): boolean {
  return code !== null && code < -2
}

function isLetterOrDigit(code: Code): boolean {
  return code !== null && code > 0 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code))
}
