import {allowsSink, type Finding, lint, type Measures, measure, type Profile, readProfiles} from '@ampoule/lint'
import type {Root} from 'hast'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {atOrigin, inOrder} from './at-origin.ts'
import {type BuildOptions, type BuildSettings, formatOf, readBuildOptions} from './build-options.ts'
import {decodeSource} from './decode-source.ts'
import {emit} from './emit.ts'
import {BudgetSolver} from './fit.ts'
import {foldDocuments} from './fold.ts'
import {toFragment} from './fragment.ts'
import type {Host, Origin} from './host.ts'
import type {Ledger} from './ledger.ts'
import {findingsOf, ledgerOf} from './page-data.ts'
import {type Parsed, parseHtml, parseMarkdown} from './parse.ts'
import {isSealed} from './passes/shell.ts'
import {pipeline} from './pipeline.ts'
import {problem} from './problem.ts'
import {frameSealer} from './seal-frame.ts'
import {withDoctype} from './with-doctype.ts'

/** A page, and all that is known about how it was made. */
export interface BuildResult {
  readonly html: string
  /** What is wrong, in the order of the page; each points at the original file and line. */
  readonly findings: readonly Finding[]
  readonly ledger: Ledger
  readonly measures: Measures
  /** The file and line that what stands at an offset of the page comes from; undefined for what a pass made. */
  originOf(offset: number): Origin | undefined
  /** The file that each `data:` URL in the page was made of. */
  readonly embedded: ReadonlyMap<string, string>
}

/** One of several documents that become one page. */
export interface SourceDocument {
  /** Path from the root folder, with forward slashes. */
  readonly path: string
  readonly source: string | Uint8Array
}

/**
 * Turns Markdown or HTML, and what lies beside it, into one page. A problem in the document is a finding; a problem in
 * the options (`OptionError`, `ProfileError`) or the host (`HostPowerError`) is thrown.
 */
export function build(source: string | Uint8Array, options: BuildOptions = {}): Promise<BuildResult> {
  return buildPage(readBuildOptions(options), options, (settings) => parse(source, settings.path, settings))
}

/**
 * Folds documents into one page: a section each, ids kept apart, links between them turned into anchors, one table of
 * contents, the front matter of the first. Throws as `build` does.
 */
export function fold(documents: readonly SourceDocument[], options: BuildOptions = {}): Promise<BuildResult> {
  const path = options.path ?? documents[0]?.path
  const settings = readBuildOptions({...options, ...(path !== undefined && {path})})
  return buildPage(settings, options, async () => {
    const parsed = []
    for (const {path, source} of documents)
      parsed.push({path, ...(await parse(source, path, {...settings, format: formatOf(path)}))})
    return foldDocuments(parsed)
  })
}

/** What depends on nothing but the page and the profile. */
interface Checked {
  readonly found: readonly Finding[]
  readonly measures: Measures
}

type Parse = (settings: BuildSettings) => Promise<Parsed>

/** Builds once, and again with smaller images for as long as the page does not fit. */
async function buildPage(settings: BuildSettings, options: BuildOptions, parse: Parse): Promise<BuildResult> {
  const profile = readProfiles(options.profile)
  const host = options.host ?? {}
  const limit = settings.fit ?? profile.maxBytes
  const solver = new BudgetSolver(limit)
  const images = new Map()
  for (;;) {
    const built = await buildOnce(settings, host, profile, {solver, images}, await parse(settings))
    const {bytes} = built.measures
    if (solver.tighten(bytes, built.ledger.entries)) continue
    return {...built, findings: [...built.findings, ...budgetFindings(built, solver, limit, settings.path)]}
  }
}

async function parse(source: string | Uint8Array, path: string, {format, trust}: BuildSettings): Promise<Parsed> {
  const {text, findings} = decodeSource(source, path)
  const parsed = format === 'markdown' ? await parseMarkdown(text, path, trust) : parseHtml(text, path, trust)
  return {...parsed, findings: [...findings, ...parsed.findings]}
}

async function buildOnce(
  settings: BuildSettings,
  host: Host,
  profile: Profile,
  fit: VFile['data']['fit'] & object,
  {tree: source, metadata, findings}: Parsed,
): Promise<BuildResult> {
  const {path, minify} = settings
  const file = new VFile({path})
  const ledger = ledgerOf(file)
  findingsOf(file).push(...findings)
  file.data.fit = fit
  file.data.embedded = new Map()
  file.data.remote = {drop: settings.dropRemote, allows: (url, sink) => allowsSink(profile, url, sink)}
  file.data.sealed = isSealed(source)
  file.data.sealFrame = frameSealer(file, host, settings, profile)

  const passes = unified()
    .data('host', host)
    .use(pipeline(settings, metadata, profile))
  const tree = (await passes.run(source, file)) as Root
  const emitted = emit(settings.form === 'fragment' ? toFragment(tree) : withDoctype(tree), {path, minify})

  const check = (): Checked => ({found: lint(emitted.text, {profile}), measures: measure(emitted.text)})
  const {found, measures} = host.keep === undefined ? check() : await host.keep(emitted.text, {profile}, check)
  const linted = found.map((finding) => atOrigin(finding, emitted, path))
  const failed = new Set(ledger.of('failed').map(({url}) => url))
  ledger.sort()
  return {
    html: emitted.text,
    findings: [...findingsOf(file), ...linted.filter(({url}) => url === undefined || !failed.has(url))].sort(inOrder),
    ledger,
    measures,
    originOf: emitted.originOf,
    embedded: file.data.embedded ?? new Map(),
  }
}

/** What the budget took from images, and what is still too large when there is nothing left to take. */
function budgetFindings({measures, ledger}: BuildResult, solver: BudgetSolver, limit: number, file: string): Finding[] {
  const fitted = solver.done.map(({path, similarity, scale}) => {
    const message = `Unexpected size of the page, expected at most ${limit} bytes: \`${path}\` was encoded at similarity ${similarity} and ${Math.round(100 * scale)} % of the width`
    return problem('fitted-image', message, {file, url: path})
  })
  if (measures.bytes <= limit) return fitted
  const largest = [...ledger.entries].sort((a, b) => (b.bytes ?? 0) - (a.bytes ?? 0)).slice(0, 3)
  const names = largest.map(({path, url, bytes = 0}) => `\`${path ?? url}\` ${bytes}`).join(', ')
  return [
    ...fitted,
    problem('over-budget', `Too many bytes: ${measures.bytes}, expected at most ${limit}; the largest: ${names}`, {
      file,
    }),
  ]
}
