import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {lint} from '../../src/lint.ts'
import {rules} from '../../src/rules/index.ts'

interface Threat {
  readonly threat: string
  readonly example: string
  readonly id: string
}

/** Rows of the tables in THREATS.md: what it is, an example, a rule. */
const threats = readFileSync(new URL('../../THREATS.md', import.meta.url), 'utf8')
  .split('\n')
  .map(
    (line) =>
      /^\| (?<threat>[^`]*|.*?) \| `(?<example><.*)` \| `(?<id>[\w-]+)` \|$/.exec(line)?.groups as Threat | undefined,
  )
  .filter((threat) => threat !== undefined)

test('every row of a table is read', () => {
  const rows = readFileSync(new URL('../../THREATS.md', import.meta.url), 'utf8').match(/^\| (?!leak|threat)/gm)
  expect(threats.length).toBe(rows?.length)
  expect(threats.length).toBeGreaterThan(30)
})

test('every id is that of a rule', () => {
  const ids = new Set(rules.map((rule) => rule.id))
  expect(threats.map(({id}) => id).filter((id) => !ids.has(id))).toEqual([])
})

describe('each example gives a finding of its rule', () => {
  test.each(threats)('$threat', ({example, id}) => {
    expect(lint(example).map(({rule}) => rule)).toContain(id)
  })
})

/** What a page may do, as the reference table has it; none of it may be without a rule that speaks of it. */
test('every kind of reference that leaves the page is in a table', () => {
  const source = readFileSync(new URL('../../src/references/reference.ts', import.meta.url), 'utf8')
  const union = /export type Sink =([\s\S]*?)\n\n/.exec(source)?.[1] ?? ''
  const sinks = [...union.matchAll(/\| '([\w-]+)'/g)].map(([, sink]) => sink)
  expect(sinks.length).toBeGreaterThan(25)
  const rulesBySink: Readonly<Record<string, string>> = {
    script: 'no-external-script',
    module: 'no-external-script',
    style: 'no-external-style',
    image: 'no-external-image',
    font: 'no-external-font',
    media: 'no-external-media',
    track: 'no-external-media',
    frame: 'no-external-frame',
    object: 'no-external-object',
    manifest: 'no-external-resource',
    preload: 'no-external-resource',
    prefetch: 'no-external-resource',
    connect: 'no-network-call',
    worker: 'no-external-worker',
    sprite: 'no-external-sprite',
    hint: 'no-connection-hint',
    peer: 'no-peer-connection',
    navigation: 'no-self-navigation',
    popup: 'no-popup',
    link: 'no-relative-link',
    form: 'no-form-submit',
    base: 'no-base',
    eval: 'no-eval',
    wasm: 'no-eval',
  }
  // These stay in the page, or with the reader.
  const inside = [
    'download',
    'inline-script',
    'inline-style',
    'handler',
    'style-attribute',
    'javascript-url',
    'storage',
  ]
  expect(Object.keys(rulesBySink).concat(inside).sort()).toEqual(sinks.toSorted())
  const told = new Set(threats.map(({id}) => id))
  expect(Object.values(rulesBySink).filter((id) => !told.has(id))).toEqual([])
})
