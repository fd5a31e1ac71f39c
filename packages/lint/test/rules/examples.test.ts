import {readdirSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {bannedIn, faultsOf} from '../../../../test/support/plain-words.ts'
import type {Finding} from '../../src/finding.ts'
import {fix} from '../../src/fix/fix.ts'
import {lint} from '../../src/lint.ts'
import {documented} from '../../src/rules/index.ts'

const only = (id: string, options: Readonly<Record<string, unknown>>, severity: 'error' | 'off' = 'error') =>
  Object.fromEntries(
    documented.map(({rule}) => [rule.id, rule.id === id ? ([severity, options] as const) : ('off' as const)]),
  )

function show({place, message}: Finding): string {
  if (place === undefined) return message
  const {start, end} = place
  return `${start.line}:${start.column}-${end.line}:${end.column} ${message}`
}

test('each file of the folder is a rule of that name', () => {
  const files = readdirSync(new URL('../../src/rules/', import.meta.url)).filter((name) => name !== 'index.ts')
  expect(documented.map(({rule}) => `${rule.id}.ts`)).toEqual(files.sort())
})

describe.each(documented.map(({rule, examples}) => ({id: rule.id, rule, examples})))('$id', ({id, rule, examples}) => {
  test('says what, why and what to do', () => {
    expect(rule.summary).toMatch(/^(?:Disallow|Require|Limit|Advise) .*\.$/s)
    expect(rule.why).toMatch(/\.$/)
    expect(rule.instead).toMatch(/\.$/)
    expect([rule.summary, rule.why, rule.instead].flatMap(bannedIn)).toEqual([])
    expect(id).toMatch(/^(?:no|require|max|prefer)-/)
    for (const message of Object.values(rule.messages as Record<string, string>)) {
      expect(faultsOf(message)).toEqual([])
    }
  })

  test('has examples of both kinds', () => {
    expect(examples.some(({findings}) => findings.length > 0)).toBe(true)
    expect(examples.some(({findings}) => findings.length === 0)).toBe(true)
  })

  test.each(examples)('$name', ({html, options = {}, profile, path, secrets, findings, fixed}) => {
    const settings = {
      rules: only(id, options),
      ...(profile !== undefined && {profile}),
      ...(path !== undefined && {path}),
      ...(secrets && {secrets}),
    }
    const found = lint(html, settings)
    expect(found.map(show)).toEqual(findings)
    expect(found.flatMap(({message}) => bannedIn(message))).toEqual([])
    expect(JSON.parse(JSON.stringify(found))).toEqual(found)
    const {html: repaired} = fix(html, {...settings, kind: 'unsafe'})
    expect(repaired).toBe(fixed ?? html)
    if (fixed !== undefined) expect(lint(fixed, settings).filter(({fix}) => fix !== undefined)).toEqual([])
    expect(lint(html, {...settings, rules: only(id, options, 'off')})).toEqual([])
  })
})
