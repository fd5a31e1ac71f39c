import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
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

  interface Page {
    readonly name: string
    readonly html: string
  }
  // The examples of the rules are fixed in properties.test.ts.
  const root = fileURLToPath(new URL('../../../../test/fixtures/', import.meta.url))
  const fixtures = readdirSync(root, {recursive: true, encoding: 'utf8'})
    .filter((name) => /(?:input|index)\.html$/.test(name))
    .map((name): Page => ({name, html: readFileSync(join(root, name), 'utf8')}))

  test.each(['safe', 'unsafe'] as const)('every fixture, %s: never more errors, and once is enough', (kind) => {
    expect(fixtures.length).toBeGreaterThan(100)
    for (const {name, html} of fixtures) {
      const {html: once, findings, fixed} = fix(html, {kind})
      const errors = (text: string): number => lint(text).filter(({severity}) => severity === 'error').length
      expect(errors(once), name).toBeLessThanOrEqual(errors(html))
      expect(findings, name).toEqual(lint(once))
      expect(fixed.length > 0, name).toBe(once !== html)
      expect(fix(once, {kind}).html, name).toBe(once)
    }
  })
})
