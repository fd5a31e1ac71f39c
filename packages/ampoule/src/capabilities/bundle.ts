import {join} from 'node:path'
import {
  type BundleProblem,
  type BundleRequest,
  type BundleResult,
  CapabilityError,
  type MappedText,
  type ScriptEntry,
  type SourcePosition,
  type VendoredImport,
} from '@ampoule/build'
import {MappedWriter} from '@ampoule/build/internals'
import {readStrings, specifierResolver} from '@ampoule/lint/internals'
import type {BuildOptions} from 'esbuild'
import {type Bundle, buildInside} from './build-inside.ts'
import type {BundleContext} from './bundle-context.ts'
import {errorsOf, sourcePositionOf, toProblems} from './bundle-problem.ts'
import {escapeUnseen} from './escape-unseen.ts'
import {noteAddresses, noteNames} from './module-names.ts'
import {BrowserFields} from './package-browser.ts'
import type {Root} from './read.ts'
import {mappedText} from './source-map.ts'
import {tellable} from './tellable.ts'
import {transformAlone, transformClassic} from './transform-classic.ts'
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

  const alone = transformAlone(request.entries, context)
  const modules: {index: number; bundled: Bundled}[] = []
  for (const [index, entry] of request.entries.entries()) {
    const transformed = alone.get(index)
    if (transformed !== undefined) {
      const {script, problems: own} = await transformed
      scripts[index] = script
      problems.push(...own)
    } else if (!entry.module) scripts[index] = await transformClassic(entry, index, context)
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
  const held = namesHeld(context)
  if (held.length > 0) return bundleScripts({...request, named: [...(request.named ?? []), ...held]}, root)
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

function contextOf(
  {
    page,
    base = page,
    publishedBase = '',
    minify,
    carried = false,
    entries,
    imports = {},
    scopes = {},
    named = [],
  }: BundleRequest,
  root: Root,
): BundleContext {
  const context: BundleContext = {
    root,
    document: page,
    page: base,
    publishedBase,
    isWorker: false,
    isCarried: carried,
    workers: [],
    minify,
    names: {read: false, printed: false, addresses: false},
    imports: specifierResolver({imports, scopes}),
    open: {names: named, codes: entries.map(({text}) => text), isAsked: false},
    problems: [],
    inputs: new Set(),
    absent: new Set(),
    vendored: new Map(),
    replaced: new Map(),
    embedded: new Map(),
    beneath: new Map(),
    tsconfigs: new Tsconfigs(root),
    browserFields: new BrowserFields(root),
    build: buildInside,
  }
  for (const {text} of entries) {
    noteNames(context.names, text)
    noteAddresses(context.names, text)
  }
  return context
}

/** Names of modules that scripts turned out to hold: code that imports what only a run tells may mean them. */
function namesHeld({open: {names, codes, isAsked}}: BundleContext): readonly string[] {
  if (!isAsked) return []
  const held = codes
    .filter((code) => moduleName.test(code))
    .flatMap((code) => readStrings(code, 'module'))
    .flatMap(({parts: [part, ...others]}) => (part !== undefined && others.length === 0 ? [part] : []))
    .filter((name) => /^[^\s:]+\.m?js(?:\?.*)?$/.test(name))
  return [...new Set(held)].filter((name) => !names.includes(name))
}

const moduleName = /\.m?js(?:\?[^"'`\n]*)?["'`]/

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
    const told = messages.map((message) => tellable(message, root, context.inputs))
    problems.push(...toProblems(told, entries, root))
    return {script: {text: '', segments: []}, style: undefined, inputs: []}
  }
  const output = (ending: string): string | undefined =>
    result.outputFiles.find((file) => file.path.endsWith(ending))?.text
  // A large bundle has a million places in a few files.
  const known = new Map<string, (line: number, column: number) => SourcePosition | undefined>()
  const toPosition = (source: string): ((line: number, column: number) => SourcePosition | undefined) => {
    const positionOf = known.get(source) ?? sourcePositionOf(source, entries, root)
    known.set(source, positionOf)
    return positionOf
  }
  const mapped = (ending: string): MappedText | undefined => {
    const text = output(ending)?.trimEnd()
    const map = output(`${ending}.map`)
    if (text === undefined) return undefined
    return map === undefined
      ? {text, segments: []}
      : mappedText(text, map, (source, line, column) => toPosition(source)(line, column))
  }
  return {
    script: escapeUnseen(mapped('.js') ?? {text: '', segments: []}, 'module'),
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

/** Holds the modules of a page that share code, to be run one by one. */
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
