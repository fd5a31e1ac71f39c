import {dirname, resolve} from 'node:path'
import {brotliCompressSync, constants, gzipSync} from 'node:zlib'
import {build} from '@ampoule/build'
import {
  type Advice,
  type Attribution,
  advise,
  attribute,
  costs,
  decodePage,
  type Measures,
  measure,
  measureExactly,
  treemapPage,
} from '@ampoule/lint'
import {
  families,
  formatBytes,
  formatTokens,
  jsonText,
  type SourcePositionOf,
  tallyBy,
  visible,
} from '@ampoule/lint/internals'
import {cacheFolder} from '../../cache-folder.ts'
import {createNodeCapabilities} from '../../capabilities/node.ts'
import {configuredBuild} from '../../config/configured-build.ts'
import {Configs} from '../../config/load-config.ts'
import {fileIdentity, replaceFile} from '../../replace-file.ts'
import {barTable} from '../bars.ts'
import {type Command, defineCommand, type Io, UsageError} from '../command.ts'
import {configOptions, type GivenConfig, readConfigOptions} from '../config-options.ts'
import {cacheNote, FileProblems} from '../file-problems.ts'
import {type Input, pathFrom, readInput, stdinOptions} from '../input.ts'
import {payloadSources} from '../payload-sources.ts'
import {painter} from '../style.ts'

const {config, plugin, profile} = configOptions

const options = {
  config,
  plugin,
  profile,
  root: {
    type: 'string',
    value: '<dir>',
    about: 'Nothing outside this folder is read; default: the folder of the input',
  },
  exact: {type: 'boolean', about: 'Count o200k and cl100k tokens exactly; takes seconds on large pages'},
  treemap: {type: 'string', value: '<file>', about: 'Write a page that shows who costs what'},
  json: {type: 'boolean', about: 'Print the result as JSON'},
  ...stdinOptions,
} as const

/** Output of `ampoule stats --json`. */
export interface StatsReport {
  readonly version: 1
  readonly path: string
  readonly measures: Measures
  readonly attribution: Attribution
  readonly advice: readonly Advice[]
}

export const command: Command<typeof options> = defineCommand({
  name: 'stats',
  summary: 'Say what a page weighs in bytes and tokens, who costs what, and what would save.',
  usage: '<file>',
  options,
  async run({options, files, io}) {
    const [name] = files
    if (name === undefined || files.length > 1) throw new UsageError('Name one file to measure')
    const problems = new FileProblems(io)
    const input = await readInput(name, io, {stdinPath: options['stdin-path']})
    const {html, sourcePositionOf} = await pageOf(input, options, io)
    const measures = options.exact === true ? await measureExactly(html, {compress}) : measure(html, {compress})
    const attribution = attribute(html, sourcePositionOf && {sourcePositionOf: sourcePositionOf})
    const advice = advise(html, {...(sourcePositionOf && {sourcePositionOf: sourcePositionOf}), input: name})
    if (options.treemap !== undefined)
      writeTreemap(options.treemap, treemapPage(attribution, `${name}: who costs what`), input, io, problems)
    if (options.json === true)
      io.out(`${jsonText({version: 1, path: name, measures, attribution, advice} satisfies StatsReport, 2)}\n`)
    else io.out(statsText(name, sourceText(input), html, {measures, attribution, advice}, io))
    return problems.exit(0)
  },
})

const compress = {
  gzip: (bytes: Uint8Array): number => gzipSync(bytes).length,
  // Quality 5 takes a tenth of the time of the best one, for a few per cent.
  brotli: (bytes: Uint8Array): number =>
    brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 5}}).length,
}

/** The page that is weighed: HTML as it is, Markdown once it is built. */
async function pageOf(
  {path, bytes, format}: Input,
  {root, ...given}: GivenConfig & {readonly root?: string},
  io: Io,
): Promise<{html: string; sourcePositionOf?: SourcePositionOf}> {
  if (format === 'html') return {html: decodePage(bytes).text}
  const folder = root === undefined ? dirname(path) : resolve(io.cwd, root)
  const configs = new Configs(readConfigOptions(given, io))
  const {trusted} = configs
  const capabilities = createNodeCapabilities({
    root: folder,
    trusted,
    cache: await cacheFolder(io.cwd, trusted),
    onCacheProblem: cacheNote(io),
  })
  const {config, plugins} = await configs.for(path)
  const options = configuredBuild(config, plugins)
  const built = await build(bytes, {...options, capabilities, path: pathFrom(folder, path), format})
  return {html: built.html, sourcePositionOf: payloadSources(built)}
}

function writeTreemap(name: string, page: string, {path, isStdin}: Input, io: Io, problems: FileProblems): void {
  const out = resolve(io.cwd, name)
  const file = fileIdentity(out)
  if (!isStdin && file !== undefined && file === fileIdentity(path))
    problems.tell(`\`--treemap\` would overwrite the page \`${name}\``)
  else problems.attempt('write', name, () => replaceFile(out, page))
}

function sourceText({format, bytes}: Input): string | undefined {
  return format === 'markdown' ? new TextDecoder().decode(bytes) : undefined
}

function statsText(
  name: string,
  source: string | undefined,
  html: string,
  {measures, attribution, advice}: Pick<StatsReport, 'measures' | 'attribution' | 'advice'>,
  io: Io,
): string {
  const paint = painter(io.colors)
  const bands = families.map((family) => {
    const {low, mid, high, exact} = measures.tokens[family]
    return `${family} ${exact ? formatTokens(mid) : `${formatTokens(low)}–${formatTokens(high)}`}`
  })
  const compressed = `${formatBytes(measures.gzip ?? 0)} gzip, ${formatBytes(measures.brotli ?? 0)} brotli`
  const lines = [
    paint('bold', visible(name)),
    `  ${paint('dim', 'size  ')} ${formatBytes(measures.bytes)} (${compressed})`,
    `  ${paint('dim', 'tokens')} ${bands.join(', ')}`,
    ...(source === undefined ? [] : [`  ${paint('dim', 'costs ')} ${costs({source, page: html}).text}`]),
    '',
    ...barTable('kind', tallyBy(attribution, 'kind'), paint, io.columns),
    '',
    ...barTable('element', tallyBy(attribution, 'element'), paint, io.columns),
  ]
  if (attribution.parts.some(({file}) => file !== undefined))
    lines.push('', ...barTable('file', tallyBy(attribution, 'file'), paint, io.columns))
  if (advice.length > 0)
    lines.push('', paint('dim', 'what would save'), ...advice.slice(0, 8).flatMap((item) => adviceLines(item, paint)))
  return `${lines.join('\n')}\n`
}

function adviceLines(
  {message, bytes, tokens, file, line, place, command: fix}: Advice,
  paint: ReturnType<typeof painter>,
): string[] {
  const where = file === undefined ? `line ${place.start.line}` : `${file}${line === undefined ? '' : `:${line}`}`
  return [
    `${formatBytes(bytes).padStart(9)}  ${formatTokens(tokens).padStart(6)} tokens  ${visible(message)} ${paint('dim', `(${visible(where)})`)}`,
    ...(fix === undefined ? [] : [`${' '.repeat(27)}${paint('dim', `→ ${visible(fix)}`)}`]),
  ]
}
