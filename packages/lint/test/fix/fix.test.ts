import {describe, expect, test} from 'vitest'
import {fix} from '../../src/fix/fix.ts'
import {lint} from '../../src/lint.ts'
import {documented} from '../../src/rules/index.ts'

describe('fix', () => {
  test('leaves a page without faults alone', () => {
    const html =
      '<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width"><title>x</title><p>x'
    expect(fix(html, {profile: 'file'}).html).toBe(html)
  })

  test('makes safe fixes, and unsafe ones only when asked', () => {
    const html =
      '<title>x</title>\n<!-- ampoule-disable-next-line no-base -->\n<base href="https://a.test/">\n<!-- ampoule-disable no-base -->'
    const safe = fix(html)
    expect(safe.html).toBe(
      '<title>x</title>\n<!-- ampoule-disable-next-line no-base -->\n<base href="https://a.test/">\n',
    )
    expect(safe.fixed.map(({rule}) => rule)).toEqual(['no-unused-disable'])
    const without = fix('<title>x</title>\n<base href="https://a.test/">', {kind: 'unsafe'})
    expect(without.html).toBe('<title>x</title>\n')
    expect(without.fixed.map(({rule}) => rule)).toContain('no-base')
  })

  const pages = documented.flatMap(({rule, examples}) => examples.map((example) => ({...example, id: rule.id})))
  test.each(['safe', 'unsafe'] as const)('%s: on every example, never more errors, and once is enough', (kind) => {
    for (const {id, name, html, profile} of pages) {
      const options = {kind, ...(profile !== undefined && {profile})}
      const {html: once, findings} = fix(html, options)
      const {kind: _, ...judging} = options
      const errors = (text: string): number => lint(text, judging).filter(({severity}) => severity === 'error').length
      expect(errors(once), `${id}: ${name}`).toBeLessThanOrEqual(errors(html))
      expect(findings).toEqual(lint(once, judging))
      expect(fix(once, options).html, `${id}: ${name}`).toBe(once)
    }
  })
})
