import {type Finding, findSecrets, lint, type Measures, measure, type Plugin, type Profile} from '@ampoule/lint'
import {allowsSink, comparedBytes, configureFindings, formatBytes, lintParsed} from '@ampoule/lint/internals'
import type {Root} from 'hast'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {atSource, inFullOrder, inOrder} from './at-source.ts'
import {type BuildContext, type ImageFit, startBuild} from './build-context.ts'
import type {BuildOptions, BuildSettings} from './build-options.ts'
import type {Capabilities} from './capabilities.ts'
import {decodeSource} from './decode-source.ts'
import {documentParts} from './document.ts'
import type {EarlyRasters} from './early-rasters.ts'
import type {EmittedPage} from './emit.ts'
import {emit} from './emit.ts'
import {BudgetSolver} from './fit.ts'
import {foldDocuments} from './fold.ts'
import {formatOf} from './format-of.ts'
import {toFragment} from './fragment.ts'
import {element} from './hast.ts'
import type {Ledger} from './ledger.ts'
import {withLibraryLines} from './library-lines.ts'
import {foreignFonts, libraryNotes, withoutLibraries} from './library-notes.ts'
import {withLostDocuments} from './lost-documents.ts'
import {noteLostRouter} from './lost-router.ts'
import {missingPackages} from './missing-packages.ts'
import {isAboutPreloads} from './module-preloads.ts'
import {type Parsed, parseHtml} from './parse.ts'
import {isThemed, pipeline} from './pipeline.ts'
import {problem} from './problem.ts'
import {findPublishedBase, readingUnder} from './published-base.ts'
import {frameSealer} from './seal-frame.ts'
import type {SourceDocument} from './source-document.ts'
import type {Theme} from './theme/resolve-theme.ts'
import {isSaid, withCdnAdvice} from './unanswered.ts'
import {withDoctype} from './with-doctype.ts'

/** A page as it was built. */
export interface BuiltPage {
  readonly page: EmittedPage
  readonly findings: readonly Finding[]
  readonly ledger: Ledger
  readonly measures: Measures
  /** The file that each `data:` URL in the page was made of. */
  readonly embedded: ReadonlyMap<string, string>
}

/** State that is the same in every round of a build. */
export interface Job {
  readonly documents: readonly SourceDocument[]
  /** True when they become sections of one page; else there is one, which is the page. */
  readonly folds: boolean
  readonly settings: BuildSettings
  readonly profile: Profile
  readonly capabilities: Capabilities
  readonly plugins: readonly Plugin[]
  /** Severities and options by rule id. */
  readonly rules: BuildOptions['rules']
  /** Rasters that were begun before the page was read. */
  readonly early?: EarlyRasters | undefined
}

/** Findings that depend on nothing but the page and the profile. */
interface Checked {
  readonly found: readonly Finding[]
  readonly measures: Measures
}

/** Builds once, and again with smaller images for as long as the page does not fit. */
export async function buildPage(job: Job): Promise<BuiltPage> {
  const {settings, profile} = job
  const limit = settings.fit ?? profile.maxBytes
  const solver = new BudgetSolver(limit)
  const images = new Map()
  for (;;) {
    const built = await buildOnce(job, {solver, images}, await parseAll(job))
    const {bytes} = built.measures
    if (solver.tighten(bytes, built.ledger.entries)) continue
    const own = configureFindings(budgetFindings(built, solver, limit, settings.path), job.rules)
    return {...built, findings: [...built.findings, ...own]}
  }
}

async function parseAll({documents, folds, settings, capabilities}: Job): Promise<Parsed> {
  const [only] = documents
  if (!folds && only !== undefined) return parse(only.source, only.path, settings, capabilities)
  const parsed = []
  for (const {path, source} of documents)
    parsed.push({
      path,
      ...(await parse(source, path, {...settings, format: formatOf(path) ?? settings.format}, capabilities)),
    })
  return foldDocuments(parsed)
}

async function parse(
  source: string | Uint8Array,
  path: string,
  settings: BuildSettings,
  capabilities: Capabilities,
): Promise<Parsed> {
  const {format, trust} = settings
  const {text, encoding, findings} = decodeSource(source, path, format)
  const parsed =
    format === 'markdown' ? await markdown(text, path, settings, capabilities) : parseHtml(text, path, trust)
  return {...parsed, encoding, findings: [...findings, ...parsed.findings]}
}

/** The readers of Markdown and their grammars take longer to load than a page takes to build. */
async function markdown(
  text: string,
  path: string,
  {trust, theme}: BuildSettings,
  capabilities: Capabilities,
): Promise<Parsed> {
  const {parseMarkdown} = await import('./parse-markdown.ts')
  return parseMarkdown(text, path, {trust, isThemed: theme !== 'none', isSlides: theme === 'slides', capabilities})
}

/** The theme of a page of Markdown. */
async function themeOf({settings}: Job, {metadata}: Parsed, capabilities: Capabilities): Promise<Theme | undefined> {
  if (!isThemed(settings)) return undefined
  const {resolveTheme} = await import('./theme/resolve-theme.ts')
  const own = typeof metadata.theme === 'object' ? metadata.theme : {}
  return resolveTheme({
    named: settings.theme,
    own,
    path: settings.path,
    capabilities,
    usesGuide: settings.trust === 'trusted',
  })
}

/** Fonts come as those of any page that asks Google for them: out of the installed packages of Fontsource. */
function askForFonts(tree: Root, families: readonly string[]): void {
  const {head} = documentParts(tree)
  for (const family of families) {
    const href = `https://fonts.googleapis.com/css2?family=${family.replaceAll(' ', '+')}:wght@400;700`
    head.children.push(element('link', {rel: ['stylesheet'], href}))
  }
}

/** A page of a stranger asks nobody for anything where no policy would stop it. */
function remoteOf({settings, profile}: Job): BuildContext['remote'] {
  const isStranger = settings.trust === 'untrusted'
  return {
    drop: settings.dropRemote || isStranger,
    allows: (url, sink) => !(isStranger && profile.offline) && allowsSink(profile, url, sink),
  }
}

async function buildOnce(job: Job, fit: ImageFit, parsed: Parsed): Promise<BuiltPage> {
  const {settings, profile, plugins, rules} = job
  const {tree: source, findings, entries = [], encoding = 'utf-8'} = parsed
  const {path, minify} = settings
  const publishedBase = await findPublishedBase(source, job.capabilities)
  const capabilities = readingUnder(publishedBase, job.capabilities)
  const file = new VFile({path})
  const context = startBuild(file, source, {
    findings: [...findings],
    fit,
    remote: remoteOf(job),
    sealFrame: frameSealer(file, {...job, capabilities}),
    publishedBase,
    encoding,
    ...job.early,
  })
  const {ledger} = context
  for (const entry of entries) ledger.record(entry)
  noteLostRouter(source, file, path)

  const theme = await themeOf(job, parsed, capabilities)
  context.findings.push(...(theme?.findings ?? []))
  if (theme !== undefined) askForFonts(source, theme.fonts)
  const recipe = {...job, ...(theme && {theme})}
  const passes = unified().data('capabilities', capabilities).use(pipeline(recipe, parsed))
  const tree = (await passes.run(source, file)) as Root
  const page = emit(
    settings.form === 'fragment' ? toFragment(tree, {wraps: settings.format === 'markdown'}) : withDoctype(tree),
    {path, minify},
  )

  const hasLibraries = ledger.of('vendored').length > 0
  const linted = hasLibraries ? withoutLibraries(page) : page.text
  const check = (): Checked => ({
    found: lintParsed(
      linted,
      {profile, plugins, secrets: findSecrets(linted), ...(rules && {rules})},
      context.reader.parse,
    ),
    measures: measure(page.text),
  })
  const subject = {check: path, profile, rules}
  const {found, measures} =
    capabilities.keep === undefined || plugins.length > 0
      ? check()
      : await capabilities.keep(subject, [page.text], check)
  const inFrames = [...context.frames].flatMap(([framed, html]) =>
    lint(html, {profile, plugins, ...(rules && {rules})}).flatMap((one) => inFrame(one, framed)),
  )
  const own = found.filter((finding) => !isAboutPreloads(finding, linted, ledger))
  const findingsInPage = withLostDocuments(
    withLibraryLines([...own.map((finding) => atSource(finding, page, path)), ...inFrames], context.libraries),
    rules,
  )
  const failed = new Set(ledger.of('failed').map(({url}) => url))
  const advised = await Promise.all(findingsInPage.map((one) => withCdnAdvice(one, file, capabilities)))
  const said = findingsInPage.flatMap(({url}) => (url === undefined ? [] : [url]))
  const isNew = ({rule, url = ''}: Finding): boolean => rule !== 'remote-address' || !isSaid(url, said)
  context.findings.push(...libraryNotes(ledger.entries, profile, path), ...foreignFonts(ledger.entries))
  context.findings.push(...(await missingPackages(context.missing, capabilities)))
  ledger.sort()
  return {
    page,
    findings: [
      ...configureFindings(context.findings.filter(isNew).sort(inFullOrder), rules),
      ...advised.filter(({url}) => url === undefined || !failed.has(url)),
    ].sort(inOrder),
    ledger,
    measures,
    // Work goes on side by side, and ends in any order.
    embedded: new Map([...context.embedded].sort(([, one], [, other]) => (one < other ? -1 : 1))),
  }
}

/** Findings on what a document asks for that only a frame will show. Places in it are not those of its file. */
function inFrame({place: _place, fix: _fix, ...finding}: Finding, file: string): Finding[] {
  return /^no-(?:external-|network-call$)/.test(finding.rule) ? [{...finding, file}] : []
}

/** Tells what the budget took from images, and what is still too large when there is nothing left to take. */
function budgetFindings({measures, ledger}: BuiltPage, solver: BudgetSolver, limit: number, file: string): Finding[] {
  const fitted = solver.done.map(({path, similarity, scale}) => {
    const message = `\`${path}\` is reduced to fit ${formatBytes(limit)}: ${Math.round(100 * scale)} % of its width, similarity ${similarity}`
    return problem('fitted-image', message, {file, url: path})
  })
  if (measures.bytes <= limit) return fitted
  const {weight, limit: most} = comparedBytes(measures.bytes, limit)
  const largest = [...ledger.entries].sort((a, b) => (b.bytes ?? 0) - (a.bytes ?? 0)).slice(0, 3)
  const names = largest.map(({path, url, bytes = 0}) => `\`${path ?? url}\` with ${formatBytes(bytes)}`).join(', ')
  return [
    ...fitted,
    problem('over-budget', `Page is ${weight}, over the limit of ${most}; largest: ${names}`, {
      file,
    }),
  ]
}
