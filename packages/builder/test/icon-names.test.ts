import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {addWords, nameMatcher} from '../src/icon-names.ts'
import {shownStrings} from '../src/shown-strings.ts'

function named(name: string, text: string): boolean {
  const words = new Set<string>()
  addWords(text, words)
  return nameMatcher(words)(name)
}

describe('names of icons', () => {
  test.each([
    ['bi-house', '<i class="bi bi-house">'],
    ['bi-house', `'bi bi-' + (open ? 'house' : 'door')`],
    ['bi-house-fill', 'className = `bi bi-${name}-fill`; const name = "house"'],
    ['bi-arrow-left', `'bi-arrow-' + direction; go('left')`],
    ['fa-circle-check', 'icon(`fa-${shape}-${mark}`, "circle", "check")'],
    ['fa-2', `'fa-' + (1 + 1)`],
    ['bi-house', `['bi', kind].join('-'); kind = 'house'`],
    ['Arrow_Back', 'arrow_back'],
    ['filter_5', `'filter_' + count`],
  ])('`%s` may be named by %s', (name, text) => expect(named(name, text)).toBe(true))

  test.each([
    ['bi-house', 'A house, and bi'],
    ['bi-house', '<i class="bi bi-house-fill">'],
    ['bi-house-fill', '<i class="bi bi-house">, fill'],
    ['fa-circle-check', 'circle - check, "fa-"'],
    ['arrow_back', 'arrow back'],
  ])('`%s` is not named by %s', (name, text) => expect(named(name, text)).toBe(false))

  test('what code joins of words is named', () => {
    const part = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(fc.array(part, {minLength: 1, maxLength: 6}), (parts) => {
        expect(named(parts.join('-'), `${parts.map((one) => `'${one}'`).join(' ')} .join('-')`)).toBe(true)
      }),
    )
  })

  test('many parts take no more than their number squared', () => {
    let looks = 0
    const words = new (class extends Set<string> {
      override has(name: string): boolean {
        looks++
        return name === '-' ? true : super.has(name)
      }
    })()
    nameMatcher(words)('a-'.repeat(45).slice(0, -1))
    expect(looks).toBeLessThan(10_000)
  })
})

test('strings of rules for icons that nothing names are left out, and no others', () => {
  const css = `:root{--star:"\\f588"}
.bi-house::before{content:"\\f425"}.bi-alarm::before,.bi-clock::before{content:"\\f102"}
@media print{.bi-x::before{content:"\\f62a"}}
.mdi-home::before{content:"\\F02DC"}.quote::before{content:"“"}p::after{content:"\\f001"}.bi::before{content:var(--star)}`
  const shown = (...names: string[]): string[] => shownStrings(css, () => (name) => names.includes(name))
  const characters = (strings: readonly string[]): string =>
    [...strings.join('')].filter((sign) => sign > '\u2000' && sign !== '“').join('')
  expect(characters(shown('bi'))).toBe('\uf588\uf001')
  expect(characters(shown('bi-house', 'bi-clock', 'mdi-home'))).toBe('\uf588\uf425\uf102\u{f02dc}\uf001')
  expect(shown().join('')).toContain('“')
})
