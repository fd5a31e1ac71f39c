import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Steps, VerifyOptions} from '../verify/options.ts'
import {type Io, UsageError} from './command.ts'
import {readCount} from './report-options.ts'

/** Options of commands that run pages. */
export const verifyOptions = {
  timeout: {type: 'string', value: '<seconds>', about: 'Stop a page that takes longer; 30 when left out'},
  crawl: {
    type: 'string',
    value: '<n>',
    about: 'The most buttons, tabs and sliders that are tried on a page; 12 when left out, 0 for none',
  },
  click: {type: 'string', multiple: true, value: '<selector>', about: 'Click this first; may be given several times'},
  script: {
    type: 'string',
    value: '<file>',
    about: 'Module whose export `steps({page, frame})` uses the page with Playwright; it runs on this machine',
  },
  screenshots: {type: 'string', value: '<dir>', about: 'Folder for a picture of each width and theme'},
  differences: {
    type: 'string',
    value: '<dir>',
    about: 'Folder for pictures of what differs from the original; `ampoule-differences` when left out',
  },
  pdf: {type: 'string', value: '<dir>', about: 'Folder for a PDF of each page'},
  trace: {type: 'string', value: '<dir>', about: 'Folder for a trace of each page, for the trace viewer of Playwright'},
  browser: {
    type: 'string',
    value: '<file>',
    about: 'Executable of a Chromium; `CHROMIUM_PATH`, or looked for, when left out',
  },
} as const

export interface GivenVerify {
  readonly timeout?: string
  readonly crawl?: string
  readonly click?: readonly string[]
  readonly script?: string
  readonly screenshots?: string
  readonly differences?: string
  readonly pdf?: string
  readonly trace?: string
  readonly browser?: string
}

/** Reads and checks the options. Throws `UsageError`. */
export async function readVerifyOptions(given: GivenVerify, {cwd}: Io): Promise<VerifyOptions> {
  const timeout = readCount('timeout', given.timeout)
  if (timeout !== undefined && (timeout < 1 || timeout > longest))
    throw new UsageError(`\`--timeout\` is in seconds, from 1 to ${longest}, not \`${given.timeout}\``)
  const crawl = readCount('crawl', given.crawl)
  const {click, browser} = given
  const folders = Object.fromEntries(
    (['screenshots', 'pdf', 'trace'] as const).flatMap((name) => {
      const folder = given[name]
      return folder === undefined ? [] : [[name, resolve(cwd, folder)]]
    }),
  )
  return {
    ...(timeout !== undefined && {timeout: timeout * 1000}),
    ...(crawl !== undefined && {crawl}),
    ...(click && {click}),
    ...(given.script !== undefined && {steps: await readSteps(resolve(cwd, given.script))}),
    ...(browser !== undefined && {browser: resolve(cwd, browser)}),
    differences: resolve(cwd, given.differences ?? 'ampoule-differences'),
    ...folders,
  }
}

/** An hour: who writes more means milliseconds. */
const longest = 3600

async function readSteps(file: string): Promise<Steps> {
  if (!existsSync(file)) throw new UsageError(`\`--script\`: there is no \`${file}\``)
  const {steps} = await loadScript(file)
  if (typeof steps !== 'function') throw new UsageError(`\`${file}\` must export a function \`steps({page, frame})\``)
  return steps as Steps
}

async function loadScript(file: string): Promise<{readonly steps?: unknown}> {
  try {
    return await import(pathToFileURL(file).href)
  } catch (cause) {
    const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
    throw new UsageError(`\`${file}\` cannot be loaded: ${reason}`, {cause})
  }
}
