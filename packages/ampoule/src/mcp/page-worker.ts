import type {MessagePort} from 'node:worker_threads'
import {build, statuses} from '@ampoule/build'
import {type Advice, advise, decodePage, type Finding, type LintedFile, type Measures, measure} from '@ampoule/lint'
import {createNodeCapabilities} from '../capabilities/node.ts'
import {configuredBuild} from '../config/configured-build.ts'
import {loadPlugins} from '../config/plugin-module.ts'
import {lintJobs} from '../lint/lint-job.ts'
import {tellingSteps} from './telling-steps.ts'
import type {GivenPage} from './workspace.ts'

/** Work for a thread. */
export type Job =
  | {readonly do: 'lint'; readonly page: GivenPage; readonly fix?: 'safe' | 'unsafe'}
  | {readonly do: 'build'; readonly page: GivenPage}
  | {readonly do: 'measure'; readonly page: GivenPage}

export interface Linted {
  readonly file: LintedFile
  /** The text once fixed; left out when nothing has changed. */
  readonly fixed?: string
}

export interface Built {
  readonly html: string
  readonly findings: readonly Finding[]
  readonly measures: Measures
  /** How many references have each status. */
  readonly references: Readonly<Record<string, number>>
  /** Files that the page is made of, from the root folder. */
  readonly files: readonly string[]
}

export interface Measured {
  readonly measures: Measures
  readonly advice: readonly Advice[]
}

export type Done<J extends Job> = J extends {do: 'lint'} ? Linted : J extends {do: 'build'} ? Built : Measured

/** Message to a thread: a job, and where to tell what it is at. */
interface Order {
  readonly job: Job
  readonly port: MessagePort
}

/** Does the work on one page that may take long, or all memory: in a thread, which can be ended. */
export async function work({job, port}: Order): Promise<Linted | Built | Measured> {
  try {
    return await workOn(job, (step) => port.postMessage(step))
  } finally {
    port.close()
  }
}

/** The same where there are no threads. */
export async function workOn(job: Job, onStep?: (step: string) => void): Promise<Linted | Built | Measured> {
  if (job.do === 'lint') return lintPage(job.page, job.fix)
  return job.do === 'build' ? buildPage(job.page, onStep) : measurePage(job.page)
}

async function lintPage(
  {path, name, bytes, format, config, root}: GivenPage,
  fix?: 'safe' | 'unsafe',
): Promise<Linted> {
  const [linted] = await lintJobs([{path, name, bytes, format, config, root, weigh: false, ...(fix && {fix})}])
  if (linted === undefined || 'code' in linted) throw new TypeError('The page was not linted')
  return linted
}

async function buildPage(page: GivenPage, onStep?: (step: string) => void): Promise<Built> {
  const {capabilities, ...options} = await buildOptionsOf(page)
  const {html, findings, measures, ledger} = await build(page.bytes, {
    ...options,
    capabilities: onStep === undefined ? capabilities : tellingSteps(capabilities, onStep),
  })
  const counts = ledger.count()
  return {
    html,
    findings,
    measures,
    references: Object.fromEntries(
      statuses.flatMap((status) => (counts[status] > 0 ? [[status, counts[status]]] : [])),
    ),
    files: [...new Set(ledger.entries.flatMap(({path}) => (path === undefined ? [] : [path])))],
  }
}

async function measurePage(page: GivenPage): Promise<Measured> {
  const html =
    page.format === 'html' ? decodePage(page.bytes).text : (await build(page.bytes, await buildOptionsOf(page))).html
  return {measures: measure(html), advice: advise(html, {input: page.name})}
}

async function buildOptionsOf({name, root, format, config, trusted}: GivenPage) {
  return {
    ...configuredBuild(config, await loadPlugins(config.plugins)),
    capabilities: createNodeCapabilities({root, trusted}),
    path: name,
    format,
  }
}
