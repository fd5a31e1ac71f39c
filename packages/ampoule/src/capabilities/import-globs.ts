import {dirname, posix} from 'node:path'
import type {SourcePosition} from '@ampoule/build'
import {childrenOf} from '@ampoule/lint/internals'
import type {ESTree} from 'meriyah'
import picomatch from 'picomatch'
import {underRoot} from './address-base.ts'
import type {BundleContext} from './bundle-context.ts'
import {constantOf, isOfModule, keyOf, nameOf, parseCode, spanOf} from './code-syntax.ts'
import type {Edit} from './edits.ts'
import {listFiles} from './list-files.ts'
import {specifierOf} from './module-specifier.ts'
import {isFileError} from './read.ts'

/** A quick look: whether code imports modules by a glob, as Vite has it, or by a folder, as webpack has it. */
export function mayImportGlob(code: string): boolean {
  return /\b(?:import\.meta\.glob|require\.context\b)/.test(code)
}

/** The arguments of `import.meta.glob`. Source: https://vite.dev/guide/features#glob-import */
interface Glob {
  /** As they are written; those to leave out begin with `!`. */
  readonly patterns: readonly string[]
  readonly isEager: boolean
  /** The export that is meant; all of them when left out. */
  readonly name?: string
  /** Behind the names of files: `?raw`. */
  readonly query: string
}

/**
 * Edits that write `import.meta.glob` as the object that it stands for: an import for the name of each file that matches. That no
 * file does is told, and so are a glob that only a run tells and `require.context`.
 */
export async function answerGlobs(
  code: string,
  path: string,
  positionOf: (text: string) => SourcePosition,
  context: BundleContext,
): Promise<readonly Edit[]> {
  const program = parseCode(code, {sourceType: 'module'})
  if (program instanceof Error) return []
  const edits: Edit[] = []
  const imports: string[] = []
  const open: ESTree.Node[] = [program]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    open.push(...childrenOf(node))
    if (node.type !== 'CallExpression') continue
    const callee = node.callee as ESTree.Node
    if (
      callee.type === 'MemberExpression' &&
      keyOf(callee) === 'context' &&
      nameOf(callee.object as ESTree.Node) === 'require'
    ) {
      const message = '`require.context` is of webpack, and nothing answers it in a page'
      context.problems.push({message, position: positionOf('require.context'), needsCompiler: true})
      continue
    }
    const isEager = isOfModule(callee, 'globEager')
    if (!isEager && !isOfModule(callee, 'glob')) continue
    const position = positionOf('import.meta.glob')
    const glob = readGlob(node.arguments as readonly ESTree.Node[], isEager)
    if (glob === undefined) {
      const message = '`import.meta.glob` is asked for what only a run tells, or with options that are not known'
      context.problems.push({message, position, needsCompiler: true})
      continue
    }
    const matching = await filesOf(glob, path, context)
    const files = matching.slice(0, mostModules)
    const shown = glob.patterns.join(', ')
    const tell = (message: string): void => void context.problems.push({message, url: shown, position, isOpen: true})
    if (files.length === 0) tell(`No file matches \`${shown}\``)
    if (files.length < matching.length)
      tell(`${matching.length} files match \`${shown}\`: the page has the first ${mostModules} of them`)
    const entries = files.map(([key, file]) => {
      const specifier = JSON.stringify(specifierOf(file, path) + glob.query)
      if (!glob.isEager) {
        const pick = glob.name === undefined ? '' : `.then((module)=>module[${JSON.stringify(glob.name)}])`
        return `${JSON.stringify(key)}:()=>import(${specifier})${pick}`
      }
      const local = `ampouleGlob${imports.length}`
      const what = glob.name === undefined ? `*as ${local}` : `{${JSON.stringify(glob.name)} as ${local}}`
      imports.push(`import ${what} from ${specifier};`)
      return `${JSON.stringify(key)}:${local}`
    })
    edits.push({...spanOf(node), text: `({${entries}})`})
  }
  return imports.length === 0 ? edits : [{start: 0, end: 0, text: imports.join('')}, ...edits]
}

/** Undefined for what is not written out. */
function readGlob([first, options]: readonly ESTree.Node[], isEager: boolean): Glob | undefined {
  const written = first?.type === 'ArrayExpression' ? (first.elements as readonly ESTree.Node[]) : [first]
  const patterns = written.map((one) => (one === undefined ? undefined : constantOf(one)))
  if (patterns.length > mostPatterns || !patterns.every((one) => one !== undefined && isBounded(one))) return undefined
  const glob = {patterns: patterns as string[], isEager, query: ''}
  if (options === undefined) return glob
  if (options.type !== 'ObjectExpression') return undefined
  const given: Record<string, unknown> = {}
  for (const property of options.properties as readonly ESTree.Node[]) {
    const key = property.type === 'Property' ? keyOf(property) : undefined
    const value = property.type === 'Property' ? literalOf(property.value as ESTree.Node) : undefined
    if (key === undefined || value === undefined) return undefined
    given[key] = value
  }
  const {eager = isEager, import: name, as, query = as, ...others} = given
  // Of text and addresses nothing but the default is there.
  const wanted = name ?? (as === undefined ? undefined : 'default')
  const isKnown = Object.keys(others).every((key) => key === 'exhaustive') && typeof (query ?? '') === 'string'
  if (!isKnown || typeof eager !== 'boolean' || (wanted !== undefined && typeof wanted !== 'string')) return undefined
  return {
    ...glob,
    isEager: eager,
    query: query === undefined ? '' : `?${String(query).replace(/^\?/, '')}`,
    ...(wanted !== undefined && wanted !== '*' && {name: wanted}),
  }
}

/** True for a pattern that begins beside the module or at the top, and that no name takes long to be compared with. */
function isBounded(pattern: string): boolean {
  const count = (text: string, sign: string): number => text.split(sign).length - 1
  return (
    /^!?\.{0,2}\//.test(pattern) &&
    pattern.length <= 200 &&
    !/[()]|\]\+/.test(pattern) &&
    count(pattern, '{') <= 4 &&
    count(pattern, '**') <= 3 &&
    pattern.split('/').every((part) => part === '**' || count(part, '*') <= 2)
  )
}

/** A text, or true or false: code that has been minified writes `!0`. */
function literalOf(node: ESTree.Node): string | boolean | undefined {
  if (node.type === 'Literal' && typeof node.value === 'boolean') return node.value
  if (node.type === 'UnaryExpression' && node.operator === '!' && node.argument.type === 'Literal')
    return !node.argument.value
  return constantOf(node)
}

/** Files that match, by the names that code knows them by; in the order of their paths. */
async function filesOf(
  {patterns}: Glob,
  path: string,
  context: BundleContext,
): Promise<readonly (readonly [key: string, file: string])[]> {
  const {root} = context
  const own = root.relative(path)
  // The folder of the module is no pattern: `[slug]`.
  const folder = posix.dirname(own).replace(/[\\*?[\]{}()!+@|]/g, '\\$&')
  const fromRoot = (pattern: string): string =>
    pattern.startsWith('/') ? underRoot(pattern, context).slice(1) : posix.join(folder, pattern)
  const wanted = patterns.filter((one) => !one.startsWith('!')).map(fromRoot)
  const refused = patterns.flatMap((one) => (one.startsWith('!') ? [fromRoot(one.slice(1))] : []))
  const matches = picomatch(wanted, {ignore: refused})
  const found = new Set<string>()
  for (const {base} of wanted.map((pattern) => picomatch.scan(pattern, {unescape: true}))) {
    if (base.startsWith('..')) continue
    for (const file of await filesBeneath(root.absolute(base), context))
      if (matches(file) && file !== own) found.add(file)
  }
  const isRelative = patterns.every((one) => /^[.!]/.test(one))
  return [...found].sort().map((file) => {
    const key = isRelative ? posix.relative(posix.dirname(own), file) : `/${file}`
    return [/^[./]/.test(key) ? key : `./${key}`, root.absolute(file)]
  })
}

/** None where there is no such folder; beside a file where the pattern is that of one. */
async function filesBeneath(place: string, {root}: BundleContext): Promise<readonly string[]> {
  for (const folder of [place, dirname(place)]) {
    try {
      return await listFiles(root, folder, mostNames)
    } catch (error) {
      if (!isFileError(error)) throw error
    }
  }
  return []
}

/** More modules than this are not taken in for one glob, more names are not looked at, and more patterns are not read. */
const [mostModules, mostNames, mostPatterns] = [1000, 20_000, 50]
