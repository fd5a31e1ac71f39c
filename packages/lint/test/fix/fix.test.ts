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
    readonly profile?: string
  }
  const examples = documented.flatMap(({rule, examples: own}): Page[] =>
    own.map((example) => ({...example, name: `${rule.id}: ${example.name}`})),
  )
  const root = fileURLToPath(new URL('../../../../test/fixtures/', import.meta.url))
  const fixtures = readdirSync(root, {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.html?$/.test(name))
    .map((name): Page => ({name, html: readFileSync(join(root, name), 'utf8')}))

  test.each([
    ['example', 'safe', examples],
    ['example', 'unsafe', examples],
    ['fixture', 'safe', fixtures],
    ['fixture', 'unsafe', fixtures],
  ] as const)('every %s, %s: never more errors, and once is enough', (_, kind, pages) => {
    expect(pages.length).toBeGreaterThan(100)
    for (const {name, html, profile} of pages) {
      const judging = profile === undefined ? {} : {profile}
      const {html: once, findings, fixed} = fix(html, {kind, ...judging})
      const errors = (text: string): number => lint(text, judging).filter(({severity}) => severity === 'error').length
      expect(errors(once), name).toBeLessThanOrEqual(errors(html))
      expect(findings, name).toEqual(lint(once, judging))
      expect(fixed.length > 0, name).toBe(once !== html)
      expect(fix(once, {kind, ...judging}).html, name).toBe(once)
    }
  })
})
