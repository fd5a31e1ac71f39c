import type {Browser, BrowserContext, Page} from 'playwright-core'
import {type Answer, type Arrival, Edge} from '../../../packages/ampoule/src/verify/edge/edge.ts'
import {launchChromium} from '../../support/chromium.ts'
import {batchPage, type Report, reportViolations} from './collect.ts'

/** A page to be shown under a policy. */
export interface Load {
  /** Unique; `fill` has put it into the addresses of the page. */
  readonly id: number
  readonly html: string
  /** Value of the `Content-Security-Policy` header; empty for none. */
  readonly csp: string
  /** Whether it needs a window of its own. */
  readonly tab: boolean
}

/** What the browser did, as `observed` words it. */
export type Observation = ReadonlySet<string>

export const site = 'https://page.invalid/'

/** `img-src refuses https://a.test/x`, as `securitypolicyviolation` and reports of violations have them. */
export function refusal(directive: string, blocked: string): string {
  return `${directive} refuses ${blocked}`
}

/** A request that has left the browser. */
export function request(url: string): string {
  return `asks for ${url}`
}

/** Stands for the rest of an address that is not known from the text. */
export const anything = '*'

/** A connection to a host; a request may have come over it, or none. */
export function connection(host: string): string {
  return `connects to ${host}`
}

/** Shows all loads, many at once, and says by their ids what Chromium refused and what it asked for. */
export async function observe(loads: readonly Load[]): Promise<ReadonlyMap<number, Observation>> {
  const observations = new Map(loads.map(({id}) => [id, new Set<string>()]))
  const loadOf = new Map(loads.map((load) => [load.id, load]))
  const batches: (readonly Load[])[] = [
    ...slices(
      loads.filter(({tab}) => !tab),
      framesPerBatch,
    ),
    ...slices(
      loads.filter(({tab}) => tab),
      windowsPerBatch,
    ),
  ]
  // By batch: what another asks for is no sign that this one has not come to rest.
  const arrivals = batches.map(() => 0)
  const batchOf = new Map(batches.flatMap((batch, number) => batch.map(({id}) => [id, number])))
  const answer = (arrival: Arrival): Answer => {
    const {url, kind} = arrival
    const batch = /^https:\/\/page\.invalid\/batch\/(\d+)$/.exec(url)
    if (batch !== null) return html(showing(batches[Number(batch[1])] ?? []))
    const id = idOf(url)
    const observation = observations.get(id)
    const load = loadOf.get(id)
    if (observation === undefined || load === undefined) {
      if (kind === 'request' && !url.endsWith('/favicon.ico')) strays.push(url)
      return {status: 404}
    }
    const number = batchOf.get(id) ?? 0
    arrivals[number] = (arrivals[number] ?? 0) + 1
    if (kind === 'connection') observation.add(connection(new URL(url).hostname))
    else if (url === `${site}${id}/` && documents.has(arrival.destination)) return html(load.html, policyOf(load))
    else if (url === reportUrl(id)) observation.add(reported(arrival.body, id))
    else observation.add(request(ofPage(url, id)))
    return answerTo(arrival.destination)
  }
  const strays: string[] = []
  const server = await Edge.start(answer)
  try {
    const rules = [...hosts.map((host) => `MAP ${host} 127.0.0.1:${server.port}`), 'MAP * ~NOTFOUND']
    const launch = (): Promise<Browser> =>
      launchChromium(['--ignore-certificate-errors', `--host-resolver-rules=${rules.join(', ')}`])
    const browser = await launch()
    try {
      const context = await contextOf(browser)
      const queue = batches.entries()
      const work = async (): Promise<void> => {
        for (const [number, batch] of queue) {
          const showIn = (shown: BrowserContext, longest: number): Promise<readonly Report[] | null> =>
            withDeadline(
              show(shown, number, () => arrivals[number] ?? 0),
              longest,
            )
          const reports =
            (await showIn(context, longestBatch)) ??
            (await inBrowserOfItsOwn(launch, (own) => showIn(own, longestByItself)))
          if (reports === null) throw new Error(`Batch ${number} did not come to rest, in a browser of its own either`)
          for (const {index, directive, url} of reports) {
            const load = batch[index]
            if (load !== undefined) observations.get(load.id)?.add(refusal(directive, ofPage(url, load.id)))
          }
        }
      }
      await Promise.all(Array.from({length: pagesAtOnce}, work))
    } finally {
      await browser.close()
    }
  } finally {
    await server.close()
  }
  if (strays.length > 0)
    throw new Error(`Nobody knows which page asked for ${strays.join(', ')}: put {id} into the path`)
  return observations
}

/** What pages may ask for; the browser's own errands go nowhere. */
const hosts = ['page.invalid', '*.test', 'a.test.', '*.jsdelivr.net', '127.0.0.1', '[::1]']

// Enough to keep two processors busy; more frames in a page make each of them slower.
const framesPerBatch = 40
const windowsPerBatch = 12
const pagesAtOnce = 4

async function contextOf(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({viewport: {width: 1280, height: 720}})
  await context.addInitScript(reportViolations)
  return context
}

/** Now and then a page of many frames stands still on a busy machine; a browser that does nothing else shows it. */
async function inBrowserOfItsOwn<Result>(
  launch: () => Promise<Browser>,
  use: (context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const browser = await launch()
  try {
    return await use(await contextOf(browser))
  } finally {
    await browser.close()
  }
}

async function withDeadline<Result>(result: Promise<Result>, longest: number): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), longest)
  })
  try {
    return await Promise.race([result, deadline])
  } finally {
    clearTimeout(timer)
  }
}

/** Opens one batch and waits until it has come to rest. */
async function show(context: BrowserContext, number: number, arrivals: () => number): Promise<readonly Report[]> {
  const page = await context.newPage()
  const opened: Page[] = []
  page.on('popup', (popup) => opened.push(popup))
  try {
    // `withDeadline` is the only limit: an error of this one would end the whole run.
    await page.goto(`${site}batch/${number}`, {waitUntil: 'load', timeout: 0})
    const reports = (): Promise<readonly Report[]> => page.evaluate('batch.reports')
    let before = -1
    for (let rest = mostRests; rest > 0; rest--) {
      await page.evaluate(idle)
      const now = arrivals() + (await reports()).length
      if (now === before) break
      before = now
      await page.waitForTimeout(quietTime)
    }
    return await reports()
  } finally {
    await Promise.all([...opened, page].map((one) => one.close()))
  }
}

/** Nothing has come for so long: what was asked for has been asked for. In milliseconds. */
const quietTime = 150
const mostRests = 30
const longestBatch = 30_000
/** Against hanging alone. */
const longestByItself = 300_000

function idle(): Promise<void> {
  return new Promise((done) =>
    requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}

function showing(batch: readonly Load[]): string {
  return batchPage(
    batch.map(({id}) => `/${id}/`),
    batch[0]?.tab ? 'windows' : 'frames',
  )
}

/** The number of the load is a part of the path, or of the host where there is no path. */
function idOf(url: string): number {
  const {pathname, search, hostname} = new URL(url)
  return Number((/\/(\d+)(?=[./?]|$)/.exec(pathname + search) ?? /^p(\d+)\./.exec(hostname))?.[1] ?? Number.NaN)
}

/** Each load has a folder of its own; the linter knows it as the root. */
function ofPage(url: string, id: number): string {
  return url.replace(`//page.invalid/${id}/`, '//page.invalid/')
}

/** Workers and sandboxed frames cannot be listened to from outside; their violations are sent by post. */
function policyOf({csp, html: text, id}: Load): string {
  if (csp === '' || !/worker|importScripts|sandbox/i.test(text)) return csp
  return csp
    .split(',')
    .map((policy) => `${policy}; report-uri ${reportUrl(id)}`)
    .join(',')
}

function reportUrl(id: number): string {
  return `${site}${id}/violation`
}

function reported(body: string, id: number): string {
  const {'csp-report': report} = JSON.parse(body) as {'csp-report': Readonly<Record<string, string>>}
  return refusal(report['effective-directive'] ?? '', ofPage(report['blocked-uri'] ?? '', id))
}

const documents: ReadonlySet<string> = new Set(['document', 'iframe'])

function html(body: string, csp = ''): Answer {
  return {
    headers: {'content-type': 'text/html; charset=utf-8', ...(csp !== '' && {'content-security-policy': csp})},
    body,
  }
}

/** Something harmless of the kind that was asked for. */
function answerTo(destination: string): Answer {
  const [type, body] = bodies[destination] ?? ['text/plain', '']
  return {headers: {'content-type': type, 'access-control-allow-origin': '*', 'cache-control': 'no-store'}, body}
}

const bodies: Readonly<Record<string, readonly [type: string, body: string | Uint8Array]>> = {
  image: ['image/gif', Buffer.from('R0lGODlhAQABAAAAACw=', 'base64')],
  style: ['text/css', ''],
  script: ['text/javascript', ''],
  worker: ['text/javascript', ''],
  sharedworker: ['text/javascript', ''],
  serviceworker: ['text/javascript', ''],
  audioworklet: ['text/javascript', ''],
  paintworklet: ['text/javascript', ''],
  json: ['application/json', '{}'],
  track: ['text/vtt', 'WEBVTT'],
  document: ['text/html', ''],
  iframe: ['text/html', ''],
  frame: ['text/html', ''],
  object: ['text/html', ''],
  embed: ['text/html', ''],
}

function slices<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  return Array.from({length: Math.ceil(items.length / size)}, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
