import {join} from 'node:path'
import {
  type BundleProblem,
  type BundleRequest,
  type BundleResult,
  CapabilityError,
  type MappedText,
  MappedWriter,
  type Origin,
  type ScriptEntry,
  type VendoredImport,
} from '@ampoule/build'
import {DepthError} from '@ampoule/lint'
import {type BuildOptions, type Message, transform} from 'esbuild'
import {type Bundle, buildInside, minification} from './build-inside.ts'
import type {BundleContext} from './bundle-context.ts'
import {checkDepth} from './check-depth.ts'
import {mayNameFiles} from './code-addresses.ts'
import {embedInCode} from './module-assets.ts'
import {mayReadNames} from './module-names.ts'
import type {Root} from './read.ts'
import {shiftOrigin} from './shift-origin.ts'
import {mappedText} from './source-map.ts'
import {tellable} from './tellable.ts'
import {topLevelVars} from './top-level-vars.ts'
import {Tsconfigs} from './tsconfig.ts'

/**
 * Bundles the scripts of a page with esbuild. Each module is a bundle of its own, unless some share a file: then they
 * become one, since what they share must be evaluated once. Classic scripts keep their global scope.
 */
export async function bundleScripts(request: BundleRequest, root: Root): Promise<BundleResult> {
  const context = contextOf(request, root)
  const {problems} = context
  const styles = new MappedWriter()
  const inputs = new Set<string>()
  const scripts: MappedText[] = request.entries.map(() => ({text: '', segments: []}))

  const modules: {index: number; bundled: Bundled}[] = []
  for (const [index, entry] of request.entries.entries()) {
    if (!entry.module) scripts[index] = await transformClassic(entry, context)
    else modules.push({index, bundled: await bundle([entry], request, context)})
  }
  const apart = sharesFiles(modules.map(({bundled}) => bundled))
    ? [
        {
          index: modules[0]?.index ?? 0,
          bundled: await bundle(
            request.entries.filter((entry) => entry.module),
            request,
            context,
          ),
        },
      ]
    : modules
  for (const {index, bundled} of apart) {
    scripts[index] = bundled.script
    if (bundled.style !== undefined) styles.mapped(bundled.style).raw('\n')
    for (const input of bundled.inputs) inputs.add(input)
  }
  // Each has its turn among the scripts of the page, wherever its code is.
  if (apart !== modules && scripts[modules[0]?.index ?? 0]?.text !== '') {
    for (const [turn, {index}] of modules.entries()) if (turn > 0) scripts[index] = {text: turnOf(turn), segments: []}
  }
  for (const input of context.inputs) inputs.add(root.relative(input))
  const absent = [...context.absent].map((path) => root.relative(path)).sort()
  const all = [...inputs].sort()
  const {vendored} = context
  const taken = vendored.size === 0 ? [] : await vendoredIn(all, context)
  return {
    scripts,
    styles: styles.finish(),
    inputs: all,
    absent,
    problems: distinct(problems),
    ...(taken.length > 0 && {vendored: taken}),
  }
}

async function vendoredIn(
  inputs: readonly string[],
  {root, vendored, problems}: BundleContext,
): Promise<readonly VendoredImport[]> {
  if (root.vendor === undefined) return []
  const {vendoredImports} = await import('./vendor/vendored-imports.ts')
  const paths = inputs.map((input) => root.absolute(input))
  try {
    return await vendoredImports(vendored, paths, await root.vendor.load())
  } catch (error) {
    if (!(error instanceof CapabilityError)) throw error
    const [url = ''] = vendored.keys()
    problems.push({message: error.message, problem: error.problem, url})
    return []
  }
}

/** Modules that turn out to share a file are bundled twice, and what is wrong with them is found twice. */
function distinct(problems: readonly BundleProblem[]): BundleProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}

interface Bundled {
  readonly script: MappedText
  readonly style: MappedText | undefined
  /** Files, from the root folder; inline scripts are not among them. */
  readonly inputs: readonly string[]
}

function contextOf({page, minify, entries, imports = {}}: BundleRequest, root: Root): BundleContext {
  const context: BundleContext = {
    root,
    document: page,
    page,
    isWorker: false,
    workers: [],
    minify,
    names: {read: entries.some(({text}) => mayReadNames(text))},
    imports,
    problems: [],
    inputs: new Set(),
    absent: new Set(),
    vendored: new Map(),
    tsconfigs: new Tsconfigs(root),
    build: buildInside,
  }
  return context
}

const common = {
  charset: 'utf8',
  target: 'esnext',
  logLevel: 'silent',
  legalComments: 'inline',
  sourcesContent: false,
} as const satisfies BuildOptions

async function bundle(
  entries: readonly ScriptEntry[],
  {page}: BundleRequest,
  context: BundleContext,
): Promise<Bundled> {
  const {root, problems} = context
  const first = entries[0]
  if (first === undefined) return {script: {text: '', segments: []}, style: undefined, inputs: []}
  const options = {
    legalComments: 'inline',
    sourcesContent: false,
    format: 'esm',
    jsx: 'automatic',
    sourcemap: 'external',
    outdir: join(root.folder, '.ampoule-out'),
    stdin: {
      contents: importing(entries.map((entry, index) => specifierOf(entry, index, page))),
      resolveDir: root.folder,
      sourcefile: 'ampoule-page',
    },
  } as const satisfies BuildOptions
  let result: Bundle
  try {
    result = await buildInside(options, context, entries)
  } catch (error) {
    const messages = errorsOf(error)
    if (messages === undefined) throw error
    problems.push(...messages.map((message) => toProblem(tellable(message, root, context.inputs), entries, root)))
    return {script: {text: '', segments: []}, style: undefined, inputs: []}
  }
  const output = (ending: string): string | undefined =>
    result.outputFiles.find((file) => file.path.endsWith(ending))?.text
  // A large bundle has a million places in a few files.
  const known = new Map<string, (line: number, column: number) => Origin | undefined>()
  const toOrigin = (source: string): ((line: number, column: number) => Origin | undefined) => {
    const origin = known.get(source) ?? originOf(source, entries, root)
    known.set(source, origin)
    return origin
  }
  const mapped = (ending: string): MappedText | undefined => {
    const text = output(ending)?.trimEnd()
    const map = output(`${ending}.map`)
    if (text === undefined) return undefined
    return map === undefined
      ? {text, segments: []}
      : mappedText(text, map, (source, line, column) => toOrigin(source)(line, column))
  }
  return {
    script: mapped('.js') ?? {text: '', segments: []},
    style: mapped('.css'),
    inputs: Object.keys(result.metafile.inputs).filter(
      (input) => !/^ampoule-entry:|(?:^|\/)ampoule-page$|^</.test(input),
    ),
  }
}

/** Scripts of a page do not stop each other: what one throws is reported, and the next one runs. */
function importing(specifiers: readonly string[]): string {
  const [only, ...others] = specifiers.map((specifier) => JSON.stringify(specifier))
  if (others.length === 0) return `import ${only}`
  const turns = [only, ...others].map((specifier) => `()=>import(${specifier})`)
  return `globalThis.${turnsName}=[${turns}]\n${turnOf(0)}`
}

/** What holds the modules of a page that share code, to be run one by one. */
const turnsName = 'ampouleModules'

function turnOf(turn: number): string {
  return `${turnsName}[${turn}]().catch(reportError)`
}

/**
 * A script in a file of its own, in the language that its name says, is imported from there: so it is one with the module
 * of that name, should another import it, and its `tsconfig.json` counts.
 */
function specifierOf({path, language}: ScriptEntry, index: number, page: string): string {
  const isPlainFile = path !== page && (/\.[cm]?([jt]sx?)$/.exec(path)?.[1] ?? '') === language
  return isPlainFile && !/[?#]/.test(path) ? `./${path}` : `ampoule-entry:${index}`
}

function sharesFiles(bundles: readonly Bundled[]): boolean {
  const seen = new Set<string>()
  for (const {inputs} of bundles) {
    if (inputs.some((input) => seen.has(input))) return true
    for (const input of inputs) seen.add(input)
  }
  return false
}

async function transformClassic(entry: ScriptEntry, context: BundleContext): Promise<MappedText> {
  const {root, problems} = context
  try {
    checkDepth(entry.text, entry.language)
    const holdsAssets = mayNameFiles(entry.text, false)
    const at = (line: number, column: number): Origin => shiftOrigin(entry.path, entry.start, line, column)
    const {path: file, language} = entry
    const origin = {file, path: root.absolute(file), type: 'classic', isPackage: false, at} as const
    const text = holdsAssets ? await embedInCode(entry.text, language, origin, context) : entry.text
    const {code, map} = await transform(text, {
      ...common,
      loader: holdsAssets ? 'js' : entry.language,
      ...minification(context, false),
      sourcemap: 'external',
      sourcefile: entry.path,
    })
    return mappedText((entry.vars ? topLevelVars(code) : code).trimEnd(), map, (_, line, column) =>
      shiftOrigin(entry.path, entry.start, line, column),
    )
  } catch (error) {
    if (error instanceof DepthError) {
      problems.push({message: error.message, isTooDeep: true, origin: shiftOrigin(entry.path, entry.start, 1, 0)})
      return {text: '', segments: []}
    }
    const messages = errorsOf(error)
    if (messages === undefined) throw error
    problems.push(
      ...messages.map((message): BundleProblem => {
        const at = message.location
        return {
          message: message.text,
          ...(at && {origin: shiftOrigin(entry.path, entry.start, at.line, at.column + 1)}),
        }
      }),
    )
    return {text: '', segments: []}
  }
}

function originOf(
  source: string,
  entries: readonly ScriptEntry[],
  root: Root,
): (line: number, column: number) => Origin | undefined {
  const entry = /ampoule-entry:(\d+)/.exec(source)
  if (entry !== null) {
    const found = entries[Number(entry[1])]
    return (line, column) => (found === undefined ? undefined : shiftOrigin(found.path, found.start, line, column))
  }
  if (source.includes('ampoule-page')) return () => undefined
  // esbuild gives sources relative to the output folder.
  const path = join(root.folder, '.ampoule-out', source)
  // A source map may say anything.
  if (!root.mayName(path)) return () => undefined
  const file = root.relative(path)
  return (line, column) => ({file, line, column})
}

function toProblem(message: Message, entries: readonly ScriptEntry[], root: Root): BundleProblem {
  const at = message.location
  const origin = at === null ? undefined : originOf(join('..', at.file), entries, root)(at.line, at.column + 1)
  const url = /^Could not resolve "(.*)"/.exec(message.text)?.[1]
  const hint =
    url === undefined || /^[./]/.test(url) || message.text.includes('outside the root')
      ? ''
      : `; \`npm install ${packageName(url)}\` may be missing`
  const isTooDeep = message.detail instanceof DepthError
  return {
    message: `${message.text}${hint}`,
    ...(isTooDeep && {isTooDeep}),
    ...(url !== undefined && {url}),
    ...(origin && {origin}),
  }
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function errorsOf(error: unknown): readonly Message[] | undefined {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : undefined
}
