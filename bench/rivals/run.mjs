// `node bench/rivals/run.mjs`: the same sites through ampoule and through what people use instead of it, in one run: build
// time, size of the page, and the checks that the page keeps under the policy of the default profile. Needs npm and a
// Chromium; the rivals go into the system's temporary folder. `PANDOC_PATH` names a pandoc that is not on the path.
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs'
import {cpus} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {chromium} from 'playwright-core'
import {defaultProfile} from '../../packages/lint/dist/index.js'
import {checkOriginal, checkSealed} from './check-page.mjs'
import {inProcess} from './in-process.mjs'
import {home, install, layOut} from './install.mjs'
import {sites} from './sites.mjs'
import {serve, tools} from './tools.mjs'

const rounds = 3

/** The comparison as a section of Markdown. */
export async function rivals() {
  const path = chromiumPath()
  const failure = install()
  const contestants = tools(path, failure)
  mkdirSync(join(home, 'out'), {recursive: true})
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  })
  try {
    const parts = []
    const places = sites.map((site) => ({...site, folder: layOut(site)}))
    for (const site of places) parts.push(await compare(browser, site, contestants))
    return [
      '## Against other tools',
      `Whole runs of the command lines, in ms: the median of ${rounds}, taken in turns, on ${cpus().length} cores. *Cold* is without any cache of the tool; *warm* is a second build of an unchanged site. *Checks* are those that hold in Chromium when the page stands alone under the policy of \`${defaultProfile.id}\`: each is listed in \`bench/rivals/sites.mjs\`. Made by \`node bench/rivals/run.mjs\`.`,
      ...parts,
      ...(failure === undefined ? [await inProcess(places)] : []),
      ...contestants
        .filter(({missing}) => missing)
        .map(({name, missing}) => `Not installed here: ${name} (${missing}).`),
    ].join('\n\n')
  } finally {
    await browser.close()
  }
}

async function compare(browser, site, contestants) {
  if (site.servedAsIs) await proveChecks(browser, site)
  const runs = contestants.map((tool, index) => ({
    tool,
    job: {...site, out: join(home, 'out', `${site.name}-${index}.html`)},
    cold: [],
    warm: [],
    failure: tool.missing && `not installed here: ${tool.missing}`,
  }))
  for (let round = 0; round < rounds; round++) {
    for (const run of runs) await measure(run)
  }
  for (const run of runs) {
    if (run.failure) continue
    const html = readFileSync(run.job.out)
    run.bytes = html.length
    run.checks = await checkSealed(browser, html, site, defaultProfile.csp)
  }
  return table(site, runs)
}

/** A check that the original does not keep says nothing about a tool. */
async function proveChecks(browser, site) {
  const server = await serve(site.folder)
  try {
    const {lost} = await checkOriginal(browser, `${server.url}/index.html`, site)
    if (lost.length > 0) throw new Error(`Unexpected original of ${site.name} without: ${lost.join(', ')}`)
  } finally {
    server.close()
  }
}

async function measure(run) {
  const {tool, job} = run
  if (run.failure) return
  try {
    rmSync(job.out, {force: true})
    tool.clear(job)
    run.cold.push(await timed(tool, job, {cold: true}))
    if (!tool.warm) return
    await timed(tool, job, {cold: false})
    run.warm.push(await timed(tool, job, {cold: false}))
  } catch (error) {
    run.failure = `failed: ${error.message}`
  }
}

async function timed(tool, job, options) {
  const start = performance.now()
  await tool.build(job, options)
  const time = performance.now() - start
  if (!existsSync(job.out)) throw new Error('it wrote no page')
  return time
}

function table({name, about}, runs) {
  const floor = middle(runs[0].cold)
  const rows = runs.map(({tool, cold, warm, bytes, checks, failure}) =>
    failure
      ? `| ${tool.name} | ${cell(failure)} | | | | | |`
      : [
          '',
          tool.name,
          ms(middle(cold)),
          floor ? (middle(cold) / floor).toFixed(2) : '',
          warm.length > 0 ? ms(middle(warm)) : '–',
          bytes.toLocaleString('en'),
          `${checks.kept} of ${checks.all}`,
          checks.lost.join(', ') || '–',
          '',
        ]
          .join(' | ')
          .trim(),
  )
  return `### ${name}: ${about}

| tool | cold | to ampoule | warm | bytes | checks | lost |
|---|---:|---:|---:|---:|---:|---|
${rows.join('\n')}`
}

function middle(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

function ms(value) {
  return value.toFixed(0)
}

function cell(text) {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').slice(0, 200)
}

function chromiumPath() {
  const script = fileURLToPath(new URL('../../scripts/ensure-chromium.mjs', import.meta.url))
  return process.env.CHROMIUM_PATH ?? execFileSync(process.execPath, [script], {encoding: 'utf8'}).trim()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await rivals())
