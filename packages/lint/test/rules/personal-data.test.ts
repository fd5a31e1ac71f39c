import {describe, expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {lint} from '../../src/lint.ts'
import {findPersonalData} from '../../src/personal/find-personal-data.ts'
import {starSecrets} from '../../src/secret.ts'
import {harmless, personal, places} from './personal-data-set.ts'

const on = {rules: {'no-personal-data': 'error'}} as const
const told = (html: string): Finding[] => lint(html, on).filter(({rule}) => rule === 'no-personal-data')
const pages = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => Object.values(places).map((put) => `<title>x</title>${put(text)}`))

describe('personal data', () => {
  test('recall: of 500 in the spellings of many countries, at least 98 in 100 are found and named', () => {
    const all = Object.entries(personal).flatMap(([kind, texts]) => pages(texts).map((html) => ({kind, html})))
    expect(all.length).toBeGreaterThanOrEqual(500)
    const missed = all.filter(({kind, html}) => !findPersonalData(html).some((found) => found.kind === kind))
    expect(missed.length / all.length, missed.map(({html}) => html).join('\n')).toBeLessThanOrEqual(0.02)
  })

  test('precision: of 800 that look like it, at most 1 in 100 is accused', () => {
    const all = pages(harmless)
    expect(all.length).toBeGreaterThanOrEqual(800)
    const accused = all.filter((html) => findPersonalData(html).length > 0)
    expect(accused.length / all.length, accused.join('\n')).toBeLessThanOrEqual(0.01)
  })

  test('nobody gets it who does not ask', () => {
    expect(lint('<title>x</title><p>jane.doe@mail.test').map(({rule}) => rule)).not.toContain('no-personal-data')
    expect(lint('<p>jane.doe@mail.test', {rules: {'no-personal-data': ['warning', {}]}})).toContainEqual(
      expect.objectContaining({rule: 'no-personal-data', severity: 'warning'}),
    )
  })

  test('findings of other rules do not show it either, cut short or in a fix', () => {
    const mail = 'jane.doe@mail.test'
    const long = `https://a.test/${'x'.repeat(40)}/${mail}/${'y'.repeat(60)}`
    const html = `<title>x</title><img src="https://a.test/${mail}.png" alt=""><img src="${long}" alt=""><p>${mail}`
    const all = lint(html, on)
    expect(all.filter(({rule}) => rule === 'no-external-image')).toHaveLength(2)
    expect(JSON.stringify(all)).not.toMatch(/jane|doe@|mail\.test/)
    expect(starSecrets(html, all)).not.toMatch(/jane|mail\.test/)
    expect(starSecrets(html, all)).toHaveLength(html.length)
  })

  test('what is found is the whole of it, where it stands in the source', () => {
    for (const texts of Object.values(personal)) {
      for (const text of texts.filter((own) => !/[:：= ]/.test(own))) {
        const html = `<p>Write ${text}, and <b>b</b>`
        expect(findPersonalData(html).map(({start, end}) => html.slice(start, end))).toEqual([
          text.replace(/^<b>|^tel:/, ''),
        ])
      }
    }
  })

  test('long words, digits and brackets cost no more than their length', () => {
    const length = 60_000
    const steps = [
      'a',
      '1',
      '1 ',
      '@',
      'a@',
      '+1',
      '(',
      'a.',
      '&#64;',
      '<b>',
      'tel ',
      '4111 ',
      'DE89 ',
      '[at]',
      '00 1-',
    ]
    for (const step of steps) expect(findPersonalData(step.repeat(length / step.length)).length).toBeLessThan(length)
  })

  test('a page with ten thousand of them is told of in fifty findings', () => {
    const rows = Array.from({length: 10_000}, (_, index) => `<li>customer${index}@firm.com</li>`).join('\n')
    const found = told(`<title>x</title><ul>${rows}</ul>`)
    expect(found).toHaveLength(50)
    expect(found.at(-1)?.message).toBe('Mail address and 9950 more of the kind are in the page')
  })
})
