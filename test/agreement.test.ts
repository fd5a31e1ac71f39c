import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from '@ampoule/build'
import {formatOf} from '@ampoule/build/internals'
import {type Finding, lint, profiles, rules} from '@ampoule/lint'
import {createNodeCapabilities} from 'ampoule'
import {afterAll, describe, expect, test} from 'vitest'

const cache = mkdtempSync(join(tmpdir(), 'ampoule-'))
afterAll(() => rmSync(cache, {recursive: true, force: true}))

const ids = new Set(rules.map(({id}) => id))

/** What the rules say that is more than a hint. */
function said(findings: readonly Finding[]): string[] {
  return findings
    .filter(({rule, severity}) => severity !== 'info' && ids.has(rule))
    .map(({rule, severity, message}) => `${severity} ${rule}: ${message}`)
    .sort()
}

/** Pages that show much: all are looked at under each host, in the form that it takes. */
const pages = [
  ['examples/incident-report', 'report.md'],
  ['test/fixtures/pages/triage-board', 'index.html'],
  ['test/fixtures/agreement', 'plain.md'],
  ['test/fixtures/agreement', 'fragment.html'],
  ['test/fixtures/agreement', 'refused.html'],
] as const

describe.each(profiles.map(({id}) => id))('under %s', (profile) => {
  test.each(pages)('build and lint say the same of %s/%s', async (folder, path) => {
    const root = fileURLToPath(new URL(`../${folder}/`, import.meta.url))
    const capabilities = createNodeCapabilities({root, cache})
    const source = readFileSync(join(root, path))
    const format = formatOf(path) ?? 'html'
    const {html, findings} = await build(source, {capabilities, path, format, profile, effort: 'fast'})
    expect(said(lint(html, {profile}))).toEqual(said(findings))
    // What has been built once is built again, and linted as what it is.
    const again = await build(html, {capabilities, path: 'built.html', format: 'html', profile, effort: 'fast'})
    expect(said(again.findings)).toEqual(said(findings))
  })
})
