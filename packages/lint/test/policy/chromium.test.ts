import {beforeAll, describe, expect, test} from 'vitest'
import {launchChromium} from '../../../../test/support/chromium.ts'
import {type Visit, violationsOf} from './browser.ts'
import {type InlineCase, inlineCases} from './cases/inline.ts'
import {type RequestCase, requestCases} from './cases/request.ts'
import {urlCases} from './cases/url.ts'

// The same tables as in the other tests, put to Chromium. A row with `chromium` must come out the other way round.

interface Question {
  readonly title: string
  readonly visit: Visit
  /** Effective directives whose violation means a refusal. */
  readonly directives: readonly string[]
  readonly refused: boolean
}

const questions: Question[] = [
  ...urlCases.flatMap(({sources, ...row}) => {
    const csp = `${row.directive} ${sources}`
    return requestQuestion(
      {...row, csp, expected: row.expected === undefined ? `${row.directive} refuses` : ''},
      row.self,
    )
  }),
  ...requestCases.flatMap((row) => requestQuestion(row, 'https://self.test/page')),
  ...inlineCases.map(inlineQuestion),
]

describe('Chromium agrees', () => {
  let violations: readonly (readonly string[])[] = []
  beforeAll(async () => {
    const browser = await launchChromium()
    try {
      violations = await violationsOf(
        await browser.newContext(),
        questions.map(({visit, directives, refused}) => (refused ? {...visit, due: directives} : visit)),
      )
    } finally {
      await browser.close()
    }
  })

  test.each(questions.map((question, index) => ({...question, index})))('$title', ({index, directives, refused}) => {
    expect(violations[index]?.some((directive) => directives.includes(directive))).toBe(refused)
  })
})

function requestQuestion(row: RequestCase, self: string): Question[] {
  const markup = requestMarkup(row)
  if (markup === null || row.redirected) return []
  return [
    {
      title: `${row.csp} | ${row.directive} ${row.url} on ${self}`,
      visit: {self, csp: row.csp, ...markup},
      directives: row.directive === 'object-src' ? ['object-src', 'frame-src'] : [row.directive],
      refused: refused(row),
    },
  ]
}

/** How a page asks for the URL; null when a page cannot. */
function requestMarkup({
  directive,
  url,
  nonce = '',
  integrity = '',
  parserInserted,
}: RequestCase): Partial<Visit> | null {
  const address = JSON.stringify(url)
  const href = escapeAttribute(url)
  switch (directive) {
    case 'img-src':
      return {body: `<img src="${href}" nonce="${nonce}">`}
    case 'media-src':
      return {body: `<audio src="${href}" preload="auto"></audio>`}
    case 'frame-src':
      return {body: `<iframe src="${href}"></iframe>`}
    case 'object-src':
      return {body: `<object data="${href}"></object>`}
    case 'base-uri':
      return {body: `<base href="${href}">`, script: 'document.baseURI'}
    case 'default-src':
      return {body: `<link rel="prefetch" href="${href}">`}
    case 'style-src-elem':
      return {body: `<link rel="stylesheet" href="${href}" nonce="${nonce}" integrity="${integrity}" crossorigin>`}
    case 'script-src-elem':
      if (parserInserted === false) {
        return {script: `document.head.append(Object.assign(document.createElement('script'), {src: ${address}}))`}
      }
      return {body: `<script src="${href}" nonce="${nonce}" integrity="${integrity}" crossorigin></script>`}
    case 'connect-src':
      return {
        script: /^ws/.test(url)
          ? `try { new WebSocket(${address}) } catch {}`
          : `fetch(${address}).then(() => {}, () => {})`,
      }
    case 'font-src':
      return {script: `new FontFace('x', 'url(${url})').load().then(() => {}, () => {})`}
    case 'worker-src':
      return {script: `new Worker(${address}); 0`}
    case 'form-action':
      return {
        body: `<form action="${href}" target="frame"></form><iframe name="frame"></iframe>`,
        script: 'document.forms[0].submit()',
      }
    default:
      return null
  }
}

function inlineQuestion(row: InlineCase): Question {
  const {kind, nonce = '', parserInserted} = row
  const text = escapeAttribute(row.text)
  const question = (directives: string[], page: Partial<Visit>): Question => ({
    title: `${row.csp} | ${kind} ${row.text} nonce=${nonce} parser-inserted=${parserInserted ?? true}`,
    visit: {self: 'https://self.test/page', csp: row.csp, ...page},
    directives,
    refused: refused(row),
  })
  switch (kind) {
    case 'script':
      if (parserInserted === false) {
        const made = `Object.assign(document.createElement('script'), {textContent: ${JSON.stringify(row.text)}})`
        return question(['script-src-elem'], {script: `document.head.append(${made})`})
      }
      return question(['script-src-elem'], {body: `<script nonce="${nonce}">${row.text}</script>`})
    case 'script-attribute':
      return question(['script-src-attr'], {body: `<img src="data:," nonce="${nonce}" onerror="${text}">`})
    case 'style':
      return question(['style-src-elem'], {body: `<style nonce="${nonce}">${row.text}</style>`})
    case 'style-attribute':
      return question(['style-src-attr'], {body: `<p nonce="${nonce}" style="${text}">`})
    case 'navigation':
      return question(['script-src-elem', 'require-trusted-types-for'], {
        body: `<a href="${text}">link</a>`,
        script: `document.querySelector('a').click()`,
      })
  }
}

function refused({expected, chromium}: {expected: string | undefined; chromium?: string}): boolean {
  return (expected?.endsWith(' refuses') ?? false) !== (chromium !== undefined)
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
