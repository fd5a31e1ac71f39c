import {existsSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {docsBase} from '../../src/docs-url.ts'
import {
  createLinter,
  defaultProfile,
  definePlugin,
  defineRule,
  explainRule,
  fix,
  integer,
  lint,
  lintFile,
  rules,
} from '../../src/index.ts'
import {docsOf, otherRules} from '../../src/internals.ts'

const noMarquee = defineRule({
  id: 'acme-no-marquee',
  severity: 'warning',
  summary: 'Disallow `<marquee>`.',
  why: 'Nobody can read it.',
  instead: 'Remove it.',
  fix: 'safe',
  options: {most: integer('How many are allowed.', 0)},
  messages: {moving: '`<marquee>` moves'},
  create({page, options, report}) {
    return {
      end() {
        for (const element of page.elementsOf('marquee').slice(options.most)) {
          const {startTag} = element.sourceCodeLocation ?? {}
          const fix = startTag && [{start: startTag.startOffset, end: startTag.endOffset, text: '<p>'}]
          report({message: 'moving', place: page.placeOf(element), fix})
        }
      },
    }
  },
})

const acme = definePlugin({
  name: 'acme',
  rules: [
    {rule: noMarquee, examples: [{name: 'moving', html: '<marquee>x', findings: ['1:1-1:10 `<marquee>` moves']}]},
  ],
  profiles: [{...defaultProfile, id: 'acme-intranet', csp: "default-src 'none'", maxBytes: 10}],
})

const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>'
const own = (html: string, options = {}) =>
  lint(html, {plugins: [acme], ...options})
    .filter(({rule}) => rule === 'acme-no-marquee')
    .map(({severity, message, place}) => `${severity} ${place?.start.column} ${message}`)

describe('a rule of a plugin', () => {
  test('runs with its own severity, that of the settings, its options, or not at all', () => {
    const html = '<marquee>x</marquee><marquee>y</marquee>'
    expect(lint(html).map(({rule}) => rule)).not.toContain('acme-no-marquee')
    expect(own(html)).toEqual(['warning 1 `<marquee>` moves', 'warning 21 `<marquee>` moves'])
    expect(own(html, {rules: {'acme-no-marquee': ['error', {most: 1}]}})).toEqual(['error 21 `<marquee>` moves'])
    expect(own(html, {rules: {'acme-no-marquee': 'off'}})).toEqual([])
    expect(() => own(html, {rules: {'acme-no-marquee': ['error', {mos: 1}]}})).toThrow('did you mean `most`?')
    expect(() => lint(html, {rules: {'acme-no-marquee': 'off'}})).toThrow('Unknown rule `acme-no-marquee`')
  })

  test('is disabled in comments, and a comment that hides nothing is reported', () => {
    const comment = '<!-- ampoule-disable-next-line acme-no-marquee -->\n'
    expect(own(`${comment}<marquee>x</marquee>`)).toEqual([])
    const unused = lint(`${comment}<p>x`, {plugins: [acme]}).find(({rule}) => rule === 'no-unused-disable')
    expect(unused?.message).toBe('`ampoule-disable-next-line` hides nothing')
  })

  test('fixes, is linted in files, and survives JSON', () => {
    expect(fix('<marquee>x', {plugins: [acme], kind: 'safe'}).html).toContain('<p>x')
    const file = lintFile('<marquee>x', {plugins: [acme], path: 'x.html'})
    expect(file.findings.map(({rule}) => rule)).toContain('acme-no-marquee')
    expect(createLinter({plugins: [acme]})('<marquee>x', 'x.html')).toEqual(file)
    expect(JSON.parse(JSON.stringify(file.findings))).toEqual(file.findings)
  })

  test('is explained with its example', () => {
    expect(explainRule('acme-no-marquee')).toBeUndefined()
    expect(explainRule('acme-no-marquee', [acme])).toContain('Incorrect:\n\n```html\n<marquee>x\n```')
  })
})

test('a profile of a plugin goes by its id', () => {
  const found = lint(`${head}<img src="https://a.test/x.png" alt="">`, {plugins: [acme], profile: 'acme-intranet'})
  expect(found.map(({rule}) => rule)).toEqual(expect.arrayContaining(['max-bytes', 'no-external-image']))
  expect(() => lint('<p>x', {profile: 'acme-intranet'})).toThrow('Unknown profile `acme-intranet`')
})

test.each([
  ['no list', {name: 'x'}, '`plugins` must be a list'],
  ['no name', [{rules: []}], '`plugins.0` must be a plugin'],
  ['a misspelt key', [{name: 'x', rule: []}], 'Unknown key `rule` of plugin `x`; did you mean `rules`?'],
  ['rules that are none', [{name: 'x', rules: [{id: 'y'}]}], 'A rule of plugin `x` has no `id` or `create`'],
  [
    'a rule that exists',
    [{name: 'x', rules: rules.slice(0, 1)}],
    `Rule \`${rules[0]?.id}\` of plugin \`x\` exists already`,
  ],
  ['a rule of two plugins', [acme, {...acme, name: 'y'}], 'Rule `acme-no-marquee` of plugin `y` exists already'],
])('%s', (_, plugins, message) => {
  expect(() => lint('<p>x', {plugins: plugins as never})).toThrow(message)
})

describe('findings that no rule makes', () => {
  test('can be configured and explained', () => {
    const budgets = {bytes: 3}
    const severityOf = (setting: 'off' | 'info') =>
      lintFile('<p>x', {path: 'x.html', budgets, rules: {'max-budget': setting}}).findings.find(
        ({rule}) => rule === 'max-budget',
      )?.severity
    expect(severityOf('info')).toBe('info')
    expect(severityOf('off')).toBeUndefined()
    expect(explainRule('failed-reference')).toContain('Report files that a build could not embed.')
  })

  test('each id has a page in the repository, where findings link to', () => {
    for (const {id} of [...rules, ...otherRules]) {
      expect(docsOf(id)).toBe(`${docsBase}rules/${id}.md`)
      expect(existsSync(new URL(`../../../../docs/rules/${id}.md`, import.meta.url))).toBe(true)
    }
  })
})
