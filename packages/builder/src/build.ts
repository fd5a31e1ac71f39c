import {type Finding, type Measures, measure, type Profile} from '@ampoule/lint'
import {crashFinding, readLintOptions, readProfiles, rulesFor} from '@ampoule/lint/internals'
import {type BuildOptions, readBuildOptions} from './build-options.ts'
import type {BuiltPage} from './build-page.ts'
import type {Capabilities, SourcePosition} from './capabilities.ts'
import {startEarly} from './early-rasters.ts'
import {emitted} from './emit.ts'
import {Ledger, type LedgerEntry} from './ledger.ts'
import {withOwnOptions} from './own-options.ts'
import {type PackedText, packText, unpackText} from './packed-text.ts'
import type {SourceDocument} from './source-document.ts'

/** A page, and all that is known about how it was made. */
export interface BuildResult {
  readonly html: string
  /** Findings in the order of the page; each points at the original file and line. */
  readonly findings: readonly Finding[]
  readonly ledger: Ledger
  readonly measures: Measures
  /** The host that the page was made for and checked against. */
  readonly profile: Profile
  /** The file and line that what stands at an offset of the page comes from; undefined for what a pass made. */
  sourcePositionOf(offset: number): SourcePosition | undefined
  /** The file that each `data:` URL in the page was made of. */
  readonly embedded: ReadonlyMap<string, string>
}

/**
 * Turns Markdown or HTML, and what lies beside it, into one page. A problem in the document is a finding; a problem in
 * the options (`OptionError`, `ProfileError`) or the capabilities (`MissingCapabilityError`) is thrown. Of a page that cannot be
 * made at all, `html` is empty, and a finding says why (`internal-error`, `too-deep`, `too-much-work`).
 */
export async function build(source: string | Uint8Array, options: BuildOptions = {}): Promise<BuildResult> {
  const {path} = readBuildOptions(options)
  return make([{path, source}], false, options)
}

/**
 * Folds documents into one page: a section each, ids kept apart, links between them turned into anchors, one table of
 * contents, the front matter of the first. Throws as `build` does.
 */
export async function fold(documents: readonly SourceDocument[], options: BuildOptions = {}): Promise<BuildResult> {
  const path = options.path ?? documents[0]?.path
  return make(documents, true, {...options, ...(path !== undefined && {path})})
}

/** Part of a build that is kept: plain data. */
interface KeptPage {
  readonly page: PackedText
  readonly findings: readonly Finding[]
  readonly ledger: readonly LedgerEntry[]
  readonly measures: Measures
  readonly embedded: ReadonlyMap<string, string>
}

async function make(documents: readonly SourceDocument[], folds: boolean, given: BuildOptions): Promise<BuildResult> {
  const own = await withOwnOptions(documents[0], given)
  const {capabilities = {}, profile: named, plugins = []} = own.options
  const rules = rulesFor(named, own.options.rules)
  const settings = readBuildOptions(own.options)
  // Throws for rules and options that are not there, before anything is read.
  readLintOptions({plugins, rules})
  const profile = readProfiles(named, plugins)
  const work = async (): Promise<BuiltPage> => {
    const [only] = documents
    const early = folds || only === undefined ? undefined : await startEarly(only, settings, capabilities)
    // What makes pages is much, and not needed for one that has been kept.
    const {buildPage} = await import('./build-page.ts')
    const built = await buildPage({documents, folds, settings, profile, capabilities, plugins, rules, early})
    return {...built, findings: [...own.findings, ...built.findings]}
  }
  try {
    // Nobody can tell whether the code of a plugin is what it was.
    if (capabilities.keep === undefined || plugins.length > 0) return resultOf(await work(), profile)
    return await keptOr(
      work,
      {build: documents.map(({path}) => path), folds, settings, profile, rules},
      documents,
      capabilities.keep,
      profile,
    )
  } catch (error) {
    if (error instanceof Error && callersErrors.has(error.name)) throw error
    return stoppedBy(error, settings.path, profile)
  }
}

/** Errors in what was asked for. Any other is about the page, and must not take other pages with it. */
const callersErrors: ReadonlySet<string> = new Set([
  'OptionError',
  'ProfileError',
  'UnknownProfileError',
  'MissingCapabilityError',
  'AbortError',
])

/** No page at all: half of one could be taken for the whole. */
function stoppedBy(error: unknown, file: string, profile: Profile): BuildResult {
  const built = {
    page: emitted('', () => []),
    findings: [crashFinding(error, file)],
    ledger: new Ledger(),
    measures: measure(''),
    embedded: new Map(),
  }
  return resultOf(built, profile)
}

async function keptOr(
  work: () => Promise<BuiltPage>,
  subject: object,
  documents: readonly SourceDocument[],
  keep: Required<Capabilities>['keep'],
  profile: Profile,
): Promise<BuildResult> {
  const content = documents.map(({source}) => source)
  const made: BuiltPage[] = []
  const keeping = await keep(subject, content, async (): Promise<KeptPage> => {
    const built = await work()
    made.push(built)
    return {
      ...built,
      ledger: built.ledger.entries,
      // Packed when it is written down, if it is.
      get page() {
        return packText(built.page)
      },
    }
  })
  const [fresh] = made
  if (fresh !== undefined) return resultOf(fresh, profile)
  const {page, ledger, ...kept} = keeping
  const mapped = unpackText(page)
  return resultOf({...kept, page: emitted(mapped.text, () => mapped.segments), ledger: Ledger.of(ledger)}, profile)
}

function resultOf({page, ...built}: BuiltPage, profile: Profile): BuildResult {
  return {html: page.text, ...built, profile, sourcePositionOf: (offset) => page.sourcePositionOf(offset)}
}
