import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {lint, profiles} from '@ampoule/lint'
import {type BuildOptions, build, createNodeCapabilities} from 'ampoule'
import {expect, test} from 'vitest'

const root = mkdtempSync(join(tmpdir(), 'ampoule-form-'))
const capabilities = createNodeCapabilities({root})

const markdown = '---\ntitle: A page\nlang: en\nicon: 🧪\n---\n\n# A page\n\nText.\n'
const html =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><meta name="viewport" content="width=device-width"></head><body><h1>A page</h1></body></html>'

const sources: readonly {readonly name: string; readonly source: string; readonly options: BuildOptions}[] = [
  {name: 'Markdown', source: markdown, options: {format: 'markdown'}},
  {name: 'HTML', source: html, options: {format: 'html', icon: '🧪'}},
]

test.each([...profiles.map(({id}) => id), undefined])(
  'a page built for %s is clean to the linter as to the build',
  async (profile) => {
    const forHost = profile === undefined ? {} : {profile}
    for (const {name, source, options} of sources) {
      const {html: page, findings} = await build(source, {...options, ...forHost, capabilities})
      expect({name, found: lint(page, forHost).map(({rule}) => rule)}).toEqual({name, found: []})
      expect(findings).toEqual([])
    }
  },
)

test('a document is a fault where a host that wraps pages was named', () => {
  const rules = (options: Parameters<typeof lint>[1]): string[] => lint(html, options).map(({rule}) => rule)
  expect(rules({profile: 'claude-artifact'})).toContain('no-nested-document')
  expect(rules({})).not.toContain('no-nested-document')
  expect(rules({rules: {'no-nested-document': 'info'}})).toContain('no-nested-document')
})
