import {
  allowsSink,
  type Finding,
  lint,
  type Measures,
  measure,
  type Place,
  readProfiles,
} from '@ampoule/lint'
import type {Root} from 'hast'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {type BuildOptions, type BuildSettings, readBuildOptions} from './build-options.ts'
import {documentParts} from './document.ts'
import {type Emitted, emit} from './emit.ts'
import {toFragment} from './fragment.ts'
import type {Ledger} from './ledger.ts'
import {decodeSource} from './decode-source.ts'
import {findingsOf, ledgerOf} from './page-data.ts'
import {parseHtml, parseMarkdown} from './parse.ts'
import {isSealed} from './passes/shell.ts'
import {pipeline} from './pipeline.ts'

export interface BuildResult {
  readonly html: string
  /** What is wrong, in the order of the page; each points at the original file and line. */
  readonly findings: readonly Finding[]
  readonly ledger: Ledger
  readonly measures: Measures
}

/**
 * Turns Markdown or HTML, and what lies beside it, into one page. A problem in the document is a finding; a problem in
 * the options (`OptionError`, `ProfileError`) or the host (`HostPowerError`) is thrown.
 */
export async function build(source: string | Uint8Array, options: BuildOptions = {}): Promise<BuildResult> {
  const settings = readBuildOptions(options)
  const profile = readProfiles(options.profile)
  const {path} = settings
  const {text, findings} = decodeSource(source, path)
  const file = new VFile({path})
  const parsed = settings.format === 'markdown' ? await parseMarkdown(text, path, settings.trust) : parseHtml(text, path, settings.trust)
  findingsOf(file).push(...findings, ...parsed.findings)
  file.data.remote = {drop: settings.dropRemote, allows: (url, sink) => allowsSink(profile, url, sink)}
  file.data.sealed = isSealed(parsed.tree)

  const passes = unified().data('host', options.host ?? {}).use(pipeline(settings, parsed.metadata))
  const tree = (await passes.run(parsed.tree, file)) as Root
  const emitted = emit(form(tree, settings), {path, minify: settings.minify})
  const ledger = ledgerOf(file)
  const linted = lint(emitted.text, {profile}).map((finding) => atOrigin(finding, emitted, path))
  const failed = new Set(ledger.of('failed').map(({url}) => url))
  return {
    html: emitted.text,
    findings: [...findingsOf(file), ...linted.filter(({url}) => url === undefined || !failed.has(url))].sort(inOrder),
    ledger,
    measures: measure(emitted.text),
  }
}

function form(tree: Root, settings: BuildSettings): Root {
  if (settings.form === 'fragment') return toFragment(tree)
  const {html} = documentParts(tree)
  // A whole document that asks for quirks mode keeps it: what is laid out so would look different otherwise.
  const isQuirky = tree.data?.quirksMode === true && html.position !== undefined
  const rest = tree.children.filter(({type}) => type !== 'doctype')
  return {...tree, children: isQuirky ? rest : [{type: 'doctype'}, ...rest]}
}

/** Points a finding of the emitted page at the original; without an origin it has no place, and without offsets no fix. */
function atOrigin({place, fix: _fix, ...finding}: Finding, emitted: Emitted, path: string): Finding {
  const origin = place?.start.offset === undefined ? undefined : emitted.originOf(place.start.offset)
  if (origin === undefined) return {...finding, file: path}
  const {file, line, column} = origin
  const start: Place['start'] = {line, column}
  return {...finding, file, place: {start, end: start}}
}

function inOrder(a: Finding, b: Finding): number {
  const line = (a.place?.start.line ?? 0) - (b.place?.start.line ?? 0)
  return line || (a.place?.start.column ?? 0) - (b.place?.start.column ?? 0)
}
