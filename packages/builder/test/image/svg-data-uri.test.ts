import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {prepareSvg} from '../../src/image/svg.ts'
import {svgDataUri} from '../../src/image/svg-data-uri.ts'

const X = 'xmlns="http://www.w3.org/2000/svg"'
const svg = (inner: string) => `<svg ${X} viewBox="0 0 9 9">${inner}</svg>`

describe('svgDataUri', () => {
  test('turns quotes and escapes only what would be misread', () => {
    expect(svgDataUri(svg('<path fill="url(#a)" d="M0 0h9"/><text>50% é "&amp;"</text>'))).toBe(
      "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" +
        "<path fill='url(%23a)' d='M0 0h9'/><text>50%25 é %22%26amp;%22%3C/text>%3C/svg>",
    )
  })

  test('takes base64 when that is shorter', () => {
    const text = svg(`<text>${'%"#\n'.repeat(100)}</text>`)
    const uri = svgDataUri(text)
    expect(uri).toMatch(/^data:image\/svg\+xml;base64,[\w+/]+=*$/)
    expect(Buffer.from(uri.split(',')[1] ?? '', 'base64').toString()).toBe(text)
  })

  test('a quote in a value keeps its own quotes', () => {
    expect(svgDataUri(svg('<text font-family="a \'b\'">"</text>'))).toContain("font-family=%22a 'b'%22>%22%3C/text>")
  })

  test('a value with quotes in it is whole, and the next one too', () => {
    expect(svgDataUri(svg(`<text font-family="a 'b'" x="1"/>`))).toContain("font-family=%22a 'b'%22 x='1'/>")
  })

  test('spaceless, for srcset', () => {
    expect(svgDataUri(svg('<path d="M0 0"/>'), {spaceless: true})).not.toMatch(/\s/)
  })

  test('a large drawing does not overflow the stack', () => {
    expect(svgDataUri(svg('<text>%%</text>'.repeat(200_000)))).toMatch(/base64/)
  })

  const character = fc.oneof(
    fc.constantFrom(...'%#"\'\\&<>/!\n\t\r ]\u00e9\u{1f600}\u2028'),
    fc.string({maxLength: 2, unit: 'grapheme'}),
  )
  const text = fc.array(character, {maxLength: 12}).map((parts) => parts.join(''))

  test('any text comes back, and nothing ends the place it stands in', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, fc.boolean(), async (value, inner, spaceless) => {
        const escaped = (part: string) =>
          part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
        let prepared: string
        try {
          prepared = prepareSvg(svg(`<text aria-label="${escaped(value)}">${escaped(inner)}</text>`)).svg
        } catch {
          return // characters that XML does not allow
        }
        const uri = svgDataUri(prepared, {spaceless})
        expect(uri).not.toMatch(/["\\&\t\n\r]|<[/!]/)
        // Node reads `data:` URLs as the Fetch standard says.
        const read = await (await fetch(uri)).text()
        expect(prepareSvg(read).svg).toBe(prepared)
      }),
      {numRuns: 500},
    )
  })
})
