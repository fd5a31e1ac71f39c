import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {type BuildOptions, type BuildResult, build} from '@ampoule/build'
import {defaultProfile, findProfile} from '@ampoule/lint'
import {createNodeCapabilities} from 'ampoule'
import type {Browser, Frame, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {OriginServer} from './fidelity/origin-server.ts'
import {SealedServer} from './fidelity/sealed-server.ts'
import {launchChromium} from './support/chromium.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const path = 'test/fixtures/all-constructs/index.html'

/** What each check of the page says: true, or why not. */
type Outcome = Readonly<Record<string, true | string>>

let browser: Browser
let source: string
let names: readonly string[]

beforeAll(async () => {
  browser = await launchChromium()
  source = await readFile(`${root}${path}`, 'utf8')
  const server = await OriginServer.start(root, ['d3'])
  try {
    const {outcome} = await open((page) => page.goto(server.url(path)))
    expect(failures(outcome)).toEqual({})
    names = Object.keys(outcome)
  } finally {
    await server.close()
  }
})
afterAll(() => browser?.close())

test('the page holds all constructs', () => {
  expect(names.length).toBeGreaterThanOrEqual(39)
})

describe('sealed', () => {
  test('as content of the document that a Claude artifact is put into', async () => {
    const {html} = await seal({form: 'fragment'})
    const hosted = `<!doctype html><html><head><meta charset="utf-8"><style>*{box-sizing:border-box}</style></head><body>${html}</body></html>`
    const {outcome, violations} = await openSealed(hosted, defaultProfile.csp)
    expect(failures(outcome)).toEqual({})
    expect(violations).toEqual([])
  })

  test('as an MCP app, in a sandboxed frame', async () => {
    const {html, findings} = await seal({profile: 'mcp-app'})
    const refused = findings.filter(({severity}) => severity !== 'info').map(({rule}) => rule)
    expect(refused).toEqual(expect.arrayContaining(['no-external-font', 'no-external-worker']))
    const {csp, sandbox = ''} = findProfile('mcp-app')
    const {outcome, violations} = await openSealed(html, csp, sandbox)
    expect(Object.keys(failures(outcome)).sort()).toEqual([
      // `font-src` falls back to `default-src 'none'`: no page of this host has a font of its own.
      'font',
      'icon font',
      // `worker-src` falls back to `script-src 'self' 'unsafe-inline'`: a worker would have to be a file of the host.
      'worker',
    ])
    expect(new Set(violations.map((violation) => violation.split(' ')[0]))).toEqual(new Set(['font-src', 'worker-src']))
  })

  test('as a file', async () => {
    const {html} = await seal({profile: 'file'})
    const folder = await mkdtemp(join(tmpdir(), 'ampoule-'))
    try {
      const file = join(folder, 'page.html')
      await writeFile(file, html)
      const {outcome, requests} = await open((page) => page.goto(pathToFileURL(file).href))
      expect(failures(outcome)).toEqual({})
      expect(requests.filter((url) => url !== pathToFileURL(file).href)).toEqual([])
    } finally {
      await rm(folder, {recursive: true})
    }
  })
})

async function seal(options: BuildOptions): Promise<BuildResult> {
  const result = await build(source, {capabilities: createNodeCapabilities({root}), path, ...options})
  expect(result.ledger.of('failed')).toEqual([])
  return result
}

async function openSealed(html: string, csp: string, sandbox?: string): Promise<Opened> {
  const server = await SealedServer.start(html, csp)
  try {
    const opened = await open(async (page) => {
      if (sandbox === undefined) return page.goto(server.url)
      return page.setContent(`<iframe sandbox="${sandbox}" src="${server.url}" width="1200" height="700"></iframe>`)
    })
    expect(server.missing).toEqual([])
    return opened
  } finally {
    await server.close()
  }
}

interface Opened {
  readonly outcome: Outcome
  /** Directives and addresses. */
  readonly violations: readonly string[]
  /** What left the browser, the page itself included. */
  readonly requests: readonly string[]
}

async function open(go: (page: Page) => Promise<unknown>): Promise<Opened> {
  const context = await browser.newContext({viewport: {width: 1280, height: 2400}})
  const violations: string[] = []
  const requests: string[] = []
  try {
    await context.exposeBinding('noteViolation', (_, what: string) => violations.push(what))
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) => {
        ;(window as unknown as {noteViolation(what: string): void}).noteViolation(`${effectiveDirective} ${blockedURI}`)
      })
    })
    const page = await context.newPage()
    page.on('request', (request) => {
      if (!/^(?:data|blob|about):/.test(request.url())) requests.push(request.url())
    })
    await go(page)
    const frame = await frameOfChecks(page)
    await frame.waitForLoadState('load')
    const outcome: Outcome = await frame.evaluate('results()')
    return {outcome, violations, requests}
  } finally {
    await context.close()
  }
}

/** The page itself, or the frame that a host shows it in. */
async function frameOfChecks(page: Page): Promise<Frame> {
  if (page.url() !== 'about:blank') return page.mainFrame()
  const element = await page.waitForSelector('iframe')
  const frame = await element.contentFrame()
  if (frame === null) throw new Error('no frame')
  return frame
}

function failures(outcome: Outcome): Outcome {
  return Object.fromEntries(Object.entries(outcome).filter(([, held]) => held !== true))
}
