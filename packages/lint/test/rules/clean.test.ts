import {readdirSync, readFileSync} from 'node:fs'
import type {Browser, Frame} from 'playwright-core'
import {beforeAll, describe, expect, test, vi} from 'vitest'
import {launchChromium} from '../../../../test/support/chromium.ts'
import {lint} from '../../src/lint.ts'
import {defaultProfile, profiles} from '../../src/policy/profiles/index.ts'

// Pages that a browser shows without a violation, and that look as if they had one: no error may be told of them.

const folder = new URL('fixtures/clean/', import.meta.url)
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
  const control = {
    name: 'control',
    html: '<img src="https://a.test/x.png"><iframe srcdoc="<script src=//a.test/a.js></script>">',
    violations: ['img-src https://a.test/x.png', 'script-src-elem http://a.test/a.js'],
  }
  let seen: ReadonlyMap<string, readonly string[]> = new Map()
  beforeAll(async () => {
    const browser = await launchChromium()
    try {
      seen = await showTogether(browser, [...pages, control], control.violations)
    } finally {
      await browser.close()
    }
  })

  test('and would tell of one', () => {
    expect(seen.get('control')?.toSorted()).toEqual(control.violations)
  })

  test.each(pages)('$name', ({name}) => {
    expect(seen.get(name)).toEqual([])
  })
})

/**
 * What becomes of pages under the default policy, each in a frame of its own: one window takes seconds, eighty a minute.
 * The violations that are due are waited for, however long a busy machine takes.
 */
async function showTogether(
  browser: Browser,
  shown: readonly {name: string; html: string}[],
  due: readonly string[],
): Promise<Map<string, string[]>> {
  const origin = 'http://pages.test'
  const seen = new Map(shown.map(({name}) => [name, [] as string[]]))
  const page = await browser.newPage()
  const nameOf = (frame: Frame): string => {
    const parent = frame.parentFrame()
    return parent === null || parent === page.mainFrame() ? new URL(frame.url()).pathname.slice(1) : nameOf(parent)
  }
  await page.exposeBinding('reportViolation', ({frame}, what: string) => seen.get(nameOf(frame))?.push(what))
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
    reportViolation(event.effectiveDirective + ' ' + event.blockedURI))`)
  await page.route('**/*', async (route) => {
    const request = route.request()
    const url = new URL(request.url())
    const {html} = shown.find(({name}) => name === url.pathname.slice(1)) ?? {}
    if (url.origin === origin && url.pathname === '/') {
      const frames = shown.map(({name}) => `<iframe src="/${name}"></iframe>`).join('')
      await route.fulfill({contentType: 'text/html', body: `<!doctype html>${frames}`})
    } else if (url.origin === origin && html !== undefined) {
      const headers = {'content-security-policy': defaultProfile.csp}
      await route.fulfill({contentType: 'text/html; charset=utf-8', headers, body: html})
    } else {
      seen.get(nameOf(request.frame()))?.push(`request ${request.url()}`)
      await route.abort()
    }
  })
  await page.goto(origin, {waitUntil: 'load'})
  await vi.waitFor(() => expect([...seen.values()].flat()).toEqual(expect.arrayContaining([...due])), {timeout: 60_000})
  // A violation is reported in a task of its own, and scripts go on after load; nothing tells when none will come.
  await page.waitForTimeout(1500)
  return seen
}
