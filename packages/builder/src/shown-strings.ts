import {readRules} from '@ampoule/lint/internals'
import {decodeEscapes} from './decode-escapes.ts'

/**
 * Strings of a stylesheet, escapes undone. Those of fonts of icons are left out in rules for classes that
 * nothing names (`.fa-house::before`).
 */
export function shownStrings(css: string, isNamed: () => (name: string) => boolean): string[] {
  const strings = [...css.matchAll(/"[^"\n]*"|'[^'\n]*'/g)].map(({0: string, index}) => ({
    index,
    text: decodeEscapes(string),
  }))
  if (!strings.some(({text}) => icons.test(text))) return strings.map(({text}) => text)
  const named = isNamed()
  const unused = readRules(css).filter(({alternatives}) =>
    alternatives.every((names) => names.some(({kind, name}) => kind === 'class' && !named(name))),
  )
  let next = 0
  return strings.map(({index, text}) => {
    while ((unused[next]?.end ?? css.length) <= index) next++
    return (unused[next]?.start ?? css.length) <= index ? text.replaceAll(everyIcon, '') : text
  })
}

/** Characters for private use, and those that fonts of many icons go on with. Source: https://www.unicode.org/charts/PDF/UE000.pdf */
const icons = /[\u{e000}-\u{faff}\u{f0000}-\u{10ffff}]/u
const everyIcon = new RegExp(icons, 'gu')
