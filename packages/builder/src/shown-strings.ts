import {readRules} from '@ampoule/lint/internals'
import {decodeEscapes} from './decode-escapes.ts'

type CssRule = ReturnType<typeof readRules>[number]
type IsNamed = (name: string) => boolean

/**
 * Strings of a stylesheet, escapes undone. Those of fonts of icons are left out in rules for classes that
 * nothing names (`.fa-house::before`).
 */
export function shownStrings(css: string, isNamed: () => IsNamed): string[] {
  const strings = stringsIn(css)
  const hasIcons = strings.some(({text}) => icons.test(text))
  const unused = hasIcons ? unusedRules(css, isNamed()) : []
  let next = 0
  return strings.map(({index, text}) => {
    while ((unused[next]?.end ?? css.length) <= index) next++
    return (unused[next]?.start ?? css.length) <= index ? text.replaceAll(everyIcon, '') : text
  })
}

/** The rules of a sheet of icons for those that nothing names; none of another sheet. */
export function unusedIcons(css: string, isNamed: () => IsNamed): CssRule[] {
  const shown = stringsIn(css).filter(({text}) => icons.test(text))
  if (shown.length === 0) return []
  let next = 0
  return unusedRules(css, isNamed()).filter(({start, end}) => {
    while ((shown[next]?.index ?? css.length) < start) next++
    return (shown[next]?.index ?? css.length) < end
  })
}

function stringsIn(css: string): {readonly index: number; readonly text: string}[] {
  return [...css.matchAll(/"[^"\n]*"|'[^'\n]*'/g)].map(({0: string, index}) => ({index, text: decodeEscapes(string)}))
}

function unusedRules(css: string, isNamed: IsNamed): CssRule[] {
  return readRules(css).filter(({alternatives}) =>
    alternatives.every((names) => names.some(({kind, name}) => kind === 'class' && !isNamed(name))),
  )
}

/** Characters for private use, and those that fonts of many icons go on with. Source: https://www.unicode.org/charts/PDF/UE000.pdf */
const icons = /[\u{e000}-\u{faff}\u{f0000}-\u{10ffff}]/u
const everyIcon = new RegExp(icons, 'gu')
