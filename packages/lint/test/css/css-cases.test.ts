import {describe, expect, it} from 'vitest'
import {type CssFound, readDeclarations, readStylesheet, readValue} from '../../src/css/css.ts'
import {attributeCases, fillCase, presentationCases, sheetCases} from './css-cases.ts'

/** As the cases write a fetch. */
function fetchOf({directive, url}: CssFound): string {
  return `${directive ?? 'refused'} ${url}`
}

/** Classes that no element of the case page has. */
const matchesNothing = /\.(?:b|zzz)\b/

describe('what Chromium does with a style sheet', () => {
  it.each(sheetCases)('$css', ({css, fetched, beyond}) => {
    const {found} = readStylesheet(fillCase(css))
    const seen = fetched.map((fetch) => fillCase(fetch))
    expect(found.map(fetchOf)).toEqual(expect.arrayContaining(seen))
    const certain = found.filter((url) => url.certain)
    expect(seen).toEqual(expect.arrayContaining(certain.map(fetchOf)))
    if (beyond !== undefined) return
    const matched = found.filter(({conditional, selector}) => !conditional && !matchesNothing.test(selector ?? ''))
    expect(seen).toEqual(expect.arrayContaining(matched.map(fetchOf)))
  })

  it('is told apart from what it leaves', () => {
    const silent = sheetCases.filter(({fetched}) => fetched.length === 0)
    const unfound = silent.filter(({css}) => readStylesheet(fillCase(css)).found.length === 0)
    // The others wait for a hover, a window, a newer browser.
    expect(unfound.length / silent.length).toBeGreaterThan(0.65)
    const loud = sheetCases.filter(({fetched}) => fetched.length > 0)
    const certain = loud.filter(({css}) => readStylesheet(fillCase(css)).found.some(({conditional}) => !conditional))
    expect(certain.length / loud.length).toBeGreaterThan(0.8)
  })
})

describe('what Chromium does with a style attribute', () => {
  it.each(attributeCases)('$style', ({style, fetched}) => {
    const {found} = readDeclarations(fillCase(style))
    const seen = fetched.map((fetch) => fillCase(fetch))
    expect(found.map(fetchOf)).toEqual(expect.arrayContaining(seen))
    expect(seen).toEqual(expect.arrayContaining(found.filter((url) => url.certain).map(fetchOf)))
  })
})

describe('what Chromium does with an SVG attribute', () => {
  it.each(presentationCases)('$property="$value"', ({property, value, fetched}) => {
    const {found} = readValue(property, fillCase(value))
    const seen = fetched.map((fetch) => fillCase(fetch).replace(/#.*/, ''))
    const withoutFragment = (url: CssFound) => fetchOf(url).replace(/#.*/, '')
    expect(found.map(withoutFragment)).toEqual(expect.arrayContaining(seen))
    expect(seen).toEqual(expect.arrayContaining(found.filter((url) => url.certain).map(withoutFragment)))
  })
})
