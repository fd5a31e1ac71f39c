import {readdirSync, readFileSync} from 'node:fs'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {Chromium} from '../../../../test/support/browser.ts'
import {lint} from '../../src/lint.ts'
import {defaultProfile, profiles} from '../../src/policy/profiles/index.ts'

// Pages that a browser shows without a violation, and that look as if they had one: no error may be told of them.

const folder = new URL('clean/', import.meta.url)
const pages = readdirSync(folder).map((name) => ({name, html: readFileSync(new URL(name, folder), 'utf8')}))

test('there are enough of them', () => {
  expect(pages.length).toBeGreaterThanOrEqual(60)
})

describe('no false alarm', () => {
  test.each(pages)('$name', ({name, html}) => {
    const errors = lint(html, {path: name}).filter(({severity}) => severity === 'error')
    expect(errors).toEqual([])
  })

  test.each(pages)('$name, with CR LF', ({html}) => {
    const errors = lint(html.replaceAll('\n', '\r\n')).filter(({severity}) => severity === 'error')
    expect(errors).toEqual([])
  })
})

/** Prose and data: whatever the host, nothing of them runs or loads. */
const inert = pages.filter(({name}) =>
  /^(?:prose|code-samples|json|email|changelog|comments|inert-text|international|entities)/.test(name),
)

describe('prose and data raise nothing under any profile', () => {
  test.each(profiles)('$id', (profile) => {
    expect(inert.length).toBeGreaterThan(10)
    const allowed = new Set(['no-nested-document', 'no-script-error', 'require-title'])
    for (const {html} of inert) {
      const findings = lint(html, {profile}).filter(({rule}) => !rule.startsWith('require-') && !allowed.has(rule))
      // Only vscode-webview asks for a nonce, which these pages know nothing of.
      expect(findings.filter(({rule}) => rule !== 'no-blocked-inline')).toEqual([])
    }
  })
})

describe('Chromium shows them without a violation and without a request', () => {
  let browser: Chromium
  beforeAll(async () => {
    browser = await Chromium.launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  test('and would tell of one', async () => {
    const visit = await browser.visit('<img src="https://a.test/x.png">', {csp: defaultProfile.csp})
    await visit.close()
    expect(visit.violations).toEqual([{directive: 'img-src', url: 'https://a.test/x.png'}])
  })

  test.concurrent.each(pages)('$name', async ({html}) => {
    const visit = await browser.visit(html, {csp: defaultProfile.csp})
    await visit.close()
    expect({violations: visit.violations, requests: visit.requests}).toEqual({violations: [], requests: []})
  })
})
