import {describe, expect, test} from 'vitest'
import {fix} from '../../src/fix/fix.ts'
import {lint} from '../../src/lint.ts'
import {documented} from '../../src/rules/index.ts'

const only = (...ids: string[]): Record<string, 'error' | 'off'> =>
  Object.fromEntries(documented.map(({rule: {id}}) => [id, ids.includes(id) ? 'error' : 'off']))

describe('fix', () => {
  test('leaves a page without faults alone', () => {
    const html = '<!doctype html><title>x</title><p>x'
    expect(fix(html, {rules: only('no-base')})).toEqual({html, findings: [], fixed: []})
  })

  test('makes safe fixes, and unsafe ones only when asked', () => {
    const html = '<base href="https://a.test/"><!-- ampoule-disable-file require-title -->'
    const rules = only('no-base', 'no-unused-disable')
    const safe = fix(html, {rules})
    expect(safe.html).toBe('<base href="https://a.test/">')
    expect(safe.fixed.map(({rule}) => rule)).toEqual(['no-unused-disable'])
    expect(safe.findings.map(({rule}) => rule)).toEqual(['no-base'])
    expect(fix(html, {rules, kind: 'unsafe'})).toMatchObject({html: '', findings: []})
  })

  test('what an in-page comment hides is not fixed', () => {
    const html = '<!-- ampoule-disable no-base --><base href="https://a.test/">'
    expect(fix(html, {rules: only('no-base', 'no-unused-disable'), kind: 'unsafe'}).html).toBe(html)
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
