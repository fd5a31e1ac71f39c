import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {fix} from '../../src/fix/fix.ts'
import {lint} from '../../src/lint.ts'
import {documented} from '../../src/rules/index.ts'

// What holds of every rule, whatever it is about: on all examples of all rules, and on the clean pages.

const folder = new URL('fixtures/clean/', import.meta.url)
const pages = [
  ...documented.flatMap(({rule, examples}) =>
    examples.map(({name, html, profile}) => ({title: `${rule.id}: ${name}`, html, profile})),
  ),
  ...readdirSync(folder).map((name) => ({
    title: name,
    html: readFileSync(new URL(name, folder), 'utf8'),
    profile: undefined,
  })),
]

const settings = (profile: string | undefined) => (profile === undefined ? {} : {profile})
const told = ({rule, severity, message}: Finding): string => `${severity} ${rule} ${message}`
const errors = (findings: readonly Finding[]): number => findings.filter(({severity}) => severity === 'error').length

describe.each(pages)('$title', ({html, profile}) => {
  const found = lint(html, settings(profile))

  test('places are in the text, and in its order', () => {
    let last = -1
    for (const {place} of found) {
      if (place === undefined) continue
      const {start, end} = place
      expect(start.offset).toBeLessThanOrEqual(end.offset ?? -1)
      expect(end.offset).toBeLessThanOrEqual(html.length)
      expect(start.offset).toBeGreaterThanOrEqual(last)
      const before = html.slice(0, start.offset).split('\n')
      expect([start.line, start.column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1])
      last = start.offset ?? last
    }
  })

  test('CR LF changes nothing but the bytes', () => {
    const text = html.replaceAll('\r\n', '\n')
    const unix = lint(text, settings(profile))
    const dos = lint(text.replaceAll('\n', '\r\n'), settings(profile))
    const lines = (findings: readonly Finding[]) =>
      findings.map((finding) => `${finding.place?.start.line} ${finding.rule}`).sort()
    expect(lines(dos)).toEqual(lines(unix))
  })

  test('a text is judged the same twice', () => {
    expect(lint(html, settings(profile)).map(told)).toEqual(found.map(told))
  })

  test.each(['safe', 'unsafe'] as const)('%s fixes come to rest, and bring no error', (kind) => {
    const once = fix(html, {...settings(profile), kind})
    expect(errors(once.findings)).toBeLessThanOrEqual(errors(found))
    expect(fix(once.html, {...settings(profile), kind}).html).toBe(once.html)
  })
})
